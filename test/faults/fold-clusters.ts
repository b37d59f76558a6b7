import type { SnapshotSaying } from './sayings.ts';
import type { ClusterState, World } from './world.ts';

/** A younger snapshot renews what it looked at; what it lacks is gone where it looked everywhere and read everything. */
export function foldClusters(world: World, said: SnapshotSaying): void {
  const known = world.clusters[said.cluster];
  if (known?.minute !== undefined && said.minute < known.minute) return;
  if (said.objects.length === 0 && said.gap !== undefined) {
    world.clusters[said.cluster] = { objects: {}, ...known, gap: true };
    return;
  }
  const looked = ([namespace = '', kind = '']: readonly string[]) =>
    kind !== said.gap &&
    said.kinds.some((one) => one === kind) &&
    (said.namespaces?.includes(namespace) ?? true);
  const kept = Object.entries(known?.objects ?? {}).filter(([key]) => !looked(key.split(' ')));
  const found = said.objects.map(({ namespace, kind, name, ready, image }) => {
    return [`${namespace} ${kind} ${name}`, { ready, image }] as const;
  });
  const objects = Object.fromEntries([...kept, ...found]);
  // With its first snapshot the history of a cluster begins.
  if (known?.minute !== undefined) tellChanges(world, said.cluster, known.objects, objects);
  world.clusters[said.cluster] = { minute: said.minute, objects, gap: said.gap !== undefined };
}

type Objects = ClusterState['objects'];

/** Half of two is an outage. */
const isCritical = (object: Objects[string] | undefined): boolean =>
  object !== undefined && object.ready <= 1;

function tellChanges(world: World, cluster: string, before: Objects, after: Objects): void {
  const tell = (change: string, key: string) => {
    const [namespace = '', kind, name] = key.split(' ');
    const what = `${change} ${cluster}/${namespace} ${kind}/${name}`;
    world.changes.push({ what, owners: [ownerOf(world, namespace)] });
  };
  const kinds = new Set(Object.keys(before).map((key) => key.split(' ')[1]));
  for (const key of Object.keys(before)) if (!after[key]) tell('workload-removed', key);
  for (const [key, is] of Object.entries(after)) {
    const was = before[key];
    // Of a kind of which nothing was known everything is only newly seen.
    if (was === undefined && !kinds.has(key.split(' ')[1])) continue;
    if (was === undefined) tell('workload-added', key);
    else if (was.image !== is.image) tell('rollout', key);
    if (isCritical(was) !== isCritical(is)) tell('health', key);
  }
}

/** A namespace is its service's; one that has a former id is its successor's. */
export function ownerOf({ services }: World, namespace: string): string | undefined {
  if (services[namespace]?.active !== undefined) return namespace;
  const heirs = Object.entries(services).filter(
    ([, { active, aliases }]) => active !== undefined && aliases.includes(namespace),
  );
  return heirs
    .map(([id]) => id)
    .sort()
    .at(-1);
}
