import type { NumberRange } from './comparable.ts';

/** Highest number of a field and of an enum value. */
export const MAX_FIELD = 536_870_911;
export const MAX_ENUM = 2_147_483_647;

/** What some ranges hold together. There may be many of them: each question is answered by a binary search. */
export interface Coverage {
  readonly holds: (number: number) => boolean;
  /** The parts of `range` that are not held. */
  readonly uncovered: (range: NumberRange) => readonly NumberRange[];
}

export function coverageOf(ranges: readonly NumberRange[]): Coverage {
  const merged = merge(ranges);
  /** Position of the first range that ends at `number` or later. */
  const firstFrom = (number: number): number => {
    let [low, high] = [0, merged.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.end ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    holds: (number) => (merged[firstFrom(number)]?.start ?? number + 1) <= number,
    uncovered: ({ start, end }) => {
      const missing: NumberRange[] = [];
      let next = start;
      for (let index = firstFrom(start); next <= end; index += 1) {
        const held = merged[index];
        if (held === undefined || held.start > end) {
          missing.push({ start: next, end });
          break;
        }
        if (held.start > next) missing.push({ start: next, end: held.start - 1 });
        next = held.end + 1;
      }
      return missing;
    },
  };
}

/** In order, without overlaps. */
function merge(ranges: readonly NumberRange[]): readonly NumberRange[] {
  const merged: NumberRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || range.start > last.end + 1) merged.push(range);
    else if (range.end > last.end)
      merged[merged.length - 1] = { start: last.start, end: range.end };
  }
  return merged;
}

/** `5`, `10 to 19`, `100 to max`. */
export const rangeText = ({ start, end }: NumberRange, max: number): string =>
  start === end ? `${start}` : `${start} to ${end >= max ? 'max' : end}`;
