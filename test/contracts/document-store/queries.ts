import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Query, StoredDocument } from '#application/ports.ts';
import { at, freshCollection, ids, put, remove, type Subject } from './subject.ts';

/** One document of each kind of value, named for what it holds; `absent` lacks the field. */
const SAMPLES = {
  null: { v: null },
  false: { v: false },
  true: { v: true },
  minus: { v: -1 },
  one: { v: 1 },
  ten: { v: 10 },
  empty: { v: '' },
  a: { v: 'a' },
  b: { v: 'b' },
  list: { v: ['a', 1] },
  mixed: { v: [null, true, 1, 'b', { k: 1 }] },
  map: { v: { k: 1, l: 2 } },
  absent: { w: 1 },
} as const;

const FOUND: readonly (readonly [Condition['op'], Condition['value'], readonly string[]])[] = [
  ['==', null, ['null']],
  ['==', false, ['false']],
  ['==', 1, ['one']],
  ['==', 'a', ['a']],
  ['==', ['a', 1], ['list']],
  ['==', [1, 'a'], []],
  ['==', { l: 2, k: 1 }, ['map']],
  ['==', { k: 1 }, []],
  ['==', '1', []],
  ['<', true, ['false']],
  ['>=', false, ['false', 'true']],
  ['>', true, []],
  ['<', 1, ['minus']],
  ['<=', 1, ['minus', 'one']],
  ['>', 1, ['ten']],
  ['>=', 1, ['one', 'ten']],
  ['<', 'b', ['empty', 'a']],
  ['<=', 'b', ['empty', 'a', 'b']],
  ['>', '', ['a', 'b']],
  ['>=', '', ['empty', 'a', 'b']],
  ['>', [], ['mixed', 'list']],
  ['<', ['b'], ['mixed', 'list']],
  ['>=', {}, ['map']],
  ['<', { k: 2 }, ['map']],
  ['in', [1], ['one']],
  ['in', [1, 'a', false, 1, 'nowhere'], ['a', 'false', 'one']],
  ['in', [['a', 1], { k: 1, l: 2 }], ['list', 'map']],
  ['array-contains', 'a', ['list']],
  ['array-contains', 1, ['list', 'mixed']],
  ['array-contains', true, ['mixed']],
  ['array-contains', { k: 1 }, ['mixed']],
  ['array-contains', 'nowhere', []],
];

export function queriesContract({ store, options }: Subject): void {
  describe('a query', () => {
    it.each(FOUND)('with %s %j finds %j', async (op, value, expected) => {
      const things = freshCollection('v', 'w');
      await put(store(), things, SAMPLES);
      const where = [{ field: 'v', op, value }];
      const ranges = ['<', '<=', '>', '>='].includes(op);
      const orderBy = ranges ? ([{ field: 'v', direction: 'asc' }] as const) : [];
      const found = await store().query({ collection: things, where, orderBy, limit: 50 });
      expect(ids(found)).toEqual(expected);
      expect(await store().count({ collection: things, where })).toBe(expected.length);
    });

    it('joins its conditions', async () => {
      const things = freshCollection('kinds', 'n', 'team');
      await put(store(), things, {
        a: { n: 1, team: 'x', kinds: ['red', 'big'] },
        b: { n: 2, team: 'x', kinds: ['red'] },
        c: { n: 3, team: 'x', kinds: ['blue', 'big'] },
        d: { n: 4, team: 'y', kinds: ['red', 'red'] },
        e: { n: 5, team: 'x', kinds: ['red', 'red'] },
        f: { team: 'x', kinds: ['red'] },
      });
      const found = await store().query({
        collection: things,
        where: [
          { field: 'team', op: '==', value: 'x' },
          { field: 'kinds', op: 'array-contains', value: 'red' },
          { field: 'n', op: '>', value: 1 },
          { field: 'n', op: '<=', value: 5 },
        ],
        orderBy: [{ field: 'n', direction: 'desc' }],
        limit: 50,
      });
      expect(ids(found)).toEqual(['e', 'b']);
    });

    it('follows changes of the fields it asks for', async () => {
      const things = freshCollection('n');
      const high = { collection: things, where: [{ field: 'n', op: '>', value: 5 }] } as const;
      const rising = { ...high, orderBy: [{ field: 'n', direction: 'asc' }], limit: 9 } as const;
      await put(store(), things, { a: { n: 1 }, b: { n: 9 }, c: { n: 9 } });
      await put(store(), things, { a: { n: 9 }, b: { n: 1 } });
      await remove(store(), at(things, 'c'));
      expect(ids(await store().query(rising))).toEqual(['a']);
      await put(store(), things, { a: { other: 1 } });
      expect(await store().count(high)).toBe(0);
    });

    it('counts all, also more than it would return', async () => {
      const things = freshCollection();
      const many = Array.from({ length: 30 }, (_, n) => [`${n}`, {}]);
      await put(store(), things, Object.fromEntries(many));
      expect(await store().count({ collection: things })).toBe(30);
      expect(await store().query({ collection: things, limit: 7 })).toHaveLength(7);
    });

    it('finds nothing in a collection nobody has written to', async () => {
      const things = freshCollection('n');
      expect(await store().query({ collection: things, limit: 5 })).toEqual([]);
      expect(await store().count({ collection: things })).toBe(0);
    });
  });

  describe('paging by cursor', () => {
    it('neither skips nor repeats, whatever values are equal', async () => {
      const value = fc.constantFrom<null | boolean | number | string>(null, true, 0, 1, 'a', '😀');
      const direction = fc.constantFrom('asc' as const, 'desc' as const);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ v: value, w: value }), { maxLength: 25 }),
          fc.tuple(direction, direction),
          fc.integer({ min: 1, max: 6 }),
          async (documents, [first, second], limit) => {
            const things = freshCollection('v', 'w');
            const named = documents.map((data, index) => [`id-${index}`, data]);
            await put(store(), things, Object.fromEntries(named));
            const query: Query = {
              collection: things,
              orderBy: [
                { field: 'v', direction: first },
                { field: 'w', direction: second },
              ],
              limit,
            };
            const whole = await store().query({ ...query, limit: 50 });
            expect(ids(await allPages(query))).toEqual(ids(whole));
            expect(whole).toHaveLength(documents.length);
          },
        ),
        { numRuns: options.runs },
      );
    });

    it('goes on behind a document that was deleted meanwhile', async () => {
      const things = freshCollection('n');
      await put(store(), things, { a: { n: 1 }, b: { n: 1 }, c: { n: 1 }, d: { n: 2 } });
      const query: Query = {
        collection: things,
        orderBy: [{ field: 'n', direction: 'desc' }],
        limit: 3,
      };
      const [, , after] = await store().query(query);
      expect(after?.id).toBe('b');
      await remove(store(), at(things, 'b'));
      expect(ids(await store().query({ ...query, after: after as StoredDocument }))).toEqual(['a']);
    });

    async function allPages(query: Query): Promise<readonly StoredDocument[]> {
      const found: StoredDocument[] = [];
      for (;;) {
        const after = found.at(-1);
        const page = await store().query({ ...query, ...(after ? { after } : {}) });
        if (page.length === 0) return found;
        found.push(...page);
      }
    }
  });
}
