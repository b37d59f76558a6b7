import { describe, expect, it } from 'vitest';
import type { StoreCounters } from '#application/ports.ts';
import { at, freshCollection, put, remove, type Subject, set } from './subject.ts';

export function countersContract({ store }: Subject): void {
  async function cost(work: () => Promise<unknown>): Promise<Partial<StoreCounters>> {
    const before = store().counters();
    await work();
    const { reads, writes, deletes } = store().counters();
    return {
      reads: reads - before.reads,
      writes: writes - before.writes,
      deletes: deletes - before.deletes,
    };
  }

  describe('counts', () => {
    it('each document read, found or not', async () => {
      const things = freshCollection();
      await set(store(), at(things, 'a'), {});
      const read = () => store().getAll(['a', 'b', 'c'].map((id) => at(things, id)));
      expect(await cost(read)).toEqual({ reads: 3, writes: 0, deletes: 0 });
      expect(await cost(() => store().get(at(things, 'z')))).toMatchObject({ reads: 1 });
    });

    it('each document a query returns, and one for none', async () => {
      const things = freshCollection('n');
      await put(store(), things, { a: { n: 1 }, b: { n: 2 }, c: { n: 3 } });
      const query = (value: number) => () =>
        store().query({
          collection: things,
          where: [{ field: 'n', op: '>', value }],
          orderBy: [{ field: 'n', direction: 'asc' }],
          limit: 2,
        });
      expect(await cost(query(0))).toMatchObject({ reads: 2 });
      expect(await cost(query(9))).toMatchObject({ reads: 1 });
    });

    it('a count as one read', async () => {
      const things = freshCollection('n');
      await put(store(), things, { a: { n: 1 }, b: { n: 2 } });
      expect(await cost(() => store().count({ collection: things }))).toMatchObject({ reads: 1 });
    });

    it('writes and deletes once they are committed', async () => {
      const things = freshCollection();
      const both = () =>
        store().transaction(async (transaction) => {
          transaction.set(at(things, 'a'), {});
          transaction.create(at(things, 'b'), {});
          transaction.delete(at(things, 'c'));
        });
      expect(await cost(both)).toEqual({ reads: 0, writes: 2, deletes: 1 });
      const broken = () => expect(both()).rejects.toThrow();
      expect(await cost(broken)).toMatchObject({ writes: 0, deletes: 0 });
      expect(await cost(() => remove(store(), at(things, 'a')))).toMatchObject({ deletes: 1 });
    });

    it('the bytes of documents read and written', async () => {
      const things = freshCollection();
      const before = store().counters();
      await set(store(), at(things, 'a'), { text: 'x'.repeat(100_000) });
      const written = store().counters().bytesWritten - before.bytesWritten;
      expect(written).toBeGreaterThan(100_000);
      expect(written).toBeLessThan(100_200);
      await store().get(at(things, 'a'));
      expect(store().counters().bytesRead - before.bytesRead).toBe(written);
    });

    it('every try of a transaction', async () => {
      const counter = at(freshCollection(), 'n');
      const increment = () =>
        store().transaction(async (transaction) => {
          const found = await transaction.get(counter);
          await new Promise((resolve) => setImmediate(resolve));
          transaction.set(counter, { n: Number(found?.data.n ?? 0) + 1 });
        });
      const { reads, writes } = await cost(() => Promise.all([increment(), increment()]));
      expect(reads).toBeGreaterThanOrEqual(2);
      expect(writes).toBe(2);
    });
  });
}
