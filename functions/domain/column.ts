import { addBit, type Bits, eachBit, noBits } from './bits.ts';

/** What each of many rows has of one thing, by the numbers of rows and values. */
export interface Column {
  readonly values: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Where the values of each row begin in `held`, and where those of the last one end. */
  readonly starts: Uint32Array;
  readonly held: Uint32Array;
}

export function columnOf<Row>(
  rows: readonly Row[],
  valuesOf: (row: Row) => Iterable<string>,
): Column {
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(rows.length + 1);
  const held: number[] = [];
  for (const [index, row] of rows.entries()) {
    for (const value of valuesOf(row)) {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      if (!held.includes(number, starts[index])) held.push(number);
    }
    starts[index + 1] = held.length;
  }
  return { values: [...numbers.keys()], numbers, starts, held: Uint32Array.from(held) };
}

/** The rows that have one of the values. */
export function rowsWith({ numbers, starts, held }: Column, values: Iterable<string>): Bits {
  const count = starts.length - 1;
  const rows = noBits(count);
  const wanted = new Uint8Array(numbers.size);
  for (const value of values) {
    const number = numbers.get(value);
    if (number !== undefined) wanted[number] = 1;
  }
  for (let row = 0; row < count; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      if (wanted[held[at] ?? 0] === 1) addBit(rows, row);
    }
  }
  return rows;
}

/** How many of the rows have each value, by the number of the value. */
export function countValues({ values, starts, held }: Column, rows: Bits): Uint32Array {
  const counts = new Uint32Array(values.length);
  eachBit(rows, (row) => {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const value = held[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  });
  return counts;
}
