import { ref } from '#application/documents.ts';
import { readAllPacked } from '#application/packed.ts';
import type { Codec } from '#application/ports.ts';
import { parseBatch } from '#domain/batch.ts';
import type { Change } from '#domain/change.ts';
import type { HeardEvent } from '#domain/heard-event.ts';
import type { JudgeApp } from './judge.ts';

/** What batches tell that nobody judged yet, and which they are. */
export interface OpenedBatches {
  readonly events: readonly HeardEvent[];
  /** To be marked once they are judged. */
  readonly opened: readonly string[];
  /** That another process has judged. */
  readonly judged: readonly string[];
}

/**
 * Everything that became visible together with these batches, from the change log: so one delivery is enough to judge
 * it all. 1 read a batch, and those of its documents where nobody judged it before. Of a batch that the log has
 * forgotten nothing is told: its events are then judged one by one.
 */
export async function openBatches(
  { store, codec }: Pick<JudgeApp, 'store' | 'codec'>,
  batches: readonly string[],
): Promise<OpenedBatches> {
  if (batches.length === 0) return { events: [], opened: [], judged: [] };
  const marks = await store.getAll(batches.map((batch) => markOf(codec, batch)));
  const fresh = batches.filter((_, index) => marks[index] === undefined);
  const found = await Promise.all(
    fresh.map(async (batch) => {
      const ids = parseBatch(batch)?.documents ?? [];
      const lists = await readAllPacked(
        store,
        codec,
        ids.map((id) => ref('changelog', id)),
      );
      if (lists.length === 0 || lists.includes(undefined)) return { batch, changes: undefined };
      return { batch, changes: lists.flat() as unknown as readonly Change[] };
    }),
  );
  return {
    events: found.flatMap(({ changes }) => (changes ?? []).map(heardOf)),
    opened: found.flatMap(({ batch, changes }) => (changes === undefined ? [] : [batch])),
    judged: batches.filter((_, index) => marks[index] !== undefined),
  };
}

/** Tells other processes that a batch was judged as a whole, for a week; 1 write each. */
export async function markJudged(
  { store, codec, clock }: Pick<JudgeApp, 'store' | 'codec' | 'clock'>,
  batches: readonly string[],
): Promise<void> {
  if (batches.length === 0) return;
  const at = clock.now();
  await store.transaction(async (transaction) => {
    for (const batch of batches) transaction.set(markOf(codec, batch), { at });
  });
}

/** Among the marks of events that were heard; no source is named like this. */
const markOf = (codec: Codec, batch: string) => ref('heard', codec.sha256(`|batch|${batch}`));

const heardOf = (change: Change): HeardEvent => {
  const { id, kind, at, source, subject, serviceId } = change;
  return { id, type: kind, at, source, subject, serviceId, change };
};
