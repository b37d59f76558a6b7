import type { NumberRange } from './comparable.ts';

/** Highest number of a field and of an enum value. */
export const MAX_FIELD = 536_870_911;
export const MAX_ENUM = 2_147_483_647;

export const holds = (ranges: readonly NumberRange[], number: number): boolean =>
  ranges.some(({ start, end }) => start <= number && number <= end);

/** The parts of `range` that none of `others` holds. */
export function uncovered(
  range: NumberRange,
  others: readonly NumberRange[],
): readonly NumberRange[] {
  const missing: NumberRange[] = [];
  let { start } = range;
  for (const other of [...others].sort((a, b) => a.start - b.start)) {
    if (other.end < start) continue;
    if (other.start > range.end) break;
    if (other.start > start) missing.push({ start, end: other.start - 1 });
    start = other.end + 1;
  }
  if (start <= range.end) missing.push({ start, end: range.end });
  return missing;
}

/** `5`, `10 to 19`, `100 to max`. */
export const rangeText = ({ start, end }: NumberRange, max: number): string =>
  start === end ? `${start}` : `${start} to ${end >= max ? 'max' : end}`;
