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
      /** As often before as after it; absent as `to`. */
      readonly likely?: string;
      readonly confidence: typeof CONFIDENCE;
    };

export const CONFIDENCE = 0.8;
const LEAST_DAYS = 7;
const HORIZON_DAYS = 730;
const RUNS = 400;
/** How much the pace itself drifts in a week, as a part of it. */
const DRIFT = 0.12;

/**
 * Goes on from today many times over: each time with a pace the past makes believable, weeks that differ as much as
 * those of the past, and additions as there were. `seed` decides the chance, so that the same past gives the same answer.
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
  const ends = Array.from({ length: runs }, () => runOn(open, days, pace, today, random)).sort(
    (a, b) => a - b,
  );
  const at = (part: number) => ends[Math.min(runs - 1, Math.floor(part * runs))] ?? HORIZON_DAYS;
  const [from, likely, to] = [at((1 - CONFIDENCE) / 2), at(0.5), at((1 + CONFIDENCE) / 2)];
  const dayAfter = (count: number) => dayOf(dayNumber(today) + count);
  return {
    kind: 'interval',
    from: dayAfter(from),
    ...(likely < HORIZON_DAYS ? { likely: dayAfter(likely) } : {}),
    ...(to < HORIZON_DAYS ? { to: dayAfter(to) } : {}),
    confidence: CONFIDENCE,
  };
}

/** In how many days nothing remains, once. */
function runOn(
  open: number,
  days: readonly ClosingDay[],
  { ways, unevenness, weekdays }: Pace,
  today: string,
  random: () => number,
): number {
  const { slowing, shape, scale } = drawWay(ways, random());
  let pace = drawGamma(random, shape, scale);
  let week = 1;
  let left = open;
  for (let day = 0; day < HORIZON_DAYS; day += 1) {
    if (day % 7 === 0) {
      if (day > 0) pace *= Math.exp(DRIFT * drawNormal(random));
      week = unevenness > 0.001 ? drawGamma(random, 1 / unevenness, unevenness) : 1;
    }
    const weekday = weekdays[(dayNumber(today) + day) % 7] ?? 1;
    left -= drawPoisson(random, pace * week * weekday * left ** slowing);
    if (left <= 0) return day;
    left += days[Math.floor(random() * days.length)]?.added ?? 0;
  }
  return HORIZON_DAYS;
}

function drawWay(ways: readonly Way[], part: number): Way {
  let reached = 0;
  for (const way of ways) {
    reached += way.weight;
    if (part < reached) return way;
  }
  return ways[ways.length - 1] as Way;
}
