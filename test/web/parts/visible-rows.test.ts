import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleRange } from '#web/parts/use-visible-rows.ts';

describe('the rows to draw', () => {
  it('hold every row that is in the window, and few others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400_000, max: 2_000 }),
        fc.integer({ min: 300, max: 3_000 }),
        fc.constantFrom(30, 36, 48),
        fc.integer({ min: 200, max: 10_000 }),
        (top, height, row, count) => {
          const [from, to] = visibleRange(top, height, row, count);
          const inSight = Array.from({ length: count }, (_, index) => index).filter(
            (index) => top + (index + 1) * row > 0 && top + index * row < height,
          );
          for (const index of [inSight[0], inSight.at(-1)]) {
            if (index === undefined) continue;
            expect(index).toBeGreaterThanOrEqual(from);
            expect(index).toBeLessThan(to);
          }
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(count);
          expect(to - from).toBeLessThanOrEqual(height / row + 45);
        },
      ),
      { numRuns: 60 },
    );
  });
});
