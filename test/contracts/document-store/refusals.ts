import { describe, expect, it } from 'vitest';
import type { Condition, Query, StoredDocument } from '#application/ports.ts';
import { InvalidDocumentError } from '#domain/errors/invalid-document-error.ts';
import { InvalidQueryError } from '#domain/errors/invalid-query-error.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import { at, freshCollection, type Subject, set } from './subject.ts';

/** What TypeScript would refuse, but a cast or a parser may bring. */
const smuggle = (value: unknown) => value as Json;

const BAD_VALUES: readonly (readonly [string, Json, string])[] = [
  ['undefined', { a: smuggle(undefined) }, 'a'],
  ['undefined in a list', { a: { b: [1, smuggle(undefined)] } }, 'a.b[1]'],
  ['a hole in a list', { a: new Array<Json>(2) }, 'a[0]'],
  ['NaN', { a: [{ b: Number.NaN }] }, 'a[0].b'],
  ['Infinity', { a: Number.POSITIVE_INFINITY }, 'a'],
  ['-Infinity', { a: Number.NEGATIVE_INFINITY }, 'a'],
  ['a list in a list', { a: { b: [[1]] } }, 'a.b[0]'],
  ['half a surrogate pair', { a: 'x\uD83D' }, 'a'],
  ['half a surrogate pair in a name', { 'x\uDE00': 1 }, 'x\uDE00'],
  ['a field without name', { a: { '': 1 } }, 'a.'],
  ['a reserved name', { a: { __b__: 1 } }, 'a.__b__'],
  ['__proto__', JSON.parse('{"a":{"__proto__":1}}') as JsonObject, 'a.__proto__'],
  ['a Date', { a: smuggle(new Date(0)) }, 'a'],
  ['a Map', { a: smuggle(new Map()) }, 'a'],
  ['bytes', { a: smuggle(new Uint8Array(1)) }, 'a'],
  ['a bigint', { a: smuggle(1n) }, 'a'],
  ['a function', { a: smuggle(() => 1) }, 'a'],
  ['a symbol', { a: smuggle(Symbol('a')) }, 'a'],
];

const BAD_IDS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['.', '.'],
  ['..', '..'],
  ['a slash', 'a/b'],
  ['__x__', '__x__'],
  ['____', '____'],
  ['1,501 letters', 'x'.repeat(1_501)],
  ['1,503 bytes', '日'.repeat(501)],
  ['half a surrogate pair', '\uD83D'],
];

const BAD_CONDITIONS: readonly (readonly [string, readonly Condition[]])[] = [
  ['of an undeclared field', [{ field: 'other', op: '==', value: 1 }]],
  ['with < null', [{ field: 'v', op: '<', value: null }]],
  ['with >= null', [{ field: 'v', op: '>=', value: null }]],
  ['with array-contains null', [{ field: 'v', op: 'array-contains', value: null }]],
  ['with array-contains of a list', [{ field: 'v', op: 'array-contains', value: [1] }]],
  ['with in of no list', [{ field: 'v', op: 'in', value: 1 }]],
  ['with in of nothing', [{ field: 'v', op: 'in', value: [] }]],
  ['with in of null', [{ field: 'v', op: 'in', value: [1, null] }]],
  ['with in of 31', [{ field: 'v', op: 'in', value: Array.from({ length: 31 }, (_, n) => n) }]],
  [
    'with two lists that make 36 alternatives',
    [
      { field: 'v', op: 'in', value: [1, 2, 3, 4, 5, 6] },
      { field: 'w', op: 'in', value: [1, 2, 3, 4, 5, 6] },
    ],
  ],
  [
    'with two array-contains',
    [
      { field: 'v', op: 'array-contains', value: 1 },
      { field: 'w', op: 'array-contains', value: 1 },
    ],
  ],
  ['with NaN', [{ field: 'v', op: '==', value: Number.NaN }]],
  ['with undefined', [{ field: 'v', op: '==', value: smuggle(undefined) }]],
  ['with a list in a list', [{ field: 'v', op: '==', value: [[1]] }]],
  ['with an unknown comparison', [{ field: 'v', op: '!=' as '==', value: 1 }]],
];

const cursor = (data: JsonObject): StoredDocument => ({ id: 'a', data, version: '1' });
const BAD_QUERIES: readonly (readonly [string, Partial<Query>])[] = [
  ['without a limit', { limit: smuggle(undefined) as number }],
  ['with limit 0', { limit: 0 }],
  ['with limit -1', { limit: -1 }],
  ['with limit 1.5', { limit: 1.5 }],
  ['with an endless limit', { limit: Number.POSITIVE_INFINITY }],
  ['ordered by an undeclared field', { orderBy: [{ field: 'other', direction: 'asc' }] }],
  [
    'ordered by one field twice',
    {
      orderBy: [
        { field: 'v', direction: 'asc' },
        { field: 'v', direction: 'desc' },
      ],
    },
  ],
  [
    'for a range of a field it does not order by',
    {
      where: [{ field: 'v', op: '>', value: 1 }],
      orderBy: [{ field: 'w', direction: 'asc' }],
    },
  ],
  [
    'behind a document that lacks the field',
    { orderBy: [{ field: 'v', direction: 'asc' }], after: cursor({ w: 1 }) },
  ],
];

export function refusalsContract({ store }: Subject): void {
  describe('refuses a document with', () => {
    it.each(BAD_VALUES)('%s, naming the field', async (_, data, path) => {
      const things = freshCollection('a');
      const refused = set(store(), at(things, 'x'), data as JsonObject);
      await expect(refused).rejects.toThrow(InvalidDocumentError);
      await expect(refused).rejects.toMatchObject({ path });
      expect(await store().get(at(things, 'x'))).toBeUndefined();
    });

    it('no object', async () => {
      for (const data of [null, 1, 'x', [1], undefined, new Date(0)]) {
        const refused = set(store(), at(freshCollection(), 'x'), smuggle(data) as JsonObject);
        await expect(refused).rejects.toThrow(InvalidDocumentError);
      }
    });

    it('itself in it', async () => {
      const loop: Record<string, unknown> = {};
      loop.loop = loop;
      const refused = set(store(), at(freshCollection(), 'x'), loop as JsonObject);
      await expect(refused).rejects.toThrow(InvalidDocumentError);
    });

    it.each(BAD_IDS)('%s as its id', async (_, id) => {
      const address = at(freshCollection(), id);
      await expect(store().get(address)).rejects.toThrow(InvalidDocumentError);
      await expect(store().getAll([address])).rejects.toThrow(InvalidDocumentError);
      await expect(set(store(), address, {})).rejects.toThrow(InvalidDocumentError);
      const deletion = store().transaction(async (transaction) => transaction.delete(address));
      await expect(deletion).rejects.toThrow(InvalidDocumentError);
    });

    it('a bad one among good ones, and writes none of them', async () => {
      const things = freshCollection();
      const refused = store().transaction(async (transaction) => {
        transaction.set(at(things, 'good'), { n: 1 });
        transaction.set(at(things, 'bad'), { n: Number.NaN });
      });
      await expect(refused).rejects.toThrow(`${things.name}/bad, field n: NaN is no JSON number.`);
      expect(await store().get(at(things, 'good'))).toBeUndefined();
    });
  });

  describe('refuses a query', () => {
    it.each(BAD_CONDITIONS)('%s', async (_, where) => {
      const things = freshCollection('v', 'w');
      const query = { collection: things, where, limit: 5 };
      await expect(store().query(query)).rejects.toThrow(InvalidQueryError);
      await expect(store().count(query)).rejects.toThrow(InvalidQueryError);
      const inside = store().transaction((transaction) => transaction.query(query));
      await expect(inside).rejects.toThrow(InvalidQueryError);
    });

    it.each(BAD_QUERIES)('%s', async (_, part) => {
      const query: Query = { collection: freshCollection('v', 'w'), limit: 5, ...part };
      await expect(store().query(query)).rejects.toThrow(InvalidQueryError);
    });

    it('but takes an "in" of 30', async () => {
      const value = Array.from({ length: 30 }, (_, n) => n);
      const where = [{ field: 'v', op: 'in', value }] as const;
      expect(await store().count({ collection: freshCollection('v'), where })).toBe(0);
    });
  });
}
