import { dayAfter, daysBetween } from '#web/campaigns/days.ts';

/** Days from the left edge to the right one, and services from the bottom to the top. */
export interface Extent {
  readonly from: string;
  readonly to: string;
  readonly most: number;
}

interface Told {
  readonly days: readonly string[];
  readonly most: number;
  readonly today: string;
  readonly target: string | null;
  /** The ends of the forecast; null: none, or out of sight. */
  readonly forecast: { readonly from: string | null; readonly to: string | null } | null;
}

const LEAST_DAYS = 14;

/**
 * What the chart shows: the past, the target date, and of the forecast as much as leaves the past a third of the width.
 */
export function extentOf({ days, most, today, target, forecast }: Told): Extent {
  const first = days[0] ?? today;
  const from =
    daysBetween(first, today) < LEAST_DAYS / 2 ? dayAfter(today, -LEAST_DAYS / 2) : first;
  const past = daysBetween(from, today);
  const ends = [today, target, forecast?.from, forecast?.to].filter((day) => day != null);
  const last = ends.toSorted().at(-1) ?? today;
  const furthest = dayAfter(today, Math.max(past * 2, LEAST_DAYS * 4));
  const [wanted = today] = [last, furthest].toSorted();
  const margin = Math.max(2, Math.round(daysBetween(from, wanted) * 0.04));
  return { from, to: dayAfter(wanted, margin), most: Math.max(1, most) };
}

/** Round numbers from 0 to the most, about four. */
export function ticksUpTo(most: number): readonly number[] {
  const rough = most / 4;
  const size = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = [1, 2, 5, 10].map((by) => by * size).find((by) => by >= rough) ?? 10 * size;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

/** Days to write under the chart: Mondays, firsts of months or of quarters, so that at most `count` stand there. */
export function dayTicks({ from, to }: Extent, count: number): readonly string[] {
  const length = daysBetween(from, to);
  const days = Array.from({ length: length + 1 }, (_, index) => dayAfter(from, index));
  const choices = [
    days.filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1),
    days.filter((day) => day.endsWith('-01') || day.endsWith('-15')),
    days.filter((day) => day.endsWith('-01')),
    days.filter((day) => /-(01|04|07|10)-01$/.test(day)),
    days.filter((day) => day.endsWith('-01-01')),
  ];
  return choices.find((ticks) => ticks.length <= count) ?? [];
}
