import { type BurnUpPoint, dayNumber, dayOf, remainingIn } from './burn-up.ts';
import { type ClosingDay, closingDays } from './closing-days.ts';
import { type Pace, paceOf, type Way } from './pace.ts';
import { drawGamma, drawNormal, drawPoisson, seededRandom } from './random.ts';

/** When a campaign will be done, if it goes on as it went. */
export type Forecast =
  | { readonly kind: 'done' }
  /** Less than a week of history, or nothing was closed in it. */
  | { readonly kind: 'too-early'; readonly reason: 'history' | 'closings' }
  | {
      readonly kind: 'interval';
      /** In four of five such cases it is done from this day … */
      readonly from: string;
      /** … to this one; absent: that is more than two years ahead. */
      readonly to?: string;
      /** If it goes on as it went, as often before as after it; absent as `to`. */
      readonly likely?: string;
      readonly confidence: typeof CONFIDENCE;
    };

export const CONFIDENCE = 0.8;
const LEAST_DAYS = 7;
const HORIZON_DAYS = 730;
const RUNS = 250;
/** So often the rest goes slower and slower, though the past did not show it: the last ones are the hard ones. */
const SLOW_ENDS = 0.75;
/** Then the pace falls with what remains to this power. */
const SLOWER = 0.8;

/**
 * Goes on from today many times over: each time in a way the past makes believable, with weeks that differ as they did,
 * and additions as there were. A run counts the less, the longer the campaign lasts in it: every campaign is one case,
 * and the longer it is the smaller is the part of it that is over today. `seed` decides the chance, so that the same
 * past gives the same answer.
 */
export function forecast(
  points: readonly BurnUpPoint[],
  today: string,
  seed = 1,
  runs = RUNS,
): Forecast {
  const last = points.at(-1);
  if (last === undefined) return { kind: 'too-early', reason: 'history' };
  const open = remainingIn(last);
  if (open === 0) return { kind: 'done' };
  const days = closingDays(points, today);
  if (days.length < LEAST_DAYS) return { kind: 'too-early', reason: 'history' };
  const pace = paceOf(days);
  if (pace === undefined) return { kind: 'too-early', reason: 'closings' };
  const random = seededRandom(seed);
  const all = Array.from({ length: runs }, () => runOn(open, days, pace, today, random)).sort(
    (a, b) => a.end - b.end,
  );
  const tail = (1 - CONFIDENCE) / 2;
  const [from, to] = [partOf(all, tail, days.length), partOf(all, 1 - tail, days.length)];
  const steady = all.filter((run) => !run.slowsDown);
  const likely = Math.min(Math.max(from, partOf(steady, 0.5, days.length)), to);
  const dayAfter = (count: number) => dayOf(dayNumber(today) + count);
  return {
    kind: 'interval',
    from: dayAfter(from),
    ...(likely < HORIZON_DAYS ? { likely: dayAfter(likely) } : {}),
    ...(to < HORIZON_DAYS ? { to: dayAfter(to) } : {}),
    confidence: CONFIDENCE,
  };
}

interface Run {
  /** In how many days nothing remains. */
  readonly end: number;
  /** Though the past did not show it. */
  readonly slowsDown: boolean;
}

/** By when this part of the runs is over, by what each counts; they are in the order of their ends. */
function partOf(runs: readonly Run[], part: number, past: number): number {
  const counts = runs.map(({ end }) => 1 / (past + end));
  const all = counts.reduce((sum, count) => sum + count, 0);
  let reached = 0;
  const index = counts.findIndex((count) => {
    reached += count;
    return reached > part * all;
  });
  return runs[index]?.end ?? HORIZON_DAYS;
}

/** Goes on until nothing remains, once. */
function runOn(
  open: number,
  days: readonly ClosingDay[],
  { ways, weekdays }: Pace,
  today: string,
  random: () => number,
): Run {
  const { slowing, drift, unevenness, shape, rate } = drawWay(ways, random());
  const slowsDown = slowing === 0 && random() < SLOW_ENDS;
  const slower = slowsDown ? SLOWER : 0;
  let pace = drawGamma(random, shape, 1 / rate);
  let week = 1;
  let left = open;
  for (let day = 0; day < HORIZON_DAYS; day += 1) {
    if (day % 7 === 0) {
      pace *= Math.exp(drift * drawNormal(random));
      week = drawGamma(random, 1 / unevenness, unevenness);
    }
    const weekday = weekdays[(dayNumber(today) + day) % 7] ?? 1;
    left -= drawPoisson(random, pace * week * weekday * left ** slowing * (left / open) ** slower);
    if (left <= 0) return { end: day, slowsDown };
    left += days[Math.floor(random() * days.length)]?.added ?? 0;
  }
  return { end: HORIZON_DAYS, slowsDown };
}

function drawWay(ways: readonly Way[], part: number): Way {
  let reached = 0;
  for (const way of ways) {
    reached += way.weight;
    if (part < reached) return way;
  }
  return ways[ways.length - 1] as Way;
}
