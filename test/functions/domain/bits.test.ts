import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addBit,
  addBits,
  allBits,
  type Bits,
  countBits,
  eachBit,
  hasBit,
  inAll,
  noBits,
} from '#domain/bits.ts';

const numbersIn = (bits: Bits): readonly number[] => {
  const found: number[] = [];
  eachBit(bits, (number) => found.push(number));
  return found;
};

it('a set of bits holds what was added, counts it, and knows what several have in common', () => {
  const sets = fc
    .integer({ min: 0, max: 100 })
    .chain((count) =>
      fc.tuple(
        fc.constant(count),
        fc.array(fc.subarray(Array.from({ length: count }, (_, n) => n)), { maxLength: 3 }),
      ),
    );
  fc.assert(
    fc.property(sets, ([count, lists]) => {
      const all = lists.map((list) => {
        const bits = noBits(count);
        for (const number of list) addBit(bits, number);
        expect(numbersIn(bits)).toEqual(list);
        expect(countBits(bits)).toBe(list.length);
        return bits;
      });
      const every = Array.from({ length: count }, (_, number) => number);
      expect(numbersIn(allBits(count))).toEqual(every);
      const common = every.filter((number) => lists.every((list) => list.includes(number)));
      expect(numbersIn(inAll(all, count))).toEqual(common);
      const together = noBits(count);
      for (const bits of all) addBits(together, bits);
      expect(numbersIn(together)).toEqual(every.filter((number) => lists.flat().includes(number)));
      expect(all.map((bits) => every.filter((number) => hasBit(bits, number)))).toEqual(lists);
    }),
  );
});
