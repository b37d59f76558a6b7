import { describe, expect, it } from 'vitest';
import { InvalidDocumentError } from '#domain/errors/invalid-document-error.ts';
import { at, freshCollection, type Subject, set } from './subject.ts';

const FIRST = '2027-01-01T00:00:00.000Z';
const SECOND = '2027-01-01T00:00:00.001Z';
const THIRD = '2028-02-29T23:59:59.999Z';

export function expiryContract({ store }: Subject): void {
  describe('documents that expire', () => {
    it('say until when as they were written, however they are read', async () => {
      const things = freshCollection('expireAt');
      const thing = at(things, 'a');
      await set(store(), thing, { expireAt: SECOND, n: 1 });
      expect((await store().get(thing))?.data).toEqual({ expireAt: SECOND, n: 1 });
      const [found] = await store().query({ collection: things, limit: 1 });
      expect(found?.data).toEqual({ expireAt: SECOND, n: 1 });
      const inside = await store().transaction((transaction) => transaction.get(thing));
      expect(inside?.data).toEqual({ expireAt: SECOND, n: 1 });
    });

    it('keep their version when the same is written again', async () => {
      const thing = at(freshCollection('expireAt'), 'a');
      await set(store(), thing, { expireAt: SECOND });
      const before = await store().get(thing);
      await store().transaction(async (transaction) => {
        await transaction.get(thing);
        transaction.set(thing, { expireAt: SECOND });
      });
      expect(await store().get(thing)).toEqual(before);
    });

    it('are found by it, in its order, page by page', async () => {
      const things = freshCollection('expireAt');
      for (const [id, expireAt] of [
        ['c', THIRD],
        ['a', FIRST],
        ['b', SECOND],
      ] as const) {
        await set(store(), at(things, id), { expireAt });
      }
      await set(store(), at(things, 'stays'), { n: 1 });
      const query = {
        collection: things,
        where: [{ field: 'expireAt', op: '<=', value: SECOND }],
        orderBy: [{ field: 'expireAt', direction: 'asc' }],
      } as const;
      const found = await store().query({ ...query, limit: 5 });
      expect(found.map(({ id }) => id)).toEqual(['a', 'b']);
      const [first] = found;
      const rest = await store().query({ ...query, ...(first ? { after: first } : {}), limit: 5 });
      expect(rest.map(({ id }) => id)).toEqual(['b']);
      const same = [{ field: 'expireAt', op: 'in', value: [FIRST, THIRD] }] as const;
      expect(await store().count({ collection: things, where: same })).toBe(2);
    });

    it('are refused when that is no moment', async () => {
      const thing = at(freshCollection('expireAt'), 'a');
      for (const expireAt of ['tomorrow', '2027-01-01', '2027-01-01T00:00:00Z', 5, null]) {
        const writing = set(store(), thing, { expireAt });
        await expect(writing).rejects.toThrow(InvalidDocumentError);
        await expect(writing).rejects.toMatchObject({ path: 'expireAt' });
      }
    });
  });
}
