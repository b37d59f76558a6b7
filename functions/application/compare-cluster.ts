import type { Change } from '#domain/change.ts';
import { deriveNamespace } from '#domain/derive-namespace.ts';
import { RULE_SET } from '#domain/health-rules.ts';
import { CLUSTER_SCOPE } from '#domain/kubernetes/node-object.ts';
import type { Projection } from '#domain/kubernetes/project-items.ts';
import { digestOf, saysTheSame } from '#domain/namespace-digest.ts';
import { mergeNews, type NamespaceNews, newsOf } from '#domain/snapshot-merge.ts';
import { changesOf } from './cluster-changes.ts';
import {
  type ClusterShards,
  clusterShardOf,
  type NamespaceStep,
  readClusterShards,
  type ShardUpdate,
  updateShards,
} from './cluster-shards.ts';
import type { ClusterStamp, SourceState } from './documents.ts';
import type { FlipReader } from './flip.ts';
import type { SnapshotTask } from './snapshot-task.ts';

/** How a snapshot differs from what is stored of its cluster. */
export interface ClusterDifference extends ShardUpdate {
  /** Namespaces. */
  readonly names: {
    readonly created: readonly string[];
    readonly updated: readonly string[];
    readonly removed: readonly string[];
    readonly unchanged: number;
  };
  readonly changed: boolean;
  /** Readers would see something else. */
  readonly visible: boolean;
  /** Undefined when there may be some, and the task lacks the mapper that tells whose they are. */
  readonly changes: readonly Change[] | undefined;
  readonly digests: SourceState['digests'];
}

/** Reads only the shards in which something is new, and the health of those in which time alone turns something. */
export async function compareCluster(
  task: SnapshotTask,
  read: FlipReader,
  state: SourceState | undefined,
  stamp: ClusterStamp | undefined,
): Promise<ClusterDifference> {
  const { publication, codec } = task;
  const hash = hashOf(task);
  const digests = new Map(Object.entries(state?.digests ?? {}));
  const { differing, count } = newsAgainst(task, state);
  const shards = new Set(differing.map(({ namespace }) => clusterShardOf(codec, namespace)));
  const stored = await readClusterShards(read, codec, publication.cluster, {
    objects: [...shards],
    health: [...new Set([...shards, ...turnedShards(task, stamp)])],
  });
  const steps = differing
    .map((one) => stepOf(one, stored, task))
    .map((step) => ({ ...step, digest: digestOf(step.objects, hash) }))
    .filter(({ namespace, digest }) => digest !== (digests.get(namespace) ?? ''));
  const changes = tellChanges(task, state, stamp, stored, steps);
  const update = updateShards(task, stored, steps, stamp);
  const empty = ({ objects }: NamespaceStep) => objects.length === 0;
  const isNew = ({ namespace }: NamespaceStep) => !digests.has(namespace);
  const told = steps.filter(({ namespace }) => namespace !== CLUSTER_SCOPE);
  const namesOf = (some: readonly NamespaceStep[]) => some.map(({ namespace }) => namespace);
  return {
    ...update,
    names: {
      created: namesOf(told.filter(isNew)),
      updated: namesOf(told.filter((step) => !isNew(step) && !empty(step))),
      removed: namesOf(told.filter(empty)),
      unchanged: count - told.length,
    },
    changed: steps.length > 0,
    visible: update.visible || (changes ?? []).length > 0,
    changes,
    digests: digestsAfter(digests, steps),
  };
}

/** Whether the changes of a snapshot, if any, will have to say whose workloads they are. Reads nothing. */
export function mayBringChanges(
  task: SnapshotTask,
  state: SourceState | undefined,
  stamp: ClusterStamp | undefined,
): boolean {
  if (state === undefined || stamp === undefined) return false;
  if (turnedShards(task, stamp).length > 0) return true;
  return newsAgainst(task, state).differing.length > 0;
}

const hashOf =
  ({ codec }: SnapshotTask) =>
  (text: string) =>
    codec.sha256(`${RULE_SET}\n${text}`);

interface News {
  /** The namespaces that say something else than their digests. */
  readonly differing: readonly NamespaceNews[];
  readonly count: number;
}

/** Looked for once for each state that a snapshot is compared with. */
function newsAgainst(task: SnapshotTask, state: SourceState | undefined): News {
  const { publication, projection } = task;
  const known = newsKnown.get(projection);
  if (known !== undefined && known.digest === state?.digest) return known.news;
  const hash = hashOf(task);
  const digests = new Map(Object.entries(state?.digests ?? {}));
  const news = newsOf(publication, projection, digests.keys());
  const differing = news.filter((one) => !saysTheSame(digests.get(one.namespace) ?? '', one, hash));
  const namespaces = news.filter(({ namespace }) => namespace !== CLUSTER_SCOPE);
  const found = { differing, count: namespaces.length };
  newsKnown.set(projection, { digest: state?.digest, news: found });
  return found;
}

const newsKnown = new WeakMap<
  Projection,
  { readonly digest: string | undefined; readonly news: News }
>();

/** Where by time alone something turns. */
const turnedShards = ({ publication }: SnapshotTask, stamp: ClusterStamp | undefined) =>
  Object.entries(stamp?.turns ?? {})
    .filter(([, at]) => at <= publication.takenAt)
    .map(([shard]) => shard);

/** A cluster's very first snapshot is where its history begins: nothing of it is a change. */
function tellChanges(
  task: SnapshotTask,
  state: SourceState | undefined,
  stamp: ClusterStamp | undefined,
  stored: ClusterShards,
  steps: readonly NamespaceStep[],
): readonly Change[] | undefined {
  if (!state || !stamp || (steps.length === 0 && stored.health.size === 0)) return [];
  const { mapper } = task;
  return mapper && changesOf({ ...task, mapper }, state, stamp, stored, steps);
}

function stepOf(
  news: NamespaceNews,
  stored: ClusterShards,
  { codec, publication }: SnapshotTask,
): NamespaceStep {
  const { namespace } = news;
  const shard = clusterShardOf(codec, namespace);
  const before = stored.health.get(shard)?.[namespace];
  const objects = mergeNews(stored.objects.get(shard)?.[namespace] ?? [], news);
  const after = deriveNamespace(namespace, objects, before, publication.takenAt, news.complete);
  return { namespace, shard, objects, before, after };
}

function digestsAfter(
  digests: ReadonlyMap<string, string>,
  steps: readonly (NamespaceStep & { readonly digest: string })[],
): SourceState['digests'] {
  const after = new Map(digests);
  for (const { namespace, digest } of steps) {
    if (digest === '') after.delete(namespace);
    else after.set(namespace, digest);
  }
  return Object.fromEntries([...after].sort(([a], [b]) => (a < b ? -1 : 1)));
}
