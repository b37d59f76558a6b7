import { describe, expect, it } from 'vitest';
import { type BurnUpPoint, dayNumber, dayOf } from '#domain/progress/burn-up.ts';
import { forecast } from '#domain/progress/forecast.ts';
import { seededRandom } from '#domain/progress/random.ts';
import { NO_TODOS } from '#domain/todos/todo-state.ts';
import { CLOSING_WAYS, closingHistory, UNSEEN_WAYS } from '../../../support/closing-histories.ts';

const BEGIN = dayNumber('2026-01-05');

/** So many remain at the end of each day from 5 January 2026 on. */
const remaining = (...left: readonly number[]): readonly BurnUpPoint[] =>
  left.map((OPEN, day) => ({
    day: dayOf(BEGIN + day),
    counts: { ...NO_TODOS, OPEN, SATISFIED: (left[0] ?? 0) - OPEN },
  }));

describe('a forecast', () => {
  it('says that nothing remains', () => {
    expect(forecast(remaining(3, 1, 0), '2026-01-08')).toEqual({ kind: 'done' });
  });

  it('is not made of less than a week', () => {
    expect(forecast(remaining(30, 28, 27), '2026-01-08')).toEqual({
      kind: 'too-early',
      reason: 'history',
    });
  });

  it('is not made when nothing was closed yet', () => {
    expect(forecast(remaining(30), '2026-03-08')).toEqual({
      kind: 'too-early',
      reason: 'closings',
    });
  });

  it('is an interval around what the pace leads to', () => {
    const left = Array.from({ length: 57 }, (_, day) => 200 - 2 * day);
    const found = forecast(remaining(...left), dayOf(BEGIN + 57));
    if (found.kind !== 'interval') throw new Error(found.kind);
    const [from, likely] = [found.from, found.likely ?? ''].map((day) => dayNumber(day) - BEGIN);
    expect(from).toBeGreaterThan(80);
    expect(from).toBeLessThan(101);
    expect(likely).toBeGreaterThan(95);
    expect(likely).toBeLessThan(125);
  });

  it('has no end where it goes too slowly', () => {
    const left = Array.from({ length: 60 }, (_, day) => 500 - Math.floor(day / 20));
    const found = forecast(remaining(...left), dayOf(BEGIN + 60));
    expect(found).not.toHaveProperty('to');
    expect(found).not.toHaveProperty('likely');
  });

  it('is the same for the same past', () => {
    const left = Array.from({ length: 30 }, (_, day) => 90 - 2 * day);
    const again = () => forecast(remaining(...left), dayOf(BEGIN + 30), 7);
    expect(again()).toEqual(again());
  });
});

describe('a forecast, made in the middle of campaigns that ended', () => {
  const isLong = process.env.MSD_FAULTS === 'long';
  const perWay = isLong ? 300 : 30;
  /** Of few, chance takes more. */
  const [least, most] = isLong ? [0.7, 0.9] : [0.55, 1];
  const held = new Map([...CLOSING_WAYS, ...UNSEEN_WAYS].map((way) => [way, tryOut(way, perWay)]));
  const endsOf = (way: string): readonly End[] => held.get(way) ?? [];

  it('held in 70 to 90 % of them', () => {
    const all = CLOSING_WAYS.flatMap(endsOf);
    const byWay = Array.from(held, ([way, ends]) => `${way} ${percent(ends)}`).join(', ');
    console.info(`Forecasts: 80 % intervals held in ${percent(all)} of ${all.length}: ${byWay}.`);
    expect(all.length).toBeGreaterThan(6 * perWay);
    expect(shareOf(all, 'held')).toBeGreaterThanOrEqual(0.7);
    expect(shareOf(all, 'held')).toBeLessThanOrEqual(0.9);
  });

  it.each(CLOSING_WAYS)('held in as many of those that closed %s', (way) => {
    expect(shareOf(endsOf(way), 'held')).toBeGreaterThanOrEqual(least);
    expect(shareOf(endsOf(way), 'held')).toBeLessThanOrEqual(most);
  });

  it.each(UNSEEN_WAYS.slice(0, -1))('held in as many that closed %s, unseen before', (way) => {
    expect(shareOf(endsOf(way), 'held')).toBeGreaterThanOrEqual(least);
    expect(shareOf(endsOf(way), 'held')).toBeLessThanOrEqual(most);
  });

  it('has its likely day inside the interval', () => {
    for (const way of CLOSING_WAYS) {
      const history = closingHistory(way, 7_919) ?? [];
      const days = Math.floor(history.length / 2);
      const found = forecast(remaining(...history.slice(0, days)), dayOf(BEGIN + days), 7, 60);
      if (found.kind !== 'interval') throw new Error(`${way}: ${found.kind}`);
      const { from, likely = 'Z', to = 'Z' } = found;
      expect([from, likely, to].toSorted(), way).toEqual([from, likely, to]);
    }
  });

  it('is too late, and never too early, where the past tells nothing of a rush at the end', () => {
    const ends = endsOf('mostly right before the target day');
    expect(shareOf(ends, 'sooner')).toBeGreaterThan(0.5);
    expect(shareOf(ends, 'later')).toBeLessThan(0.05);
  });
});

type End = 'held' | 'sooner' | 'later';

const shareOf = (ends: readonly End[], end: End): number =>
  ends.filter((one) => one === end).length / ends.length;

const percent = (ends: readonly End[]): string => `${Math.round(100 * shareOf(ends, 'held'))} %`;

/** Cuts each history somewhere between a fifth and four fifths of its days, and compares its end with the forecast. */
function tryOut(way: string, count: number): readonly End[] {
  return Array.from({ length: count }, (_, index): readonly End[] => {
    const seed = (index + 1) * 7_919;
    const history = closingHistory(way, seed);
    if (history === undefined) return [];
    const part = 0.2 + 0.6 * seededRandom(seed + 1)();
    const days = Math.max(9, Math.floor(history.length * part));
    if (days >= history.length - 1) return [];
    const found = forecast(remaining(...history.slice(0, days)), dayOf(BEGIN + days), seed, 150);
    if (found.kind !== 'interval') return [];
    const end = dayOf(BEGIN + history.length - 1);
    if (end < found.from) return ['sooner'];
    return [found.to !== undefined && end > found.to ? 'later' : 'held'];
  }).flat();
}
