import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { ref } from '#application/documents.ts';
import { packDocument, readAllPacked, readPacked, type Write } from '#application/packed.ts';
import type { DocumentStore } from '#application/ports.ts';
import { memoryStore } from '../../support/memory-store.ts';

const target = ref('problems', 'p');
/** Text that does not get smaller. */
const noise = (bytes: number) => randomBytes(bytes).toString('base64');

const write = (store: DocumentStore, writes: readonly Write[]) =>
  store.transaction(async (transaction) => {
    for (const { ref: place, data } of writes) transaction.set(place, data);
  });

describe('a packed document', () => {
  it('is one document when it is small, with the fields that queries ask for', async () => {
    const writes = packDocument(nodeCodec, target, { a: [[1]] }, { at: 'now' });
    expect(writes).toHaveLength(1);
    expect(writes[0]?.data).toMatchObject({ at: 'now', parts: 1 });
    const store = memoryStore();
    await write(store, writes);
    expect(await readPacked(store, nodeCodec, target)).toEqual({ a: [[1]] });
    expect(store.counters().reads).toBe(1);
    await store.close();
  });

  it('is as many documents as it needs when it is large', async () => {
    const store = memoryStore();
    const large = { text: noise(2_000_000) };
    const writes = packDocument(nodeCodec, target, large, { at: 'now' });
    expect(writes.map(({ ref: { id } }) => id)).toEqual(['p', 'p~1', 'p~2']);
    expect(writes.map(({ data }) => data.at)).toEqual(['now', undefined, undefined]);
    await write(store, writes);
    expect(await readPacked(store, nodeCodec, target)).toEqual(large);
    expect(store.counters().reads).toBe(3);
    await store.close();
  });

  it('is not there when it, or a part of it, is not there', async () => {
    const store = memoryStore();
    expect(await readPacked(store, nodeCodec, target)).toBeUndefined();
    await write(store, packDocument(nodeCodec, target, noise(1_000_000)).slice(0, 1));
    expect(await readPacked(store, nodeCodec, target)).toBeUndefined();
    await store.close();
  });

  it('is read with many others in two rounds, each in its place', async () => {
    const store = memoryStore();
    const values = [1, { text: noise(1_500_000) }, [2, 3], { text: noise(900_000) }, null];
    const places = values.map((_, index) => ref('services', `${index}`));
    for (const [index, value] of values.entries()) {
      await write(store, packDocument(nodeCodec, ref('services', `${index}`), value));
    }
    let rounds = 0;
    const counting = {
      getAll: (refs: Parameters<DocumentStore['getAll']>[0]) => {
        rounds += 1;
        return store.getAll(refs);
      },
    };
    const found = await readAllPacked(counting, nodeCodec, [...places, ref('services', 'x')]);
    expect(found).toEqual([...values, undefined]);
    expect(rounds).toBe(2);
    expect(await readAllPacked(counting, nodeCodec, [])).toEqual([]);
    expect(rounds).toBe(2);
    await store.close();
  });

  it.each([
    ['by another as large', noise(1_500_000)],
    ['by a larger one', noise(2_500_000)],
    ['by a smaller one', noise(800_000)],
    ['by a small one', 'small'],
  ])('that is overwritten %s between its parts is read whole', async (_, newer) => {
    const store = memoryStore();
    const old = noise(1_500_000);
    await write(store, packDocument(nodeCodec, target, old));
    let rounds = 0;
    const overtaken = {
      getAll: async (refs: Parameters<DocumentStore['getAll']>[0]) => {
        const found = await store.getAll(refs);
        rounds += 1;
        if (rounds === 1) await write(store, packDocument(nodeCodec, target, newer));
        return found;
      },
    };
    const found = await readPacked(overtaken, nodeCodec, target);
    expect([old, newer]).toContain(found);
    await store.close();
  });

  it('that does not hold what it should says where', async () => {
    const store = memoryStore();
    await write(store, [{ ref: target, data: { parts: 1, packed: 'AAAA' } }]);
    const reading = readPacked(store, nodeCodec, target);
    await expect(reading).rejects.toThrow('problems/p does not hold what was packed.');
    await store.close();
  });
});
