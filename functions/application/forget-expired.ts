import { toMillis } from '#domain/instant.ts';
import { COLLECTIONS } from './documents.ts';
import type { Collection, DocumentStore } from './ports.ts';

const BATCH = 300;
const BATCHES_A_SWEEP = 10;

/**
 * Takes away documents whose `expireAt` is past, the oldest first, from a store that does not do so by itself: each
 * minute those of another collection, and a bounded number of them. Returns how many; 1 read when there are none.
 */
export async function forgetExpired(store: DocumentStore, now: string): Promise<number> {
  const minute = Math.floor(toMillis(now) / 60_000);
  const collection = EXPIRING[minute % EXPIRING.length];
  if (store.expiresByItself || collection === undefined) return 0;
  let gone = 0;
  for (let batch = 0; batch < BATCHES_A_SWEEP; batch += 1) {
    const count = await forgetBatch(store, collection, now);
    gone += count;
    if (count < BATCH) break;
  }
  return gone;
}

const EXPIRING: readonly Collection[] = Object.values(COLLECTIONS).filter(({ fields }) =>
  fields.some((field) => field === 'expireAt'),
);

async function forgetBatch(
  store: DocumentStore,
  collection: Collection,
  now: string,
): Promise<number> {
  const old = await store.query({
    collection,
    where: [{ field: 'expireAt', op: '<=', value: now }],
    orderBy: [{ field: 'expireAt', direction: 'asc' }],
    limit: BATCH,
  });
  if (old.length === 0) return 0;
  await store.transaction(async (transaction) => {
    for (const { id } of old) transaction.delete({ collection, id });
  });
  return old.length;
}
