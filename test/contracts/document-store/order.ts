import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import { freshCollection, ids, put, type Subject } from './subject.ts';

/** Lowest first. */
const RISING: readonly Json[] = [
  null,
  false,
  true,
  -1.7e308,
  -2,
  -1,
  -5e-324,
  0,
  5e-324,
  0.5,
  1,
  2,
  10,
  9_007_199_254_740_991,
  1.7e308,
  '',
  '\u0000',
  '\u0001',
  '10',
  '2',
  'B',
  'a',
  'a\u0000',
  'a\u0000b',
  'a\u0001',
  'aa',
  'b',
  'é',
  '日本',
  // By UTF-8 bytes U+FFFD comes before U+1F600; by JavaScript's UTF-16 units it would be the other way round.
  '\uFFFD',
  '😀',
  [],
  [null],
  [false],
  [1],
  [1, 2],
  ['a'],
  ['a', 'b'],
  ['b'],
  [{ a: 1 }],
  {},
  { a: 1 },
  { a: 1, b: 1 },
  { a: 2 },
  { a: 'x' },
  { b: 0 },
  { '\uFFFD': 1 },
  { '😀': 1 },
];

export function orderContract({ store }: Subject): void {
  describe('the order of values', () => {
    it('is null, booleans, numbers, texts by UTF-8, arrays, maps', async () => {
      const things = freshCollection('v');
      await put(
        store(),
        things,
        Object.fromEntries(RISING.map((v, index) => [`${99 - index}`, { v }])),
      );
      for (const direction of ['asc', 'desc'] as const) {
        const found = await store().query({
          collection: things,
          orderBy: [{ field: 'v', direction }],
          limit: 100,
        });
        const rising = direction === 'asc' ? found : found.toReversed();
        expect(rising.map(({ data }) => data.v)).toEqual(RISING);
      }
    });

    it('makes no difference between 0 and -0', async () => {
      const things = freshCollection('v');
      await put(store(), things, { a: { v: 0 }, b: { v: -0 } });
      const where = [{ field: 'v', op: '==', value: -0 }] as const;
      expect(await store().count({ collection: things, where })).toBe(2);
      const above = [{ field: 'v', op: '>', value: -0 }] as const;
      expect(await store().count({ collection: things, where: above })).toBe(0);
    });

    it('of ids is that of their UTF-8 bytes', async () => {
      const things = freshCollection();
      const rising = ['!', '10', '2', 'B', 'a', 'aa', 'é', '\uFFFD', '😀'];
      await put(store(), things, Object.fromEntries(rising.toReversed().map((id) => [id, {}])));
      expect(ids(await store().query({ collection: things, limit: 20 }))).toEqual(rising);
    });

    it('of equal values is that of their ids, in the direction of the last field', async () => {
      const things = freshCollection('v', 'w');
      await put(store(), things, { b: { v: 1, w: 1 }, a: { v: 1, w: 1 }, c: { v: 1, w: 2 } });
      const query = async (...directions: readonly ('asc' | 'desc')[]) =>
        ids(
          await store().query({
            collection: things,
            orderBy: directions.map((direction, index) => ({
              field: index === 0 ? 'v' : 'w',
              direction,
            })),
            limit: 5,
          }),
        );
      expect(await query('asc')).toEqual(['a', 'b', 'c']);
      expect(await query('desc')).toEqual(['c', 'b', 'a']);
      expect(await query('desc', 'asc')).toEqual(['a', 'b', 'c']);
      expect(await query('asc', 'desc')).toEqual(['c', 'b', 'a']);
    });

    it('leaves out a document that lacks the field', async () => {
      const things = freshCollection('v');
      await put(store(), things, { a: { v: null }, b: { w: 1 }, c: { v: 'x' } });
      const found = await store().query({
        collection: things,
        orderBy: [{ field: 'v', direction: 'asc' }],
        limit: 5,
      });
      expect(ids(found)).toEqual(['a', 'c']);
    });
  });
}
