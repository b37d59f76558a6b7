import type { JsonObject } from '#domain/json.ts';
import { CLUSTER_SCOPE } from '#domain/kubernetes/node-object.ts';
import { judgeGeneration } from '#domain/label-state.ts';
import { kindsIn } from '#domain/namespace-digest.ts';
import { type Outcome, type Receipt, receiptOf } from '#domain/publication.ts';
import {
  generationConflict,
  lastingProblems,
  removalProblems,
  snapshotProblems,
} from '#domain/snapshot-problems.ts';
import { type ClusterDifference, compareCluster } from './compare-cluster.ts';
import { type CatalogueStamp, type SourceState, sourceRef } from './documents.ts';
import { firstClusterState } from './first-cluster-state.ts';
import type { FlipPlan, FlipReader } from './flip.ts';
import { kindsAfter } from './known-kinds.ts';
import { type SettledProblems, settleProblems } from './settle-problems.ts';
import type { SnapshotTask } from './snapshot-task.ts';
import { stampAfter } from './stamp-after-snapshot.ts';

/** What a snapshot changes, or why it changes nothing. The result is undefined when the task lacks the mapper it takes. */
export async function planSnapshot(
  task: SnapshotTask,
  read: FlipReader,
): Promise<FlipPlan<Receipt | undefined>> {
  const { publication, projection, codec, now } = task;
  const { cluster } = publication;
  const state = await readState(read, cluster);
  if (task.poll !== undefined && state?.lease?.from !== task.poll.lease) {
    return without(receipt(task, 'stale', {}));
  }
  const verdict = task.dryRun ? 'fresh' : judgeGeneration(takenFrom(state), publication);
  if (verdict === 'stale') return without(receipt(task, 'stale', {}));
  if (verdict === 'conflict') {
    const problems = [generationConflict(publication, state?.revision)];
    return without(receipt(task, 'refused', { problems }));
  }
  const known = new Set(Object.values(state?.digests ?? {}).flatMap(kindsIn));
  const isPoll = task.poll !== undefined;
  const problems = snapshotProblems(publication, projection, task.declared, known, isPoll);
  const source = { kind: 'cluster', name: cluster } as const;
  const stamp = await read.stamp();
  const settled = isOvertaken(task, state)
    ? unsettled(stamp, state)
    : await settleProblems(read, codec, source, lastingProblems(problems), now);
  if (isUnreadable(task)) {
    const refused = without(receipt(task, 'refused', { problems }));
    return { ...refused, ...effectsOfRefusal(task, state, stamp, settled) };
  }
  const difference = await compareCluster(task, read, state, stamp.clusters[cluster]);
  if (difference.changes === undefined) return without(undefined);
  const outcome = difference.changed ? 'applied' : 'unchanged';
  const { names } = difference;
  const removals = task.poll === undefined ? removalProblems(publication, names.removed) : [];
  const result = receipt(task, outcome, { ...names, problems: [...removals, ...problems] });
  const kinds = kindsAfter(task, state, difference.digests);
  const isNews =
    difference.changed || settled.changed || kinds.length > (state?.kinds ?? []).length;
  if (!isNews && state?.generation === publication.generation) return without(result);
  const isFirst = stamp.clusters[cluster] === undefined;
  const isQuiet = task.poll !== undefined && !isFirst && !isNews;
  const next = { ...stateAfter(task, state, difference, settled.count), kinds };
  return {
    result,
    staged: [],
    writes: [
      ...difference.writes,
      ...settled.writes,
      // A quiet poll was written when it took its lease; that it ended, the stamp says.
      ...(isQuiet ? [] : [stateWrite(cluster, next)]),
    ],
    deletes: [...difference.deletes, ...settled.deletes],
    changes: difference.changes,
    stamp: stampAfter(task, state, stamp, difference, settled),
  };
}

/** Items came, and not one of them could be read. Namespaces that could not be listed are no items. */
const isUnreadable = ({ projection, poll }: SnapshotTask): boolean =>
  projection.objects.length === 0 &&
  projection.unread.length > 0 &&
  poll?.missing.every(({ namespaces }) => namespaces === undefined) !== false;

/** Undefined as long as nothing good came. */
const takenFrom = (state: SourceState | undefined) => (state?.revision === '' ? undefined : state);

async function readState(read: FlipReader, cluster: string): Promise<SourceState | undefined> {
  const found = await read.get(sourceRef('cluster', cluster));
  return found?.data as unknown as SourceState | undefined;
}

const without = <Result>(result: Result): FlipPlan<Result> => ({
  result,
  staged: [],
  writes: [],
  changes: [],
});

/** What was wrong with a later snapshot stays told. */
const isOvertaken = (
  { publication }: SnapshotTask,
  state: SourceState | undefined,
): state is SourceState => state?.refused !== undefined && publication.generation < state.refused;

const unsettled = ({ problems }: CatalogueStamp, state: SourceState): SettledProblems => ({
  writes: [],
  deletes: [],
  problems,
  count: state.problemCount,
  changed: false,
});

/** Nothing of it could be read: what is wrong is told, the facts stay and grow older. */
function effectsOfRefusal(
  { publication: { cluster, generation }, now }: SnapshotTask,
  state: SourceState = firstClusterState(cluster, now),
  stamp: CatalogueStamp,
  { writes, deletes, problems, count, changed }: SettledProblems,
): Pick<FlipPlan<Receipt>, 'writes' | 'deletes' | 'stamp'> {
  const refused = Math.max(generation, state.refused ?? generation);
  const seen = { ...state, problemCount: count, refused, lastSeen: now };
  return {
    writes: [...writes, stateWrite(cluster, seen)],
    deletes,
    ...(changed ? { stamp: { ...stamp, version: stamp.version + 1, problems } } : {}),
  };
}

function stateAfter(
  task: SnapshotTask,
  state: SourceState | undefined,
  { digests, changed }: ClusterDifference,
  problemCount: number,
): SourceState {
  const { publication, codec, now, poll, selectors } = task;
  const { cluster, revision, generation } = publication;
  return {
    kind: 'cluster',
    source: cluster,
    revision,
    generation,
    digest: changed || !state ? codec.sha256(JSON.stringify(digests)) : state.digest,
    digests,
    items: Object.keys(digests).filter((namespace) => namespace !== CLUSTER_SCOPE).length,
    problemCount,
    selectors,
    // A push says nothing about whether the poller gets through.
    ...(poll === undefined && state?.lease ? { lease: state.lease } : {}),
    ...(poll === undefined && state?.circuit ? { circuit: state.circuit } : {}),
    ...(isOvertaken(task, state) ? { refused: state.refused } : {}),
    firstSeen: state?.firstSeen ?? now,
    lastSeen: now,
    lastChanged: changed || !state ? now : state.lastChanged,
  };
}

const stateWrite = (cluster: string, state: SourceState) => ({
  ref: sourceRef('cluster', cluster),
  data: state as unknown as JsonObject,
});

function receipt(
  { publication, dryRun }: SnapshotTask,
  outcome: Outcome,
  said: Partial<Receipt>,
): Receipt {
  const { cluster, revision, generation } = publication;
  const nothing = { created: [], updated: [], removed: [], unchanged: 0, problems: [] };
  return receiptOf({ source: cluster, revision, generation, outcome, dryRun, ...nothing, ...said });
}
