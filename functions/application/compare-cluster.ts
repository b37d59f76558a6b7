import type { Change } from '#domain/change.ts';
import { deriveNamespace } from '#domain/derive-namespace.ts';
import { RULE_SET } from '#domain/health-rules.ts';
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
  readonly changes: readonly Change[];
  readonly digests: SourceState['digests'];
}

/** Reads only the shards in which something is new, and the health of those in which time alone turns something. */
export async function compareCluster(
  task: SnapshotTask,
  read: FlipReader,
  state: SourceState | undefined,
  stamp: ClusterStamp | undefined,
): Promise<ClusterDifference> {
  const { publication, projection, codec } = task;
  const digests = new Map(Object.entries(state?.digests ?? {}));
  const hash = (text: string) => codec.sha256(`${RULE_SET}\n${text}`);
  const news = newsOf(publication, projection, digests.keys());
  const differing = news.filter((one) => {
    return !saysTheSame(digests.get(one.namespace) ?? '', one, hash);
  });
  const shards = new Set(differing.map(({ namespace }) => clusterShardOf(codec, namespace)));
  const turned = Object.entries(stamp?.turns ?? {}).filter(([, at]) => at <= publication.takenAt);
  const stored = await readClusterShards(read, codec, publication.cluster, {
    objects: [...shards],
    health: [...new Set([...shards, ...turned.map(([shard]) => shard)])],
  });
  const steps = differing
    .map((one) => stepOf(one, stored, task))
    .map((step) => ({ ...step, digest: digestOf(step.objects, hash) }))
    .filter(({ namespace, digest }) => digest !== (digests.get(namespace) ?? ''));
  const changes = state && stamp ? changesOf(task, state, stamp, stored, steps) : [];
  const update = updateShards(task, stored, steps, stamp);
  const empty = ({ objects }: NamespaceStep) => objects.length === 0;
  const isNew = ({ namespace }: NamespaceStep) => !digests.has(namespace);
  const namesOf = (some: readonly NamespaceStep[]) => some.map(({ namespace }) => namespace);
  return {
    ...update,
    names: {
      created: namesOf(steps.filter(isNew)),
      updated: namesOf(steps.filter((step) => !isNew(step) && !empty(step))),
      removed: namesOf(steps.filter(empty)),
      unchanged: news.length - steps.length,
    },
    changed: steps.length > 0,
    visible: update.visible || changes.length > 0,
    changes,
    digests: digestsAfter(digests, steps),
  };
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
  const after = deriveNamespace(namespace, objects, before, publication.takenAt);
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
