/** Of everything offered keeps the `limit` best, in order; of equals what came first. */
export function keepBest<Item>(
  limit: number,
  compare: (a: Item, b: Item) => number,
): { readonly kept: readonly Item[]; readonly offer: (item: Item) => void } {
  const kept: Item[] = [];
  return {
    kept,
    offer: (item) => {
      const last = kept[limit - 1];
      if (limit === 0 || (last !== undefined && compare(last, item) <= 0)) return;
      let low = 0;
      let high = kept.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (compare(kept[middle] as Item, item) <= 0) low = middle + 1;
        else high = middle;
      }
      kept.splice(low, 0, item);
      if (kept.length > limit) kept.pop();
    },
  };
}
