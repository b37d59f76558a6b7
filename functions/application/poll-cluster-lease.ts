import { plusSeconds } from '#domain/instant.ts';
import type { JsonObject } from '#domain/json.ts';
import type { Problem } from '#domain/problem.ts';
import { lastingProblems } from '#domain/snapshot-problems.ts';
import type { App } from './app.ts';
import { type ClusterContext, readClusterContext } from './cluster-context.ts';
import { type SourceState, sourceRef } from './documents.ts';
import { firstClusterState } from './first-cluster-state.ts';
import { flip } from './flip.ts';
import type { AskedCluster } from './ports.ts';
import { reachOf } from './reach-of.ts';
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
 * Lets one poll at a time ask a cluster: `busy` while another does, `skipped` when nothing says how it is reached. A lease
 * is over when it was given back, when the stamp knows an answer younger than it, or by time. 3 reads, 1 write, and 1
 * read for each shard of services that changed meanwhile; the write also notes when the poll before it was last answered.
 */
export function takeLease(
  { store, codec, clock }: Pick<App, 'store' | 'codec' | 'clock'>,
  cluster: string,
): Promise<Lease | 'busy' | 'skipped'> {
  const from = clock.now();
  const ref = sourceRef('cluster', cluster);
  return store.transaction(async (transaction) => {
    const context = await readClusterContext(transaction, codec, cluster);
    const { organisation, stamp, state = firstClusterState(cluster, from) } = context;
    const polled = organisation.clusters?.find(({ name }) => name === cluster);
    const reach = reachOf(polled);
    if (reach === undefined) return 'skipped';
    const answeredAt = stamp.clusters[cluster]?.receivedAt ?? '';
    const { lease } = state;
    if (lease && lease.until > from && answeredAt < lease.from) return 'busy';
    const next: SourceState = {
      ...state,
      selectors: context.selectors,
      lastSeen: later(answeredAt, state.lastSeen),
      lease: { from, until: plusSeconds(from, LEASE_SECONDS) },
    };
    transaction.set(ref, next as unknown as JsonObject);
    return { from, asked: { name: cluster, reach }, context };
  });
}

/**
 * Gives a lease back after a poll that brought nothing. The facts stay and grow older; when problems are given, these
 * are from now on what is wrong with the cluster. Without the lease nothing is done.
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
    const source = { kind: 'cluster', name: cluster } as const;
    const settled = await settleProblems(
      read,
      codec,
      source,
      lastingProblems(problems),
      clock.now(),
    );
    const stamp = await read.stamp();
    return {
      ...nothing,
      writes: [
        ...settled.writes,
        { ref, data: { ...state, problemCount: settled.count } as unknown as JsonObject },
      ],
      deletes: settled.deletes,
      ...(settled.changed
        ? { stamp: { ...stamp, version: stamp.version + 1, problems: settled.problems } }
        : {}),
    };
  });
}

const later = (a: string, b: string): string => [a, b].sort()[1] ?? b;
