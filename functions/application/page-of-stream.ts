/** A part of a list that is read from its beginning, as far as it is needed. */
export interface StreamPage<Item> {
  readonly rows: readonly Item[];
  readonly hasNextPage: boolean;
}

/** The `first` items of those behind a place; one more is looked for, to know whether there are more. */
export async function pageOfStream<Item>(
  items: AsyncIterable<Item>,
  first: number,
  isBehind: (item: Item) => boolean,
): Promise<StreamPage<Item>> {
  const rows: Item[] = [];
  for await (const item of items) {
    if (!isBehind(item)) continue;
    if (rows.length === first) return { rows, hasNextPage: true };
    rows.push(item);
  }
  return { rows, hasNextPage: false };
}

export async function countStream(items: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _ of items) count += 1;
  return count;
}
