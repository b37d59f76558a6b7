import { describe, expect, it } from 'vitest';
import { wrongInHour } from '../../support/simulation/wrong-in-hour.ts';

const SEEDS = process.env.MSD_FAULTS === 'long' ? 1000 : 25;

describe(`${SEEDS} hours in which anything may happen`, () => {
  it('see every outage, in time and dated right, and no alarm for what only moves, rests or is over', () => {
    const met = new Map<string, number>();
    const wrong = Array.from({ length: SEEDS }, (_, seed) => seed + 1).flatMap((seed) => {
      const hour = wrongInHour(seed);
      for (const [health, count] of hour.met) met.set(health, (met.get(health) ?? 0) + count);
      return hour.wrong;
    });
    expect(wrong.slice(0, 20)).toEqual([]);
    for (const health of ['CRITICAL', 'WARNING', 'PROGRESSING', 'HEALTHY', 'NONE']) {
      expect(met.get(health) ?? 0, health).toBeGreaterThan(SEEDS);
    }
  }, 600_000);
});
