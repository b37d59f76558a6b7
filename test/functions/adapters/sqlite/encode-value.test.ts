import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeValue, typeBounds } from '#adapters/sqlite/encode-value.ts';
import type { Json } from '#domain/json.ts';
import { compareValues } from '../../../support/model-store.ts';

const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.integer({ min: -2, max: 2 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: fc.constantFrom('a', '\u0000', '\u0001', '\u00FF', '\uFFFD', '😀') }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'aa', '\u0000', '😀', '\uFFFD'), tie('value'), {
      maxKeys: 3,
    }),
  ),
}));

describe('an encoded value', () => {
  it('compares as bytes like the value itself', async () => {
    await fc.assert(
      fc.asyncProperty(value, value, async (a, b) => {
        const bytes = Buffer.compare(encodeValue(a), encodeValue(b));
        expect(bytes).toBe(Math.sign(compareValues(a, b)) + 0);
      }),
      { numRuns: 3_000 },
    );
  });

  it('lies within the bounds of its type, and of no other', async () => {
    await fc.assert(
      fc.asyncProperty(value, value, async (a, b) => {
        const { from, to } = typeBounds(a);
        const inside =
          Buffer.compare(encodeValue(b), from) >= 0 && Buffer.compare(encodeValue(b), to) < 0;
        expect(inside).toBe(kind(a) === kind(b));
      }),
    );
  });
});

function kind(json: Json): string {
  if (json === null) return 'null';
  return Array.isArray(json) ? 'array' : typeof json;
}
