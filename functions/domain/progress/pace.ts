import type { ClosingDay } from './closing-days.ts';

/** How fast it goes, as far as the past tells. */
export interface Pace {
  /** Ways in which it may go on, each as believable as it explains the past; the weights add up to 1. */
  readonly ways: readonly Way[];
  /** How much the weeks differ beyond chance: the square of a week’s spread as a part of its mean. */
  readonly unevenness: number;
  /** Of each day of the week its part of what an average day does. */
  readonly weekdays: readonly number[];
}

/**
 * So many a day are closed, times what remains to the power of `slowing`: with 0 as many whatever remains, with 1 always
 * the same part of it. What is believed of “so many” is a gamma distribution.
 */
export interface Way {
  readonly slowing: number;
  readonly weight: number;
  readonly shape: number;
  readonly scale: number;
}

/** With what they are believed before anything is known: campaigns slow down, seldom by as much as they could. */
const WAYS = [
  { slowing: 0, belief: 0.6 },
  { slowing: 0.5, belief: 0.28 },
  { slowing: 1, belief: 0.12 },
] as const;

/** The past counts half as much so many days ago. */
const HALF_LIFE = 42;
/** One more closing than was seen keeps a short past from being taken for certain. */
const DOUBT = 1;

/** Undefined when nothing was closed yet. */
export function paceOf(days: readonly ClosingDay[]): Pace | undefined {
  const closed = sum(days.map((day) => day.closed));
  if (closed === 0) return undefined;
  const weekdays = weekdayProfile(days, closed);
  const dispersion = dispersionOf(days, closed);
  const unevenness = (dispersion - 1) / Math.max(1, (7 * closed) / days.length);
  const ways = WAYS.map(({ slowing, belief }) => {
    const exposures = days.map(
      ({ weekday, open }) => (weekdays[weekday] ?? 1) * Math.max(1, open) ** slowing,
    );
    return { slowing, ...believe(days, exposures, dispersion), belief };
  });
  const best = Math.max(...ways.map(({ likeness }) => likeness));
  const weights = ways.map(({ likeness, belief }) => belief * Math.exp(likeness - best));
  return {
    ways: ways.map(({ slowing, shape, scale }, index) => ({
      ...{ slowing, shape, scale },
      weight: (weights[index] ?? 0) / sum(weights),
    })),
    unevenness,
    weekdays,
  };
}

/** The rate by which a day closes its part, and the logarithm of how likely the past is then. */
function believe(days: readonly ClosingDay[], exposures: readonly number[], dispersion: number) {
  const recent = days.map((_, index) => 0.5 ** ((days.length - 1 - index) / HALF_LIFE));
  const closed = sum(days.map((day, index) => day.closed * (recent[index] ?? 0)));
  const exposed = sum(exposures.map((exposure, index) => exposure * (recent[index] ?? 0)));
  const shape = (closed + DOUBT) / dispersion;
  const logs = days.map(({ closed: count }, index) => count * Math.log(exposures[index] ?? 1));
  const all = sum(days.map((day) => day.closed));
  return {
    shape,
    scale: closed / exposed / shape,
    likeness: (sum(logs) - all * Math.log(sum(exposures))) / dispersion,
  };
}

/** Smoothed, so that a few weeks don’t make a weekday impossible. */
function weekdayProfile(days: readonly ClosingDay[], closed: number): readonly number[] {
  const mean = closed / days.length;
  const usual = 2;
  return Array.from({ length: 7 }, (_, weekday) => {
    const same = days.filter((day) => day.weekday === weekday);
    const own = sum(same.map((day) => day.closed));
    return (own + usual) / (same.length * mean + usual);
  });
}

/** Variance over mean, from whole weeks, at least 1; a few of them are mixed with what is usual. */
function dispersionOf(days: readonly ClosingDay[], closed: number): number {
  const weeks = Math.floor(days.length / 7);
  const usual = { dispersion: 2, weeks: 3 };
  const sums = Array.from({ length: weeks }, (_, week) =>
    sum(days.slice(days.length - (week + 1) * 7, days.length - week * 7).map((day) => day.closed)),
  );
  const mean = Math.max(0.5, (closed / days.length) * 7);
  const found = sum(sums.map((one) => (one - mean) ** 2)) / mean;
  return Math.max(1, (found + usual.dispersion * usual.weeks) / (weeks + usual.weeks));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
