/** The kinds that the fake API server serves; `kind` is written `group/version Kind`. */
export const LISTS = [
  ['v1', 'Pod'],
  ['v1', 'Service'],
  ['v1', 'Secret'],
  ['apps/v1', 'Deployment'],
  ['apps/v1', 'StatefulSet'],
  ['apps/v1', 'DaemonSet'],
  ['apps/v1', 'ReplicaSet'],
  ['autoscaling/v2', 'HorizontalPodAutoscaler'],
  ['batch/v1', 'CronJob'],
  ['batch/v1', 'Job'],
  ['policy/v1', 'PodDisruptionBudget'],
].map(([group = '', kind = '']) => {
  const plural = `${kind.toLowerCase()}s`;
  return {
    kind: `${group} ${kind}`,
    plural,
    path: `${group === 'v1' ? '/api' : '/apis'}/${group}/${plural}`,
  };
});

/** What kubectl asks first: which groups there are, and what is in them. */
export function discovery(path: string): object | undefined {
  const groups = [...new Set(LISTS.map(({ kind }) => kind.split(' ')[0] ?? ''))];
  if (path === '/api') return { kind: 'APIVersions', versions: ['v1'] };
  if (path === '/apis') {
    return {
      kind: 'APIGroupList',
      apiVersion: 'v1',
      groups: groups
        .filter((groupVersion) => groupVersion !== 'v1')
        .map((groupVersion) => {
          const [name, version] = groupVersion.split('/');
          const served = { groupVersion, version };
          return { name, versions: [served], preferredVersion: served };
        }),
    };
  }
  const group = /^\/apis?\/(.+)$/.exec(path)?.[1] ?? '';
  if (!groups.includes(group)) return undefined;
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: group,
    resources: LISTS.filter(({ kind }) => kind.startsWith(`${group} `)).map(({ kind, plural }) => ({
      name: plural,
      singularName: '',
      namespaced: true,
      kind: kind.split(' ')[1],
      verbs: ['get', 'list'],
    })),
  };
}
