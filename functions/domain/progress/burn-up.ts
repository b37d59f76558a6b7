import { fromMillis, toMillis } from '#domain/instant.ts';
import type { TodoCounts } from '#domain/todos/todo-state.ts';

/** How a campaign stood at the end of a day, or stands now. */
export interface BurnUpPoint {
  /** `2026-11-22`, in UTC. */
  readonly day: string;
  readonly counts: TodoCounts;
}

/** What still keeps the campaign from being done: waived ones don’t, what can’t be told does. */
export const remainingIn = ({ counts }: Pick<BurnUpPoint, 'counts'>): number =>
  counts.OPEN + counts.REGRESSED + counts.CANNOT_TELL;

/** Longer ago than this only one point a week is kept. */
const DAYS_KEPT_DAILY = 400;
const MOST_POINTS = 800;
const WEEK = 7;

/**
 * The history with the present added: the point of a day is the newest of that day. Days without a point were like the
 * one before. Equal to `points` when nothing is new.
 */
export function withPoint(
  points: readonly BurnUpPoint[],
  point: BurnUpPoint,
): readonly BurnUpPoint[] {
  const last = points.at(-1);
  if (last !== undefined && last.day > point.day) return points;
  if (last !== undefined && sameCounts(last.counts, point.counts)) return points;
  const earlier = last?.day === point.day ? points.slice(0, -1) : points;
  return thinned([...earlier, point]);
}

const sameCounts = (a: TodoCounts, b: TodoCounts): boolean =>
  (Object.keys(a) as (keyof TodoCounts)[]).every((state) => a[state] === b[state]);

function thinned(points: readonly BurnUpPoint[]): readonly BurnUpPoint[] {
  const newest = points.at(-1);
  if (newest === undefined) return points;
  const daily = dayNumber(newest.day) - DAYS_KEPT_DAILY;
  const kept = points.filter(({ day }, index) => {
    const next = points[index + 1];
    if (index === 0 || next === undefined || dayNumber(day) >= daily) return true;
    return weekOf(day) !== weekOf(next.day);
  });
  return kept.slice(-MOST_POINTS);
}

const weekOf = (day: string): number => Math.floor(dayNumber(day) / WEEK);

const DAY_MS = 86_400_000;

/** Days since 1970-01-01. */
export const dayNumber = (day: string): number =>
  Math.round(toMillis(`${day}T00:00:00.000Z`) / DAY_MS);
export const dayOf = (number: number): string => fromMillis(number * DAY_MS).slice(0, 10);
