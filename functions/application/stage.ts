import { sizeOf } from './lay-apart.ts';
import type { Write } from './packed.ts';
import type { DocumentStore } from './ports.ts';

const BATCH = { documents: 300, bytes: 2_500_000 };

/** Writes immutable documents in batches of their own; a use case with very many of them stages as it goes. */
export async function stageImmutable(
  store: DocumentStore,
  writes: readonly Write[],
): Promise<void> {
  for (const batch of batchesOf(writes)) {
    await store.transaction(async (transaction) => {
      for (const { ref, data } of batch) transaction.set(ref, data);
    });
  }
}

function* batchesOf(writes: readonly Write[]): Generator<readonly Write[]> {
  let batch: Write[] = [];
  let bytes = 0;
  for (const write of writes) {
    const size = sizeOf(write);
    const full = batch.length >= BATCH.documents || bytes + size > BATCH.bytes;
    if (full && batch.length > 0) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(write);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
