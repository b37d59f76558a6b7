import { plusSeconds } from '#domain/instant.ts';
import type { JsonObject } from '#domain/json.ts';
import type { Problem } from '#domain/problem.ts';
import { lastingProblems } from '#domain/snapshot-problems.ts';
import type { App } from './app.ts';
import {
  type CatalogueStamp,
  EMPTY_STAMP,
  type SourceState,
  STAMP,
  sourceRef,
} from './documents.ts';
import { flip } from './flip.ts';
import type { Transaction } from './ports.ts';
import { settleProblems } from './settle-problems.ts';

/** Longer than a poll may take, shorter than the three misses after which a cluster counts as silent. */
const LEASE_SECONDS = 90;

/**
 * Lets one poll at a time ask a cluster. Returns when the lease began, by which its holder is known; undefined while
 * another holds it. A lease is over when it was given back, when the stamp knows an answer younger than it, or by time.
 * 2 reads, 1 write; the write also notes when the poll before it was last answered.
 */
export function takeLease(
  { store, clock }: Pick<App, 'store' | 'clock'>,
  cluster: string,
): Promise<string | undefined> {
  const from = clock.now();
  const ref = sourceRef('cluster', cluster);
  return store.transaction(async (transaction) => {
    const [found, stamp] = await Promise.all([transaction.get(ref), readStamp(transaction)]);
    const state = found ? (found.data as unknown as SourceState) : firstState(cluster, from);
    const answeredAt = stamp.clusters[cluster]?.receivedAt ?? '';
    const { lease } = state;
    if (lease && lease.until > from && answeredAt < lease.from) return undefined;
    const next: SourceState = {
      ...state,
      lastSeen: later(answeredAt, state.lastSeen),
      lease: { from, until: plusSeconds(from, LEASE_SECONDS) },
    };
    transaction.set(ref, next as unknown as JsonObject);
    return from;
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

async function readStamp(transaction: Transaction): Promise<CatalogueStamp> {
  const found = await transaction.get(STAMP);
  return found ? (found.data as unknown as CatalogueStamp) : EMPTY_STAMP;
}

/** Of a cluster that never answered yet: silent, unless it soon does. */
const firstState = (cluster: string, now: string): SourceState => ({
  kind: 'cluster',
  source: cluster,
  revision: '',
  generation: 0,
  digest: '',
  digests: {},
  items: 0,
  problemCount: 0,
  firstSeen: now,
  lastSeen: now,
  lastChanged: now,
});
