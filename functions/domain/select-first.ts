import { compareKeys, type SortKey } from './cursor.ts';
import type { Keyed, Page } from './page.ts';

/** Finds the `first` items behind a place among many that come in any order, without keeping the others. */
export function selectFirst<Item>(first: number, after?: SortKey) {
  const rows: Keyed<Item>[] = [];
  let [count, behind] = [0, 0];
  return {
    offer: (item: Item, key: SortKey): void => {
      count += 1;
      if (after !== undefined && compareKeys(key, after) <= 0) return;
      behind += 1;
      const last = rows.at(-1);
      const isFull = rows.length >= first;
      if (isFull && (last === undefined || compareKeys(key, last.key) >= 0)) return;
      rows.splice(placeIn(rows, key), 0, { item, key });
      if (isFull) rows.pop();
    },
    page: (): Page<Item> => ({
      rows,
      totalCount: count,
      hasNextPage: behind > rows.length,
      hasPreviousPage: behind < count,
    }),
  };
}

function placeIn(rows: readonly Keyed<unknown>[], key: SortKey): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareKeys(rows[middle]?.key ?? [], key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
