import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, rangeText } from '#domain/comparison/number-ranges.ts';

const range = fc
  .tuple(fc.integer({ min: -20, max: 40 }), fc.nat(12))
  .map(([start, length]) => ({ start, end: start + length }));
const numbersOf = ({ start, end }: { start: number; end: number }): readonly number[] =>
  Array.from({ length: end - start + 1 }, (_, index) => start + index);

describe('what ranges of numbers hold', () => {
  it('is what any one of them holds; the rest of another range is uncovered', () => {
    fc.assert(
      fc.property(fc.array(range), range, (ranges, wanted) => {
        const coverage = coverageOf(ranges);
        const held = new Set(ranges.flatMap(numbersOf));
        const missing = numbersOf(wanted).filter((number) => !held.has(number));
        expect(coverage.uncovered(wanted).flatMap(numbersOf)).toEqual(missing);
        for (const number of numbersOf(wanted))
          expect(coverage.holds(number)).toBe(held.has(number));
      }),
    );
  });

  it('is written as in a proto file', () => {
    expect(rangeText({ start: 5, end: 5 }, 99)).toBe('5');
    expect(rangeText({ start: 5, end: 9 }, 99)).toBe('5 to 9');
    expect(rangeText({ start: 5, end: 99 }, 99)).toBe('5 to max');
  });
});
