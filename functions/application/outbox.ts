import { batchDocument, batchName, FEWEST_OF_BATCH } from '#domain/batch.ts';
import type { Change } from '#domain/change.ts';
import { eventsOf } from '#domain/event.ts';
import type { Json } from '#domain/json.ts';
import { COLLECTIONS, ref } from './documents.ts';
import { setApart } from './out-of-step.ts';
import { packDocument, readPacked, type Write } from './packed.ts';
import type { Codec, DocumentStore, EventBus } from './ports.ts';

/** Changes of one log document; the outbox names it until the bus has taken its events. */
export interface LogEntry {
  readonly id: string;
  /** The batch that its changes belong to. */
  readonly batch: string | undefined;
  readonly changes: readonly Change[];
}

const CHANGES_A_DOCUMENT = 2_000;

/**
 * The documents that record changes: the log for readers, which expires, and in the outbox the promise to tell the bus.
 */
export function logChanges(
  codec: Codec,
  changes: readonly Change[],
  now: string,
  expireAt?: string,
): { readonly writes: readonly Write[]; readonly entries: readonly LogEntry[] } {
  const chunks = setApart(changes, now).flatMap(({ changes: own, late }) =>
    chunksOf(own, CHANGES_A_DOCUMENT).map((chunk) => ({ changes: chunk, late })),
  );
  const ids = chunks.flatMap(({ changes: chunk }) => chunk.map(({ id }) => id));
  const start = `${now}~${codec.sha256(ids.join()).slice(0, 16)}`;
  const batch =
    ids.length < FEWEST_OF_BATCH ? undefined : batchName(start, chunks.length, ids.length);
  const documents = chunks.map(({ changes: chunk, late }, part) => ({
    id: batchDocument(start, part),
    changes: chunk,
    late,
  }));
  const writes = documents.flatMap(({ id, changes: logged, late }) => [
    ...packDocument(codec, ref('changelog', id), logged as unknown as Json, {
      at: now,
      source: logged[0]?.source ?? '',
      kinds: [...new Set(logged.map(({ kind }) => kind))],
      count: logged.length,
      ...(late === undefined ? {} : { late }),
      ...(expireAt === undefined ? {} : { expireAt }),
    }),
    { ref: ref('outbox', id), data: { at: now, ...(batch === undefined ? {} : { batch }) } },
  ]);
  const entries = documents.map(({ id, changes: logged }) => ({ id, batch, changes: logged }));
  return { writes, entries };
}

interface OutboxDependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
  readonly bus: EventBus;
}

/** Tells the bus and forgets; when either fails, the outbox keeps the promise and the sweeper tries again. */
export async function handOver(
  { store, bus }: Omit<OutboxDependencies, 'codec'>,
  entries: readonly LogEntry[],
): Promise<void> {
  try {
    for (const { id, batch, changes } of entries) {
      await bus.publish(eventsOf(changes, batch));
      await forget(store, id);
    }
  } catch {
    // What happened is committed: the caller's work is done whether the bus heard of it or not.
  }
}

/** After so many it is an outage; fewer are entries of their own kind, which don't hold up the others. */
const FAILURES_A_SWEEP = 10;

/**
 * Hands over what was left behind before `olderThan`. Returns how many log documents the bus took; throws when it
 * refused some, after trying the others.
 */
export async function sweepOutbox(
  { store, codec, bus }: OutboxDependencies,
  olderThan: string,
): Promise<number> {
  const waiting = await store.query({
    collection: COLLECTIONS.outbox,
    where: [{ field: 'at', op: '<=', value: olderThan }],
    orderBy: [{ field: 'at', direction: 'asc' }],
    limit: 50,
  });
  const failures: unknown[] = [];
  for (const { id, data } of waiting) {
    try {
      const changes = (await readPacked(store, codec, ref('changelog', id))) ?? [];
      const batch = data.batch === undefined ? undefined : String(data.batch);
      await bus.publish(eventsOf(changes as unknown as readonly Change[], batch));
      await forget(store, id);
    } catch (error) {
      failures.push(error);
      if (failures.length === FAILURES_A_SWEEP) break;
    }
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, 'The bus did not take everything the outbox holds.');
  }
  return waiting.length;
}

const forget = (store: DocumentStore, id: string): Promise<void> =>
  store.transaction(async (transaction) => transaction.delete(ref('outbox', id)));

function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
