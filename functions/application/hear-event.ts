import type { Delivery } from '#domain/heard-event.ts';
import { CONSUMERS } from './consumers.ts';
import { COLLECTIONS, ref } from './documents.ts';
import type { Codec, DocumentStore } from './ports.ts';

interface HearDependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
}

/**
 * Lets everybody act on an event who wants to, unless it was heard before: 1 read then. First comes what `follow` does,
 * which may be done again should the process die before the event is marked as heard, so that nothing is lost; then,
 * in one transaction with the mark, what consumers do, once. `unwanted` when no consumer acts on it.
 */
export async function hearEvent(
  { store, codec }: HearDependencies,
  delivery: Delivery,
  follow: () => Promise<void>,
): Promise<'heard' | 'known' | 'unwanted'> {
  const { event, receivedAt } = delivery;
  const mark = ref('heard', codec.sha256(`${event.source}|${event.id}`));
  if (await store.get(mark)) return 'known';
  await follow();
  const wanting = CONSUMERS.filter((consumer) => consumer.wants(delivery));
  if (wanting.length === 0) return 'unwanted';
  return store.transaction(async (transaction) => {
    if (await transaction.get(mark)) return 'known';
    const plans = await Promise.all(
      wanting.map((consumer) => consumer.plan(transaction, codec, delivery)),
    );
    for (const { ref: target, data } of plans.flat()) transaction.set(target, data);
    transaction.create(mark, { at: receivedAt });
    return 'heard';
  });
}

const REMEMBERED_MILLISECONDS = 7 * 86_400_000;
const BATCH = 300;
const BATCHES_A_SWEEP = 10;

/** Forgets events that were heard a week ago; no bus repeats one so late. Returns how many. */
export async function forgetHeard({ store }: Pick<HearDependencies, 'store'>, now: string) {
  const oldest = new Date(Date.parse(now) - REMEMBERED_MILLISECONDS).toISOString();
  let forgotten = 0;
  for (let batch = 0; batch < BATCHES_A_SWEEP; batch += 1) {
    const old = await store.query({
      collection: COLLECTIONS.heard,
      where: [{ field: 'at', op: '<=', value: oldest }],
      orderBy: [{ field: 'at', direction: 'asc' }],
      limit: BATCH,
    });
    if (old.length > 0) {
      await store.transaction(async (transaction) => {
        for (const { id } of old) transaction.delete(ref('heard', id));
      });
    }
    forgotten += old.length;
    if (old.length < BATCH) break;
  }
  return forgotten;
}
