import type { Json } from '#domain/json.ts';
import type { ClusterObject } from '#domain/kubernetes/cluster-object.ts';
import type { NamespaceHealth } from '#domain/workload.ts';
import { nextTurn } from '#domain/workload-changes.ts';
import { contentHash, healthRef } from './catalogue.ts';
import { type ClusterStamp, encodeId, ref } from './documents.ts';
import { type Getter, packDocument, readAllPacked, type Write } from './packed.ts';
import type { Codec, DocumentRef } from './ports.ts';
import type { SnapshotTask } from './snapshot-task.ts';

/**
 * The facts of a cluster lie in 8 shards, `0` to `7`: half the first hex digit of the sha256 of the namespace. Of each
 * there are two packed documents: the objects, which only the next snapshot reads, and the health, which readers see.
 */
export const clusterShardOf = (codec: Codec, namespace: string): string =>
  String(Number.parseInt(codec.sha256(namespace).charAt(0), 16) >> 1);

type Shard<Value> = Readonly<Record<string, Value>>;

/** By shard, by namespace. */
export interface ClusterShards {
  readonly objects: ReadonlyMap<string, Shard<readonly ClusterObject[]>>;
  readonly health: ReadonlyMap<string, Shard<NamespaceHealth>>;
}

/** One namespace as it was and as it is. */
export interface NamespaceStep {
  readonly namespace: string;
  readonly shard: string;
  readonly objects: readonly ClusterObject[];
  readonly before: NamespaceHealth | undefined;
  readonly after: NamespaceHealth;
}

/** 1 read for each shard of objects and of health asked for. */
export async function readClusterShards(
  read: Getter,
  codec: Codec,
  cluster: string,
  wanted: { readonly objects: readonly string[]; readonly health: readonly string[] },
): Promise<ClusterShards> {
  const refs = [
    ...wanted.objects.map((shard) => objectsRef(cluster, shard)),
    ...wanted.health.map((shard) => healthRef(cluster, shard)),
  ];
  const values = await readAllPacked(read, codec, refs);
  const shardAt = <Value>(index: number) => (values[index] ?? {}) as unknown as Shard<Value>;
  const { length } = wanted.objects;
  return {
    objects: new Map(wanted.objects.map((shard, index) => [shard, shardAt(index)])),
    health: new Map(wanted.health.map((shard, index) => [shard, shardAt(length + index)])),
  };
}

/** What is written so that the shards hold the steps, and what the stamp says then. */
export interface ShardUpdate {
  readonly writes: readonly Write[];
  readonly deletes: readonly DocumentRef[];
  readonly health: ClusterStamp['health'];
  readonly turns: NonNullable<ClusterStamp['turns']>;
  /** The health of a shard differs. */
  readonly visible: boolean;
}

export function updateShards(
  { publication: { cluster, takenAt }, codec }: SnapshotTask,
  stored: ClusterShards,
  steps: readonly NamespaceStep[],
  stamp: ClusterStamp | undefined,
): ShardUpdate {
  const byShard = Map.groupBy(steps, ({ shard }) => shard);
  const writes: Write[] = [];
  const deletes: DocumentRef[] = [];
  const put = (target: DocumentRef, value: Shard<unknown>) => {
    if (Object.keys(value).length === 0) deletes.push(target);
    else writes.push(...packDocument(codec, target, value as Json));
  };
  const hashes = new Map(Object.entries(stamp?.health ?? {}));
  const turns = new Map(Object.entries(stamp?.turns ?? {}));
  let visible = false;
  for (const [shard, healthBefore] of stored.health) {
    const moved = byShard.get(shard) ?? [];
    if (moved.length > 0) {
      const objects = stored.objects.get(shard) ?? {};
      put(objectsRef(cluster, shard), withObjects(objects, moved));
    }
    const health = withHealth(healthBefore, moved);
    const isEmpty = Object.keys(health).length === 0;
    const hash = isEmpty ? undefined : contentHash(codec, health as unknown as Json);
    if (hash !== hashes.get(shard)) {
      put(healthRef(cluster, shard), health);
      visible = true;
    }
    settle(hashes, shard, hash);
    settle(turns, shard, earliestTurn(health, takenAt));
  }
  const [health, turnsAfter] = [inOrder(hashes), inOrder(turns)];
  return { writes, deletes, health, turns: turnsAfter, visible };
}

const objectsRef = (cluster: string, shard: string): DocumentRef =>
  ref('objects', `${encodeId(cluster)}~${shard}`);

const withObjects = (shard: Shard<readonly ClusterObject[]>, steps: readonly NamespaceStep[]) =>
  replaced(
    shard,
    steps.map(({ namespace, objects }) => [namespace, objects.length > 0 ? objects : undefined]),
  );

/** Namespaces without workloads are nothing to readers; what the cluster runs on, and warnings about it, are. */
const withHealth = (shard: Shard<NamespaceHealth>, steps: readonly NamespaceStep[]) =>
  replaced(
    shard,
    steps.map(({ namespace, after }) => [
      namespace,
      after.workloads.length > 0 || after.nodes || after.autoscaler || after.nodeWarnings
        ? after
        : undefined,
    ]),
  );

/** An undefined value is taken out. Namespaces stay in order, so that equal facts hash equal. */
function replaced<Value>(
  shard: Shard<Value>,
  changes: readonly (readonly [namespace: string, value: Value | undefined])[],
): Shard<Value> {
  const all = new Map<string, Value | undefined>([...Object.entries(shard), ...changes]);
  const kept = [...all].filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return inOrder(kept);
}

const inOrder = <Value>(entries: Iterable<readonly [string, Value]>): Shard<Value> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

const earliestTurn = (health: Shard<NamespaceHealth>, takenAt: string): string | undefined =>
  Object.values(health)
    .flatMap((namespace) => nextTurn(namespace, takenAt) ?? [])
    .sort()[0];

function settle(map: Map<string, string>, key: string, value: string | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
