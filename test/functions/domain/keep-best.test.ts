import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepBest } from '#domain/keep-best.ts';

it('the best of many are what one gets by sorting all of them', () => {
  const items = fc.array(fc.record({ rank: fc.integer({ min: 0, max: 4 }), name: fc.string() }));
  fc.assert(
    fc.property(items, fc.integer({ min: 0, max: 6 }), (all, limit) => {
      const best = keepBest<(typeof all)[number]>(limit, (a, b) => a.rank - b.rank);
      for (const item of all) best.offer(item);
      expect(best.kept).toEqual(all.toSorted((a, b) => a.rank - b.rank).slice(0, limit));
    }),
  );
});
