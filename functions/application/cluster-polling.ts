import type { Circuit } from '#domain/circuit.ts';
import { standingCircuit } from '#domain/circuit.ts';
import type { LateKind } from '#domain/cluster-reading.ts';
import { isOnlyNote } from '#domain/late-kinds.ts';
import { earliest } from '#domain/latest.ts';
import type { Problem } from '#domain/problem.ts';
import { SNAPSHOT_KINDS, type SnapshotKind } from '#domain/workload.ts';
import type { Catalogue } from './catalogue.ts';
import type { SourceState } from './documents.ts';
import { knownKinds } from './known-kinds.ts';
import type { SourceStates } from './read-source-states.ts';

/** How far one kind of a cluster is. */
export interface KindFreshness {
  readonly kind: SnapshotKind;
  /** When it was last listed to its end, of the namespaces that ever were the oldest; absent: never. */
  readonly fetchedAt?: string;
  /** Why it is not as new as the rest, or why there is nothing of it. */
  readonly problem?: Problem;
  /** Nothing is wrong: the cluster does not have it, or it is not asked for. */
  readonly isOnlyNote: boolean;
  /** Where it stayed away; absent: everywhere. */
  readonly namespaces?: readonly string[];
}

/** The newest attempt to poll a cluster. */
export interface LastPoll {
  readonly startedAt: string;
  readonly answered: boolean;
  /** When the newest answer was taken in. */
  readonly answeredAt?: string;
}

const stateOf = (states: SourceStates, cluster: string): SourceState | undefined =>
  states.find(({ kind, source }) => kind === 'cluster' && source === cluster);

/** Every kind there is, always in the same order. */
export function kindsOf(
  { stamp }: Pick<Catalogue, 'stamp'>,
  states: SourceStates,
  cluster: string,
): readonly KindFreshness[] {
  const seen = stamp.clusters[cluster];
  const known = knownKinds(stateOf(states, cluster));
  const late = Map.groupBy(seen?.late ?? [], ({ kind }) => kind);
  return SNAPSHOT_KINDS.map((kind) => {
    const stayedAway = late.get(kind);
    if (stayedAway !== undefined) return lateKind(kind, stayedAway, seen?.polledAt);
    const fetchedAt = known.has(kind) ? (seen?.polledAt ?? seen?.takenAt) : undefined;
    return { kind, isOnlyNote: false, ...(fetchedAt === undefined ? {} : { fetchedAt }) };
  });
}

/**
 * What was wrong first is told. Of namespaces that were never listed there is no age: the oldest of those that were
 * counts, and where none stayed behind, the newest poll.
 */
function lateKind(
  kind: SnapshotKind,
  late: readonly LateKind[],
  polledAt: string | undefined,
): KindFreshness {
  const [first] = late.toSorted((a, b) => (a.since < b.since ? -1 : 1));
  const fetched = late.flatMap(({ fetchedAt }) => fetchedAt ?? []);
  const isEverywhere = late.some(({ namespaces }) => namespaces === undefined);
  const fetchedAt = earliest(fetched, (isEverywhere ? undefined : polledAt) ?? '') || undefined;
  return {
    kind,
    isOnlyNote: late.every(isOnlyNote),
    ...(first === undefined ? {} : { problem: first.problem }),
    ...(isEverywhere ? {} : { namespaces: late.flatMap(({ namespaces = [] }) => namespaces) }),
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
  };
}

/** Undefined for a cluster that was never polled. */
export function lastPollOf(
  { stamp }: Pick<Catalogue, 'stamp'>,
  states: SourceStates,
  cluster: string,
): LastPoll | undefined {
  const seen = stamp.clusters[cluster];
  const answered = seen?.polledAt;
  const failed = circuitOf({ stamp }, states, cluster)?.at;
  const answeredAt =
    answered === undefined || seen === undefined ? {} : { answeredAt: seen.receivedAt };
  if (failed !== undefined) return { startedAt: failed, answered: false, ...answeredAt };
  return answered === undefined
    ? undefined
    : { startedAt: answered, answered: true, ...answeredAt };
}

/** Undefined as long as the cluster answers. */
export const circuitOf = (
  { stamp }: Pick<Catalogue, 'stamp'>,
  states: SourceStates,
  cluster: string,
): Circuit | undefined =>
  standingCircuit(stateOf(states, cluster)?.circuit, stamp.clusters[cluster]?.receivedAt);
