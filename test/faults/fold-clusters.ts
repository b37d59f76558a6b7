import type { SnapshotSaying } from './sayings.ts';
import type { ClusterState, World } from './world.ts';

/** A younger snapshot renews what it looked at; what it lacks is gone where it looked everywhere and read everything. */
export function foldClusters(world: World, said: SnapshotSaying): void {
  const known = world.clusters[said.cluster];
  if (known?.minute !== undefined && said.minute < known.minute) return;
  // What a later snapshot did wrong stays told.
  const isLate = known?.refused !== undefined && said.minute < known.refused;
  if (said.objects.length === 0 && said.gap !== undefined) {
    const refused = isLate ? known.refused : said.minute;
    world.clusters[said.cluster] = { objects: {}, kinds: [], ...known, gap: true, refused };
    return;
  }
  const looked = ([namespace = '', kind = '']: readonly string[]) =>
    kind !== said.gap &&
    said.kinds.some((one) => one === kind) &&
    (said.namespaces?.includes(namespace) ?? true);
  const kept = Object.entries(known?.objects ?? {}).filter(([key]) => !looked(key.split(' ')));
  const found = said.objects.map(({ namespace, kind, name, ready, image }) => {
    const key = `${namespace} ${kind} ${name}`;
    return [
      key,
      { ready, image, moving: isMoving(known?.objects[key], { ready, image }) },
    ] as const;
  });
  const objects = Object.fromEntries([...kept, ...found]);
  // With its first snapshot the history of a cluster begins.
  if (known?.minute !== undefined) tellChanges(world, said.cluster, known, objects);
  const met = Object.keys(objects).flatMap((key) => key.split(' ')[1] ?? []);
  const told = said.namespaces ? [] : said.kinds.filter((kind) => kind !== said.gap);
  world.clusters[said.cluster] = {
    minute: said.minute,
    objects,
    kinds: [...new Set([...(known?.kinds ?? []), ...met, ...told])],
    ...(isLate ? { gap: true, refused: known.refused } : { gap: said.gap !== undefined }),
  };
}

type Objects = ClusterState['objects'];

/** Half of two is an outage. */
const isCritical = (object: Objects[string] | undefined): boolean =>
  object !== undefined && object.ready <= 1;

/** A rollout is over when both are ready; what fails later is none, nor is what was there at first sight. */
const isMoving = (
  was: Objects[string] | undefined,
  is: Pick<Objects[string], 'ready' | 'image'>,
): boolean => is.ready < 2 && was !== undefined && (was.image !== is.image || was.moving);

function tellChanges(
  world: World,
  cluster: string,
  { objects: before, kinds }: ClusterState,
  after: Objects,
): void {
  const tell = (change: string, key: string) => {
    const [namespace = '', kind, name] = key.split(' ');
    const what = `${change} ${cluster}/${namespace} ${kind}/${name}`;
    world.changes.push({ what, owners: [ownerOf(world, namespace)] });
  };
  for (const key of Object.keys(before)) if (!after[key]) tell('workload-removed', key);
  for (const [key, is] of Object.entries(after)) {
    const was = before[key];
    // Of a kind of which nothing was known everything is only newly seen.
    if (was === undefined && !kinds.includes(key.split(' ')[1] ?? '')) continue;
    if (was === undefined) tell('workload-added', key);
    else if (was.image !== is.image) tell('rollout', key);
    if (isCritical(was) !== isCritical(is)) tell('health', key);
    if (was === undefined) continue;
    if (was.image === is.image) {
      if (was.moving && !is.moving) tell('rollout-finished', key);
    } else {
      if (was.moving) tell('rollout-finished', key);
      if (!is.moving) tell('rollout-finished', key);
    }
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
