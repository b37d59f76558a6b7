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

/** The items with their keys, in the order of these. Keys must be unique. */
export const inOrder = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => SortKey,
): readonly Keyed<Item>[] =>
  items.map((item) => ({ item, key: keyOf(item) })).sort((a, b) => compareKeys(a.key, b.key));

/** The `first` items behind `after` in the order of their keys. */
export const pageOf = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => SortKey,
  first: number,
  after?: SortKey,
): Page<Item> => pageOfOrdered(inOrder(items, keyOf), first, after);

/** The same of items that are in order. */
export function pageOfOrdered<Item>(
  rows: readonly Keyed<Item>[],
  first: number,
  after?: SortKey,
): Page<Item> {
  const start = after === undefined ? 0 : firstBehind(rows, after);
  return {
    rows: rows.slice(start, start + first),
    totalCount: rows.length,
    hasNextPage: start + first < rows.length,
    hasPreviousPage: start > 0,
  };
}

function firstBehind(rows: readonly { readonly key: SortKey }[], after: SortKey): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row !== undefined && compareKeys(row.key, after) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
