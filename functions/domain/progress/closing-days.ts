import { type BurnUpPoint, dayNumber, remainingIn } from './burn-up.ts';

/** What one day did to what remains. */
export interface ClosingDay {
  /** 0 to 6, the same for the same day of the week. */
  readonly weekday: number;
  /** What remained in the morning. */
  readonly open: number;
  /** By how much it became less, at balance. */
  readonly closed: number;
  /** By how much it became more. */
  readonly added: number;
}

/** Longer ago says little of how fast it goes now. */
const DAYS_LOOKED_AT = 180;

/** Every whole day since the first point, oldest first; days without a point did nothing. `today` (a day) is not over. */
export function closingDays(points: readonly BurnUpPoint[], today: string): readonly ClosingDay[] {
  const remaining = new Map(points.map((point) => [dayNumber(point.day), remainingIn(point)]));
  const first = points[0];
  if (first === undefined) return [];
  const start = dayNumber(first.day);
  let open = remainingIn(first);
  const days: ClosingDay[] = [];
  for (let day = start + 1; day < dayNumber(today); day += 1) {
    const left = remaining.get(day) ?? open;
    const weekday = day % 7;
    days.push({ weekday, open, closed: Math.max(0, open - left), added: Math.max(0, left - open) });
    open = left;
  }
  return days.slice(-DAYS_LOOKED_AT);
}
