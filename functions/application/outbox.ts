import type { Change } from '#domain/change.ts';
import { eventOf } from '#domain/event.ts';
import type { Json } from '#domain/json.ts';
import { COLLECTIONS, ref } from './documents.ts';
import { packDocument, readPacked, type Write } from './packed.ts';
import type { Codec, DocumentStore, EventBus } from './ports.ts';

/** Changes of one log document; the outbox names it until the bus has taken its events. */
export interface LogEntry {
  readonly id: string;
  readonly changes: readonly Change[];
}

const CHANGES_A_DOCUMENT = 1_000;

/** The documents that record changes: the log for readers, and in the outbox the promise to tell the bus. */
export function logChanges(
  codec: Codec,
  changes: readonly Change[],
  now: string,
): { readonly writes: readonly Write[]; readonly entries: readonly LogEntry[] } {
  const entries = chunksOf(changes, CHANGES_A_DOCUMENT).map((chunk, part) => ({
    id: `${now}~${codec.sha256(chunk.map(({ id }) => id).join()).slice(0, 16)}~${part}`,
    changes: chunk,
  }));
  const writes = entries.flatMap(({ id, changes: logged }) => [
    ...packDocument(codec, ref('changelog', id), logged as unknown as Json, {
      at: now,
      source: logged[0]?.source ?? '',
      kinds: [...new Set(logged.map(({ kind }) => kind))],
      count: logged.length,
    }),
    { ref: ref('outbox', id), data: { at: now } },
  ]);
  return { writes, entries };
}

interface OutboxDependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
  readonly bus: EventBus;
}

/** Tells the bus and forgets; when the bus refuses, the outbox keeps the promise and the sweeper tries again. */
export async function handOver(
  { store, bus }: Omit<OutboxDependencies, 'codec'>,
  entries: readonly LogEntry[],
): Promise<void> {
  for (const { id, changes } of entries) {
    try {
      await bus.publish(changes.map(eventOf));
    } catch {
      return;
    }
    await store.transaction(async (transaction) => transaction.delete(ref('outbox', id)));
  }
}

/** Hands over what was left behind before `olderThan`. Returns how many log documents the bus took. */
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
  for (const { id } of waiting) {
    const changes = (await readPacked(store, codec, ref('changelog', id))) ?? [];
    await bus.publish((changes as unknown as readonly Change[]).map(eventOf));
    await store.transaction(async (transaction) => transaction.delete(ref('outbox', id)));
  }
  return waiting.length;
}

function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
