import {
  circuitAfterFailure,
  FAILURES_BORNE,
  isResting,
  standingCircuit,
} from '#domain/circuit.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { JsonObject } from '#domain/json.ts';
import type { Problem } from '#domain/problem.ts';
import { lastingProblems } from '#domain/snapshot-problems.ts';
import type { App } from './app.ts';
import { askedOf } from './asked-of.ts';
import { type ClusterContext, readClusterContext } from './cluster-context.ts';
import { type CatalogueStamp, type SourceState, STAMP, sourceRef } from './documents.ts';
import { firstClusterState } from './first-cluster-state.ts';
import { flip } from './flip.ts';
import type { AskedCluster } from './ports.ts';
import { reachOf } from './reach-of.ts';
import { readOnce } from './read-once.ts';
import { settleProblems } from './settle-problems.ts';

/** Longer than a poll may take, shorter than the three misses after which a cluster counts as silent. */
const LEASE_SECONDS = 90;

/** The right to ask a cluster, and what there is to know before. */
export interface Lease {
  /** When it began, by which its holder is known. */
  readonly from: string;
  readonly asked: AskedCluster;
  readonly context: ClusterContext;
}

/**
 * Lets one poll at a time ask a cluster: `busy` while another does, `skipped` when nothing says how it is reached,
 * `resting` (2 reads) as long as it is left alone. A lease is over when it was given back, when the stamp knows an answer
 * younger than it, or by time. 3 reads, 1 write, and 1 read for each shard of services that changed meanwhile; the write
 * also notes when the poll before it was last answered.
 */
export function takeLease(
  { store, codec, clock }: Pick<App, 'store' | 'codec' | 'clock'>,
  cluster: string,
): Promise<Lease | 'busy' | 'skipped' | 'resting'> {
  const from = clock.now();
  const ref = sourceRef('cluster', cluster);
  return store.transaction(async (transaction) => {
    const read = readOnce(transaction);
    const [stamped, found] = await read.getAll([STAMP, ref]);
    const seen = (stamped?.data as unknown as CatalogueStamp | undefined)?.clusters[cluster];
    const known = found?.data as unknown as SourceState | undefined;
    const answeredAt = seen?.receivedAt ?? '';
    const standing = standingCircuit(known?.circuit, answeredAt);
    if (isResting(standing, from)) return 'resting';
    const context = await readClusterContext(read, codec, cluster);
    const settings = context.organisation.clusters?.find(({ name }) => name === cluster);
    const reach = reachOf(settings);
    if (settings === undefined || reach === undefined) return 'skipped';
    const { circuit: _, ...state } = context.state ?? firstClusterState(cluster, from);
    const { lease } = state;
    if (lease && lease.until > from && answeredAt < lease.from) return 'busy';
    const next: SourceState = {
      ...state,
      ...(standing === undefined ? {} : { circuit: standing }),
      selectors: context.selectors,
      lastSeen: later(answeredAt, state.lastSeen),
      lease: { from, until: plusSeconds(from, LEASE_SECONDS) },
    };
    transaction.set(ref, next as unknown as JsonObject);
    return { from, asked: askedOf(settings, reach, seen, from), context };
  });
}

/**
 * Gives a lease back after a poll that brought nothing. The facts stay and grow older; when problems are given, these
 * are from now on what is wrong with the cluster, and it counts as a failure of the cluster. Without the lease nothing is
 * done.
 */
export function endLease(
  dependencies: Pick<App, 'store' | 'codec' | 'bus' | 'clock'>,
  cluster: string,
  from: string,
  problems?: readonly Problem[],
): Promise<void> {
  const { codec, clock } = dependencies;
  const ref = sourceRef('cluster', cluster);
  return flip(dependencies, async (read) => {
    const nothing = { result: undefined, staged: [], writes: [], changes: [] };
    const found = await read.get(ref);
    const { lease, ...state } = (found?.data ?? {}) as unknown as SourceState;
    if (lease?.from !== from) return nothing;
    const released = { ref, data: state as unknown as JsonObject };
    if (problems === undefined) return { ...nothing, writes: [released] };
    const circuit = circuitAfterFailure(state.circuit, from, clock.now());
    const source = { kind: 'cluster', name: cluster } as const;
    const settled = await settleProblems(
      read,
      codec,
      source,
      lastingProblems([
        ...problems,
        ...(circuit.until === undefined ? [] : [restProblem(cluster)]),
      ]),
      clock.now(),
    );
    const stamp = await read.stamp();
    return {
      ...nothing,
      writes: [
        ...settled.writes,
        { ref, data: { ...state, problemCount: settled.count, circuit } as unknown as JsonObject },
      ],
      deletes: settled.deletes,
      ...(settled.changed
        ? { stamp: { ...stamp, version: stamp.version + 1, problems: settled.problems } }
        : {}),
    };
  });
}

/** Says the same for as long as it lasts, so that it is written once. */
const restProblem = (cluster: string): Problem => ({
  severity: 'warning',
  code: 'cluster-rests',
  path: '',
  message: `Nothing could be listed of ${cluster} in ${FAILURES_BORNE} polls in a row: it is asked less often, at least every 10 minutes, until it answers.`,
  cure: 'See what else is said about it; once it answers, it is asked as before.',
});

const later = (a: string, b: string): string => [a, b].sort()[1] ?? b;
