import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#domain/json.ts';
import { at, freshCollection, put, remove, type Subject, set } from './subject.ts';

export function documentsContract({ store, another }: Subject): void {
  describe('documents', () => {
    it('come back as they were written', async () => {
      const things = freshCollection();
      const data: JsonObject = {
        nothing: null,
        yes: true,
        no: false,
        numbers: [0, -1.5, 0.1, 5e-324, 1.7e308, 9_007_199_254_740_991, 2 ** 60],
        text: 'naïve 日本 😀 \u0000 "quoted" \\',
        empty: { list: [], map: {}, text: '' },
        list: [{ a: [1, 'x', null] }],
      };
      await set(store(), at(things, 'a'), data);
      expect((await store().get(at(things, 'a')))?.data).toEqual(data);
    });

    it('may have field names that look like paths', async () => {
      const things = freshCollection();
      const data = { 'a.b': 1, 'c/d': 3, '`e`': 4, '.': 5, '*': 6, 日本: 7, '0': 8 };
      await set(store(), at(things, 'a'), data);
      expect((await store().get(at(things, 'a')))?.data).toEqual(data);
    });

    it('may have ids of any letters', async () => {
      const things = freshCollection();
      const names = ['a b', '日本', '😀', 'a.b', '...', '__a', 'a__', '%2F', '~', '`', '*', '[]'];
      await put(store(), things, Object.fromEntries(names.map((id) => [id, { id }])));
      const found = await store().getAll(names.map((id) => at(things, id)));
      expect(found.map((one) => [one?.id, one?.data.id])).toEqual(names.map((id) => [id, id]));
    });

    it('that are missing are undefined, in their place', async () => {
      const things = freshCollection();
      await put(store(), things, { a: { n: 1 }, c: { n: 3 } });
      expect(await store().get(at(things, 'b'))).toBeUndefined();
      const found = await store().getAll(['c', 'b', 'a', 'c'].map((id) => at(things, id)));
      expect(found.map((one) => one?.data.n)).toEqual([3, undefined, 1, 3]);
      expect(await store().getAll([])).toEqual([]);
    });

    it('of one id in two collections are two', async () => {
      const [left, right] = [freshCollection(), freshCollection()];
      await set(store(), at(left, 'a'), { side: 'left' });
      await set(store(), at(right, 'a'), { side: 'right' });
      expect((await store().get(at(left, 'a')))?.data).toEqual({ side: 'left' });
    });

    it('are replaced as a whole', async () => {
      const things = freshCollection();
      await set(store(), at(things, 'a'), { old: 1, map: { old: 1 } });
      await set(store(), at(things, 'a'), { map: { new: 2 } });
      expect((await store().get(at(things, 'a')))?.data).toEqual({ map: { new: 2 } });
    });

    it('can be deleted, also when they are not there', async () => {
      const things = freshCollection('n');
      await set(store(), at(things, 'a'), { n: 1 });
      await remove(store(), at(things, 'a'));
      await remove(store(), at(things, 'a'));
      expect(await store().get(at(things, 'a'))).toBeUndefined();
      expect(await store().count({ collection: things })).toBe(0);
    });

    it('are written as they were when they were handed over', async () => {
      const things = freshCollection();
      const data = { list: [1] };
      await store().transaction(async (transaction) => {
        transaction.set(at(things, 'a'), data);
        data.list.push(2);
      });
      expect((await store().get(at(things, 'a')))?.data).toEqual({ list: [1] });
    });

    it('are seen by every client as soon as they are committed', async () => {
      const things = freshCollection('n');
      const other = await another();
      await set(store(), at(things, 'a'), { n: 1 });
      expect((await other.get(at(things, 'a')))?.data).toEqual({ n: 1 });
      await set(other, at(things, 'a'), { n: 2 });
      expect((await store().get(at(things, 'a')))?.data).toEqual({ n: 2 });
      await other.close();
    });
  });

  describe('versions', () => {
    it('stay when nothing changes, in whatever order the fields are given', async () => {
      const things = freshCollection();
      await set(store(), at(things, 'a'), { a: 1, b: { c: 2, d: [3] } });
      const before = await store().get(at(things, 'a'));
      await set(store(), at(things, 'a'), { b: { d: [3], c: 2 }, a: 1 });
      expect((await store().get(at(things, 'a')))?.version).toBe(before?.version);
    });

    it('differ after every change, also back to what was', async () => {
      const things = freshCollection();
      const versions = new Set<string | undefined>();
      for (const n of [1, 2, 1]) {
        await set(store(), at(things, 'a'), { n });
        versions.add((await store().get(at(things, 'a')))?.version);
      }
      await remove(store(), at(things, 'a'));
      await set(store(), at(things, 'a'), { n: 1 });
      versions.add((await store().get(at(things, 'a')))?.version);
      expect(versions.size).toBe(4);
    });

    it('are the same however a document is read', async () => {
      const things = freshCollection();
      await set(store(), at(things, 'a'), { n: 1 });
      const direct = await store().get(at(things, 'a'));
      const [listed] = await store().query({ collection: things, limit: 1 });
      const inside = await store().transaction((transaction) => transaction.get(at(things, 'a')));
      expect([listed, inside]).toEqual([direct, direct]);
    });
  });
}
