import * as fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { didYouMean, editDistance } from '#domain/did-you-mean.ts';

const KEYS = ['serviceID', 'teamName', 'description', 'tier', 'slo', 'lifecycle', 'tags', 'links'];

describe('did you mean', () => {
  it.each([
    ['serviceId', 'serviceID'],
    ['service_id', 'serviceID'],
    ['team-name', 'teamName'],
    ['discription', 'description'],
    ['lifecylce', 'lifecycle'],
    ['teir', 'tier'],
    ['link', 'links'],
    ['team', 'teamName'],
    ['desc', 'description'],
  ])('takes %s for %s', (word, meant) => {
    expect(didYouMean(word, KEYS)).toBe(meant);
  });

  it.each(['colour', 'owner', 'x', '', 'k'.repeat(10_000)])(
    'takes %s for nothing known',
    (word) => {
      expect(didYouMean(word, KEYS)).toBeUndefined();
    },
  );
});

it('one letter is never taken for another, only for itself in another case', () => {
  expect(didYouMean('Z', ['A', 'B', 'C'])).toBeUndefined();
  expect(didYouMean('b', ['A', 'B', 'C'])).toBe('B');
});

describe('the edit distance', () => {
  it('counts a swap of neighbours once', () => {
    expect(editDistance('teir', 'tier')).toBe(1);
    expect(editDistance('ab', 'ba')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('is symmetric, 0 only for equal words, and at most the distance without swaps', async () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    await fc.assert(
      fc.property(word, word, (a, b) => {
        const found = editDistance(a, b);
        expect(found).toBe(editDistance(b, a));
        expect(found === 0).toBe(a === b);
        expect(found).toBeLessThanOrEqual(distance(a, b));
        expect(found).toBeGreaterThanOrEqual(Math.ceil(distance(a, b) / 2));
      }),
    );
  });
});
