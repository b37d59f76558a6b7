import { type Freshness, freshnessAfter } from '#domain/cluster-freshness.ts';
import type { LateKind } from '#domain/cluster-reading.ts';
import type { Json } from '#domain/json.ts';
import { lateAfter, lateAfterPush } from '#domain/late-kinds.ts';
import { sameJson } from '#domain/same-json.ts';
import type { ClusterDifference } from './compare-cluster.ts';
import type { CatalogueStamp, ClusterStamp, SourceState } from './documents.ts';
import { kindsAfter, knownKinds } from './known-kinds.ts';
import type { SettledProblems } from './settle-problems.ts';
import type { SnapshotTask } from './snapshot-task.ts';

/** What readers start from after a snapshot. Its version rises when they have something else to see than younger facts. */
export function stampAfter(
  task: SnapshotTask,
  state: SourceState | undefined,
  stamp: CatalogueStamp,
  { health, turns, visible, digests }: ClusterDifference,
  settled: SettledProblems,
): CatalogueStamp {
  const { publication, poll, now } = task;
  const { cluster, takenAt } = publication;
  const before = stamp.clusters[cluster];
  const late = lateOf(task, state, before);
  const isLateNews = !sameJson(late as unknown as Json, (before?.late ?? []) as unknown as Json);
  const isNews = visible || settled.changed || before === undefined || isLateNews;
  const polledAt = poll === undefined ? before?.polledAt : takenAt;
  const asked = poll === undefined ? before?.asked : publication.namespaces;
  const cost = poll?.cost ?? before?.cost;
  return {
    ...stamp,
    version: isNews ? stamp.version + 1 : stamp.version,
    problems: settled.problems,
    clusters: {
      ...stamp.clusters,
      [cluster]: {
        ...freshnessOf(task, before),
        receivedAt: now,
        health,
        ...(Object.keys(turns).length > 0 ? { turns } : {}),
        ...(polledAt === undefined ? {} : { polledAt }),
        ...(asked === undefined ? {} : { asked }),
        ...(late.length > 0 ? { late } : {}),
        kinds: kindsAfter(task, state, digests),
        ...(cost === undefined ? {} : { cost }),
      },
    },
  };
}

/** A poll is one of everything it may see: it makes the cluster fresh, and what it missed is late by itself. */
function freshnessOf({ publication, poll, now }: SnapshotTask, before?: ClusterStamp): Freshness {
  const takenAt = publication.takenAt < now ? publication.takenAt : now;
  if (poll !== undefined) return { takenAt };
  const { kinds, namespaces } = publication;
  const told = { kinds, takenAt, ...(namespaces === undefined ? {} : { namespaces }) };
  // Of what was, the age alone: the rest is said anew.
  const { takenAt: oldest, parts } = freshnessAfter(before, told);
  return { takenAt: oldest, ...(parts === undefined ? {} : { parts }) };
}

function lateOf(
  { publication, poll }: SnapshotTask,
  state: SourceState | undefined,
  before: ClusterStamp | undefined,
): readonly LateKind[] {
  const late = before?.late ?? [];
  if (poll === undefined) return lateAfterPush(late, publication);
  const digests = state?.digests ?? {};
  const known = {
    late,
    kinds: knownKinds(state),
    knewNamespace: (namespace: string) =>
      Object.hasOwn(digests, namespace) ||
      (before?.polledAt !== undefined && before.asked?.includes(namespace) !== false),
    ...(before === undefined ? {} : { polledAt: before.polledAt ?? before.takenAt }),
  };
  return lateAfter(known, poll, publication.kinds, publication.takenAt);
}
