/** A set of numbers below a fixed one, a bit each. */
export type Bits = Uint32Array<ArrayBuffer>;

/** The empty set of numbers below `count`. */
export const noBits = (count: number): Bits => new Uint32Array((count + 31) >>> 5);

export function allBits(count: number): Bits {
  const bits = noBits(count).fill(0xffffffff);
  const rest = count & 31;
  if (rest !== 0) bits[bits.length - 1] = (1 << rest) - 1;
  return bits;
}

export function addBit(bits: Bits, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
}

/** Adds what is in another set of numbers below the same one. */
export function addBits(bits: Bits, others: Bits): void {
  for (let index = 0; index < bits.length; index += 1) {
    bits[index] = (bits[index] ?? 0) | (others[index] ?? 0);
  }
}

export const hasBit = (bits: Bits, number: number): boolean =>
  ((bits[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;

/** What is in all of them; `count` as in `noBits`. */
export function inAll(sets: Iterable<Bits>, count: number): Bits {
  let found: Bits | undefined;
  for (const set of sets) {
    if (found === undefined) {
      found = set.slice();
      continue;
    }
    for (let index = 0; index < set.length; index += 1) {
      found[index] = (found[index] ?? 0) & (set[index] ?? 0);
    }
  }
  return found ?? allBits(count);
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (const word of bits) count += onesOf(word);
  return count;
}

/** Calls for every number of the set, in order. */
export function eachBit(bits: Bits, call: (number: number) => void): void {
  for (let index = 0; index < bits.length; index += 1) {
    for (let word = bits[index] ?? 0; word !== 0; word &= word - 1) {
      call((index << 5) + 31 - Math.clz32(word & -word));
    }
  }
}

/** https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
function onesOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
