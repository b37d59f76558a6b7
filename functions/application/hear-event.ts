import type { Delivery } from '#domain/heard-event.ts';
import type { Consumer } from './consumer.ts';
import { CONSUMERS } from './consumers.ts';
import { COLLECTIONS, ref } from './documents.ts';
import type { Codec, DocumentStore } from './ports.ts';

interface HearDependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
}

/**
 * Lets every consumer that wants an event act on it, in one transaction with the mark that it was heard: all of them
 * once, or none yet. `known` when it was heard before, `unwanted` when nobody acts on it.
 */
export async function hearEvent(
  { store, codec }: HearDependencies,
  delivery: Delivery,
  consumers: readonly Consumer[] = CONSUMERS,
): Promise<'heard' | 'known' | 'unwanted'> {
  const wanting = consumers.filter((consumer) => consumer.wants(delivery));
  if (wanting.length === 0) return 'unwanted';
  const { event, receivedAt } = delivery;
  const mark = ref('heard', codec.sha256(`${event.source}|${event.id}`));
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
