import { type Bits, countBits, hasBit } from './bits.ts';
import { compareKeys, type SortKey } from './cursor.ts';

/** A part of a sorted list, and what lies around it. */
export interface Page<Item> {
  readonly rows: readonly Keyed<Item>[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** An item and where it stands. */
export interface Keyed<Item> {
  readonly item: Item;
  readonly key: SortKey;
}

/** The `first` items behind `after` in the order of their keys. */
export function pageOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => SortKey,
  first: number,
  after?: SortKey,
): Page<Item> {
  const rows = items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => compareKeys(a.key, b.key));
  const keyAt = (place: number): SortKey => rows[place]?.key ?? [];
  const start = after === undefined ? 0 : firstBehind(rows.length, keyAt, after);
  return {
    rows: rows.slice(start, start + first),
    totalCount: rows.length,
    hasNextPage: start + first < rows.length,
    hasPreviousPage: start > 0,
  };
}

/** Numbered items in an order: their numbers, and what a number stands for. */
export interface Sorted<Item> {
  readonly numbers: Uint32Array;
  readonly at: (number: number) => Keyed<Item>;
}

/** The numbers 0 to `count` - 1 by their ranks; those of one rank as they are. Few ranks are quick, however many numbers. */
export function sortNumbers(
  count: number,
  rankOf: (number: number) => SortKey[number],
): Uint32Array {
  const byRank = new Map<SortKey[number], number[]>();
  for (let number = 0; number < count; number += 1) {
    const rank = rankOf(number);
    const known = byRank.get(rank);
    if (known) known.push(number);
    else byRank.set(rank, [number]);
  }
  return Uint32Array.from(
    [...byRank].sort(([a], [b]) => compareKeys([a], [b])).flatMap(([, numbers]) => numbers),
  );
}

/** A page of those among sorted items that were selected, without a look at the others. */
export function pageOfSelected<Item>(
  { numbers, at }: Sorted<Item>,
  selected: Bits,
  first: number,
  after?: SortKey,
): Page<Item> {
  const keyAt = (place: number): SortKey => at(numbers[place] ?? 0).key;
  const start = after === undefined ? 0 : firstBehind(numbers.length, keyAt, after);
  const found: number[] = [];
  for (let place = start; place < numbers.length && found.length <= first; place += 1) {
    const number = numbers[place] ?? 0;
    if (hasBit(selected, number)) found.push(number);
  }
  return {
    rows: found.slice(0, first).map(at),
    totalCount: countBits(selected),
    hasNextPage: found.length > first,
    hasPreviousPage: numbers.subarray(0, start).some((number) => hasBit(selected, number)),
  };
}

function firstBehind(count: number, keyAt: (place: number) => SortKey, after: SortKey): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareKeys(keyAt(middle), after) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
