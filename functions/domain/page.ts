import { compareKeys, type SortKey } from './cursor.ts';

/** A part of a sorted list, and what lies around it. */
export interface Page<Item> {
  readonly rows: readonly { readonly item: Item; readonly key: SortKey }[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** The `first` items behind `after` in the order of their keys. Keys must be unique. */
export function pageOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => SortKey,
  first: number,
  after?: SortKey,
): Page<Item> {
  const rows = items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => compareKeys(a.key, b.key));
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
