/** A list of numbers for each number below a fixed one, all in one piece. */
export interface NumberLists {
  /** Where each list begins in `items`, and where the last one ends. */
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

/** Puts each item into the list that the key at its place names; in the lists they keep their order. */
export function numberLists(
  count: number,
  keys: readonly number[],
  items: readonly number[],
): NumberLists {
  const starts = new Uint32Array(count + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < count; key += 1) {
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  }
  const placed = new Uint32Array(keys.length);
  const next = starts.slice();
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? 0;
    const place = next[key] ?? 0;
    placed[place] = items[index] ?? 0;
    next[key] = place + 1;
  }
  return { starts, items: placed };
}

export const listOf = ({ starts, items }: NumberLists, key: number): Uint32Array =>
  items.subarray(starts[key], starts[key + 1]);
