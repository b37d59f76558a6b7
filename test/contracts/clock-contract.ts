import { describe, expect, it } from 'vitest';
import type { Clock } from '#application/ports.ts';

/** What every adapter of `Clock` promises. */
export function clockContract(name: string, clock: Clock): void {
  describe(`${name} is a clock`, () => {
    it('tells the time in 24 characters, so that later times are greater texts', () => {
      const times = Array.from({ length: 100 }, () => clock.now());
      for (const time of times) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(times.toSorted()).toEqual(times);
    });

    it('tells a time that other programs read the same', () => {
      const time = clock.now();
      expect(new Date(time).toISOString()).toBe(time);
    });
  });
}
