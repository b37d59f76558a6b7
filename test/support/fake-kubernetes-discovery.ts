import { groupVersion, type ServedKind } from './fake-kubernetes-kinds.ts';

/** What a client asks before it lists: the version, which groups there are, and what is in them. */
export function discovery(path: string, kinds: readonly ServedKind[]): object | undefined {
  if (path === '/version') return VERSION;
  const groups = Map.groupBy(
    kinds.filter(({ group }) => group !== ''),
    ({ group }) => group,
  );
  if (path === '/api') return { kind: 'APIVersions', versions: ['v1'] };
  if (path === '/apis') {
    return {
      kind: 'APIGroupList',
      apiVersion: 'v1',
      groups: [...groups].map(([name, members]) => groupOf(name, members)),
    };
  }
  const asked = /^\/apis?\/(.+)$/.exec(path)?.[1] ?? '';
  const members = groups.get(asked);
  if (members !== undefined)
    return { kind: 'APIGroup', apiVersion: 'v1', ...groupOf(asked, members) };
  const resources = kinds.filter((one) => groupVersion(one) === asked);
  if (resources.length === 0) return undefined;
  return {
    kind: 'APIResourceList',
    ...(asked === 'v1' ? {} : { apiVersion: 'v1' }),
    groupVersion: asked,
    resources: resources.map(({ kind, plural, namespaced, shortNames }) => ({
      name: plural,
      singularName: kind.toLowerCase(),
      namespaced,
      kind,
      verbs: ['get', 'list', 'watch'],
      ...(shortNames.length > 0 ? { shortNames } : {}),
    })),
  };
}

function groupOf(name: string, members: readonly ServedKind[]) {
  const versions = [...new Set(members.map(({ version }) => version))].map((version) => ({
    groupVersion: `${name}/${version}`,
    version,
  }));
  return { name, versions, preferredVersion: versions[0] };
}

const VERSION = {
  major: '1',
  minor: '36',
  gitVersion: 'v1.36.0',
  gitCommit: 'fake',
  gitTreeState: 'clean',
  buildDate: '2026-04-22T10:00:00Z',
  goVersion: 'go1.26.0',
  compiler: 'gc',
  platform: 'linux/amd64',
};
