import type { ClosingDay } from './closing-days.ts';
import { logLikelihood } from './likelihood.ts';

/** How fast it goes, as far as the past tells. */
export interface Pace {
  /** Ways in which it may have gone, each as believable as it explains the past; the weights add up to 1. */
  readonly ways: readonly Way[];
  /** Of each day of the week its part of what an average day does. */
  readonly weekdays: readonly number[];
}

/** One way in which things are closed, week by week. */
export interface Way extends Kind {
  readonly weight: number;
  /** What is believed of the pace of now is a gamma distribution: its mean is `shape / rate`. */
  readonly shape: number;
  readonly rate: number;
}

interface Kind {
  /** 0: as many whatever remains; 1: always the same part of what remains. */
  readonly slowing: number;
  /** By how much the pace itself becomes another in a week, as a part of it: a random walk. */
  readonly drift: number;
  /** How much weeks differ beyond chance: the square of their spread as a part of their mean. */
  readonly unevenness: number;
}

/** What is believed of each before anything is known. */
const SLOWING = [
  { slowing: 0, belief: 0.85 },
  { slowing: 1, belief: 0.15 },
] as const;
const DRIFT = [
  { drift: 0, belief: 0.55 },
  { drift: 0.2, belief: 0.25 },
  { drift: 0.5, belief: 0.2 },
] as const;
const UNEVENNESS = [
  { unevenness: 0.02, belief: 0.5 },
  { unevenness: 0.3, belief: 0.3 },
  { unevenness: 1, belief: 0.2 },
] as const;

/** Undefined when nothing was closed yet. */
export function paceOf(days: readonly ClosingDay[]): Pace | undefined {
  const closed = sum(days.map((day) => day.closed));
  if (closed === 0) return undefined;
  const weekdays = weekdayProfile(days, closed);
  const weeks = weeksOf(days);
  const found = SLOWING.flatMap((slowing) => {
    const past = weeks.map((week) => pastWeek(week, weekdays, slowing.slowing));
    return DRIFT.flatMap((drift) =>
      UNEVENNESS.map((unevenness) => {
        const belief = slowing.belief * drift.belief * unevenness.belief;
        const kind = { slowing: slowing.slowing, ...drift, ...unevenness };
        return { ...kind, belief, ...follow(past, kind) };
      }),
    );
  });
  const best = Math.max(...found.map(({ likelihood }) => likelihood));
  const weights = found.map(({ belief, likelihood }) => belief * Math.exp(likelihood - best));
  const all = sum(weights);
  const ways = found.map(({ slowing, drift, unevenness, shape, rate }, index) => ({
    ...{ slowing, drift, unevenness, shape, rate },
    weight: (weights[index] ?? 0) / all,
  }));
  return { ways, weekdays };
}

interface PastWeek {
  readonly closed: number;
  /** How much a pace of 1 would have closed. */
  readonly exposure: number;
  /** As a part of a week; the first of all may be shorter. */
  readonly length: number;
}

/** Counted back from today, oldest first. */
function weeksOf(days: readonly ClosingDay[]): readonly (readonly ClosingDay[])[] {
  const first = days.length % 7;
  const begins = Array.from({ length: Math.floor(days.length / 7) }, (_, week) => first + 7 * week);
  const whole = begins.map((begin) => days.slice(begin, begin + 7));
  return first === 0 ? whole : [days.slice(0, first), ...whole];
}

const pastWeek = (
  week: readonly ClosingDay[],
  weekdays: readonly number[],
  slowing: number,
): PastWeek => ({
  closed: sum(week.map(({ closed }) => closed)),
  exposure: sum(
    week.map(({ weekday, open }) => (weekdays[weekday] ?? 1) * Math.max(1, open) ** slowing),
  ),
  length: week.length / 7,
});

/**
 * Learns the pace from week to week, and how likely all of them were: each week first lets the pace drift, is compared
 * with what it was believed to be, and corrects that by as much as so uneven a week tells.
 */
function follow(past: readonly PastWeek[], { drift, unevenness }: Kind) {
  const mean = (sum(past.map(({ closed }) => closed)) + 1) / sum(past.map((one) => one.exposure));
  let shape = 1;
  let rate = 1 / mean;
  let likelihood = 0;
  for (const [index, { closed, exposure, length }] of past.entries()) {
    const drifted = index === 0 ? shape : 1 / (1 / shape + drift ** 2 * length);
    rate *= drifted / shape;
    shape = drifted;
    const expected = (shape / rate) * exposure;
    const spread = 1 / shape + unevenness + unevenness / shape;
    likelihood += logLikelihood(closed, expected, 1 / spread);
    const told = 1 / (1 + unevenness * expected);
    shape += told * closed;
    rate += told * exposure;
  }
  return { shape, rate, likelihood };
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

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
