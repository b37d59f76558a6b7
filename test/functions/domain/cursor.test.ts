import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKeys, decodeCursor, encodeCursor } from '#domain/cursor.ts';

const key = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()), { maxLength: 5 });

describe('a cursor', () => {
  it('gives back the place it was made from, whatever the names', () => {
    fc.assert(
      fc.property(fc.string(), key, (kind, place) => {
        expect(decodeCursor(kind, encodeCursor(kind, place))).toEqual(place);
      }),
    );
  });

  it('is opaque and may stand in a URL', () => {
    expect(encodeCursor('services NAME', ['支払い/?&'])).toMatch(/^[\w-]+$/);
  });

  it.each([
    ['cut short', (cursor: string) => cursor.slice(0, -3)],
    ['one letter changed', (cursor: string) => `${cursor.slice(0, 20)}_${cursor.slice(21)}`],
    ['made up', () => 'hello'],
    ['empty', () => ''],
    ['not base64url', () => '%%%'],
    ['JSON of somebody else', () => Buffer.from('["services NAME","a"]').toString('base64url')],
  ])('is refused when %s', (_, damage) => {
    const cursor = encodeCursor('services NAME', ['pay-api']);
    expect(decodeCursor('services NAME', damage(cursor))).toBeUndefined();
  });

  it('belongs to one list in one order', () => {
    expect(decodeCursor('services TEAM', encodeCursor('services NAME', ['a']))).toBeUndefined();
  });
});

describe('the order of keys', () => {
  it('is total: whatever is compared, there and back agree', () => {
    fc.assert(
      fc.property(key, key, key, (a, b, c) => {
        expect(Math.sign(compareKeys(a, b))).toBe(-Math.sign(compareKeys(b, a)) + 0);
        if (compareKeys(a, b) <= 0 && compareKeys(b, c) <= 0) {
          expect(compareKeys(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
