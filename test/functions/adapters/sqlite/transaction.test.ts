import { describe, expect, it } from 'vitest';
import type { DocumentStore, Transaction } from '#application/ports.ts';
import { ContentionError } from '#domain/errors/contention-error.ts';
import { memoryStore } from '../../../support/memory-store.ts';

const things = { name: 'things', fields: ['n'] };
const below = {
  collection: things,
  where: [{ field: 'n', op: '<', value: 9 }],
  orderBy: [{ field: 'n', direction: 'asc' }],
} as const;
const thing = (id: string) => ({ collection: things, id });
const set = (store: DocumentStore, id: string, n: number) =>
  store.transaction(async (transaction) => transaction.set(thing(id), { n }));

/** Runs a transaction that is overtaken after its reads, the first so many times. Returns how often its body ran. */
async function overtaken(
  store: DocumentStore,
  times: number,
  read: (transaction: Transaction) => Promise<unknown>,
  overtake: (time: number) => Promise<void>,
): Promise<number> {
  let bodies = 0;
  await store.transaction(async (transaction) => {
    bodies += 1;
    await read(transaction);
    if (bodies <= times) await overtake(bodies);
    transaction.set(thing('result'), { n: bodies });
  });
  return bodies;
}

describe('a transaction that is overtaken', () => {
  const overtaking: readonly (readonly [
    string,
    (transaction: Transaction) => Promise<unknown>,
    (store: DocumentStore) => Promise<void>,
    number,
  ])[] = [
    ['a document it read changed', (t) => t.get(thing('a')), (s) => set(s, 'a', 2), 2],
    ['a document it missed was created', (t) => t.get(thing('b')), (s) => set(s, 'b', 1), 2],
    [
      'a document it read was deleted',
      (t) => t.getAll([thing('a')]),
      (s) => s.transaction(async (t) => t.delete(thing('a'))),
      2,
    ],
    [
      'a document it read was deleted and written again',
      (t) => t.get(thing('a')),
      async (s) => {
        await s.transaction(async (t) => t.delete(thing('a')));
        await set(s, 'a', 1);
      },
      2,
    ],
    [
      'a query would find one more',
      (t) => t.query({ ...below, limit: 5 }),
      (s) => set(s, 'b', 3),
      2,
    ],
    [
      'a query would find the same document changed',
      (t) => t.query({ ...below, limit: 5 }),
      (s) => set(s, 'a', 3),
      2,
    ],
    [
      'what changed was behind the limit of its query',
      (t) => t.query({ collection: things, orderBy: [{ field: 'n', direction: 'asc' }], limit: 1 }),
      (s) => set(s, 'z', 9),
      1,
    ],
    ['something else changed', (t) => t.get(thing('a')), (s) => set(s, 'other', 1), 1],
    ['what it read was written as it was', (t) => t.get(thing('a')), (s) => set(s, 'a', 1), 1],
  ];
  it.each(overtaking)(
    'when %s, runs again only if it must',
    async (_, read, overtake, expected) => {
      const store = memoryStore();
      await set(store, 'a', 1);
      expect(await overtaken(store, 1, read, () => overtake(store))).toBe(expected);
      expect((await store.get(thing('result')))?.data).toEqual({ n: expected });
      await store.close();
    },
  );

  it('runs again also when it only read', async () => {
    const store = memoryStore();
    await set(store, 'a', 1);
    let bodies = 0;
    const sum = await store.transaction(async (transaction) => {
      bodies += 1;
      const a = await transaction.get(thing('a'));
      if (bodies === 1) {
        await set(store, 'a', 5);
        await set(store, 'b', 5);
      }
      const b = await transaction.get(thing('b'));
      return Number(a?.data.n) + Number(b?.data.n ?? 0);
    });
    expect([bodies, sum]).toEqual([2, 10]);
    await store.close();
  });

  it('runs again when it failed over halves of two states', async () => {
    const store = memoryStore();
    await set(store, 'a', 1);
    let bodies = 0;
    const equal = await store.transaction(async (transaction) => {
      bodies += 1;
      const a = await transaction.get(thing('a'));
      if (bodies === 1) {
        await set(store, 'a', 2);
        await set(store, 'b', 2);
      }
      const b = await transaction.get(thing('b'));
      if (a?.data.n !== b?.data.n) throw new Error('torn');
      return true;
    });
    expect([bodies, equal]).toEqual([2, true]);
    await store.close();
  });

  it('gives up after a bounded number of tries, and has written nothing', async () => {
    const store = memoryStore();
    const endless = overtaken(
      store,
      Number.POSITIVE_INFINITY,
      (transaction) => transaction.get(thing('a')),
      (time) => set(store, 'a', time),
    );
    await expect(endless).rejects.toThrow(ContentionError);
    expect(await store.get(thing('result'))).toBeUndefined();
    await store.close();
  });

  it('does not hold up others that run inside its body', async () => {
    const store = memoryStore();
    const inner = await store.transaction(async (transaction) => {
      await transaction.get(thing('a'));
      return store.transaction(async (other) => {
        other.set(thing('b'), { n: 1 });
        return 'done';
      });
    });
    expect(inner).toBe('done');
    await store.close();
  });

  it('among thirty is not forgotten', async () => {
    const store = memoryStore();
    const increment = () =>
      store.transaction(async (transaction) => {
        const found = await transaction.get(thing('a'));
        await new Promise((resolve) => setImmediate(resolve));
        transaction.set(thing('a'), { n: Number(found?.data.n ?? 0) + 1 });
      });
    await Promise.all(Array.from({ length: 30 }, increment));
    expect((await store.get(thing('a')))?.data).toEqual({ n: 30 });
    await store.close();
  });
});
