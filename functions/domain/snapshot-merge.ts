import type { ClusterObject } from './kubernetes/cluster-object.ts';
import { groupEvents } from './kubernetes/group-events.ts';
import { CLUSTER_SCOPE } from './kubernetes/node-object.ts';
import type { Projection, Unread } from './kubernetes/project-items.ts';
import type { SnapshotPublication } from './snapshot-publication.ts';
import { SNAPSHOT_KINDS, type SnapshotKind } from './workload.ts';

/** What a snapshot says of one namespace. */
export interface NamespaceNews {
  readonly namespace: string;
  /** In the order in which they are kept. */
  readonly objects: readonly ClusterObject[];
  /** The kinds of which these are all there are; of others they are some. */
  readonly complete: ReadonlySet<SnapshotKind>;
}

/**
 * Sorts a snapshot by namespace. `known` are the namespaces of which something is stored: one that the snapshot looked
 * into and found empty is news too.
 */
export function newsOf(
  publication: Pick<SnapshotPublication, 'kinds' | 'namespaces' | 'whole' | 'takenAt'>,
  { objects, unread, whole = [] }: Pick<Projection, 'objects' | 'unread' | 'whole'>,
  known: Iterable<string>,
): readonly NamespaceNews[] {
  const found = Map.groupBy(
    groupEvents(objects, publication.takenAt),
    ({ namespace }) => namespace,
  );
  // Whoever lists Nodes lists all of them, in whatever namespaces the rest was looked for.
  const looked = new Set([
    ...(publication.namespaces ?? [...known, ...found.keys()]),
    ...(publication.kinds.includes('Node') ? [CLUSTER_SCOPE] : []),
  ]);
  const names = [...new Set([...looked, ...found.keys()])].sort();
  const isComplete = completeness(publication, looked, unread, whole);
  return names.map((namespace) => ({
    namespace,
    objects: inOrder(found.get(namespace) ?? []),
    complete: isComplete(namespace),
  }));
}

/** Only what was declared, looked at and read without a gap may vanish. */
function completeness(
  { kinds, namespaces, whole }: Pick<SnapshotPublication, 'kinds' | 'namespaces' | 'whole'>,
  looked: ReadonlySet<string>,
  unread: readonly Unread[],
  told: NonNullable<Projection['whole']>,
): (namespace: string) => ReadonlySet<SnapshotKind> {
  const everywhere = unread.filter(({ namespace }) => namespace === undefined);
  const gapsIn = Map.groupBy(unread, ({ namespace }) => namespace);
  return (namespace) => {
    const gaps = [...everywhere, ...(gapsIn.get(namespace) ?? [])];
    if (!whole || !looked.has(namespace) || gaps.some(({ kind }) => kind === undefined)) {
      return new Set();
    }
    const isOfCluster = namespace === CLUSTER_SCOPE && namespaces !== undefined;
    const declared = isOfCluster ? kinds.filter((kind) => kind === 'Node') : kinds;
    const besides = told.filter((one) => one.namespace === namespace).map(({ kind }) => kind);
    const all = [...declared, ...besides];
    return new Set(all.filter((kind) => !gaps.some((gap) => gap.kind === kind)));
  };
}

/** What is known of the namespace afterwards: complete kinds as they are now, of others the union. */
export function mergeNews(
  before: readonly ClusterObject[],
  { objects, complete }: NamespaceNews,
): readonly ClusterObject[] {
  const renewed = new Set(objects.map(keyOf));
  const kept = before.filter((object) => !complete.has(object.kind) && !renewed.has(keyOf(object)));
  return inOrder([...kept, ...objects]);
}

const keyOf = ({ kind, name }: ClusterObject): string => `${kind}/${name}`;

const rank = new Map(SNAPSHOT_KINDS.map((kind, index) => [kind, index]));

/** One object a name (the last one said), by kind and name. */
function inOrder(objects: readonly ClusterObject[]): readonly ClusterObject[] {
  const single = new Map(objects.map((object) => [keyOf(object), object]));
  return [...single.values()].sort(
    (a, b) =>
      (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) ||
      (a.name < b.name ? -1 : Number(a.name > b.name)),
  );
}
