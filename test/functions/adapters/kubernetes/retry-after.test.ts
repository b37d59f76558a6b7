import { describe, expect, it } from 'vitest';
import { retryAfterOf } from '#adapters/kubernetes/retry-after.ts';

const NOW = Date.parse('2026-11-22T06:23:45Z');
const asked = (said: string, date?: string) =>
  retryAfterOf({ 'retry-after': said, ...(date === undefined ? {} : { date }) }, NOW);

describe('The pause a server asks for', () => {
  it('is a number of seconds', () => {
    expect(asked('1')).toBe(1_000);
    expect(asked(' 0 ')).toBe(0);
  });

  it('is a date, by the clock of the server where it tells it', () => {
    const date = 'Sun, 22 Nov 2026 06:24:00 GMT';
    expect(asked(date)).toBe(15_000);
    expect(asked(date, 'Sun, 22 Nov 2026 06:23:58 GMT')).toBe(2_000);
    expect(asked('Sun, 22 Nov 2026 06:00:00 GMT')).toBe(0);
  });

  it('is none when it can not be read', () => {
    const said = ['soon', '-1', '1.5', '', 'Sun, 99 Nov 2026 99:00:00 GMT', '1e3'];
    expect(said.map((one) => asked(one))).toEqual(said.map(() => undefined));
    expect(retryAfterOf({}, NOW)).toBeUndefined();
  });
});
