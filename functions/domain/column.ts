import { addBit, type Bits, eachBit, noBits } from './bits.ts';
import { listOf, type NumberLists, numberLists } from './number-lists.ts';

/** What each of many rows has of one thing, by the numbers of rows and values. */
export interface Column {
  readonly rowCount: number;
  readonly values: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The values of each row. */
  readonly held: NumberLists;
  /** The rows of each value. */
  readonly holders: NumberLists;
}

export function columnOf<Row>(
  rows: readonly Row[],
  valuesOf: (row: Row) => Iterable<string>,
): Column {
  const numbers = new Map<string, number>();
  const [holding, held]: [number[], number[]] = [[], []];
  for (const [index, row] of rows.entries()) {
    const first = held.length;
    for (const value of valuesOf(row)) {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      if (held.includes(number, first)) continue;
      held.push(number);
      holding.push(index);
    }
  }
  return {
    rowCount: rows.length,
    values: [...numbers.keys()],
    numbers,
    held: numberLists(rows.length, holding, held),
    holders: numberLists(numbers.size, held, holding),
  };
}

/** The rows that have one of the values. */
export function rowsWith({ rowCount, numbers, holders }: Column, values: Iterable<string>): Bits {
  const rows = noBits(rowCount);
  for (const value of values) {
    const number = numbers.get(value);
    if (number !== undefined) for (const row of listOf(holders, number)) addBit(rows, row);
  }
  return rows;
}

/** How many of the rows have each value, by the number of the value. */
export function countValues({ values, held: { starts, items } }: Column, rows: Bits): Uint32Array {
  const counts = new Uint32Array(values.length);
  eachBit(rows, (row) => {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const value = items[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  });
  return counts;
}
