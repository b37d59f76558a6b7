import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRun } from '#domain/cron/next-run.ts';
import { parseSchedule } from '#domain/cron/schedule.ts';

const next = (text: string, after: string, zone = 'UTC') => {
  const schedule = parseSchedule(text);
  return schedule && nextRun(schedule, zone, after);
};
/** A Sunday. */
const NOW = '2026-11-22T09:00:00.000Z';

describe('the next run of a schedule', () => {
  it.each([
    ['* * * * *', '2026-11-22T09:01:00.000Z'],
    ['0 * * * *', '2026-11-22T10:00:00.000Z'],
    ['0 9 * * *', '2026-11-23T09:00:00.000Z'],
    ['*/20 8-9 * * *', '2026-11-22T09:20:00.000Z'],
    ['5/20 * * * *', '2026-11-22T09:05:00.000Z'],
    ['30 3 * * 1-5', '2026-11-23T03:30:00.000Z'],
    ['30 3 * * MON,Wed', '2026-11-23T03:30:00.000Z'],
    ['0 0 * * 7', '2026-11-29T00:00:00.000Z'],
    ['0 0 1 jan *', '2027-01-01T00:00:00.000Z'],
    ['0 0 29 2 *', '2028-02-29T00:00:00.000Z'],
    ['0 0 31 * *', '2026-12-31T00:00:00.000Z'],
    ['0 12 13 * 5', '2026-11-27T12:00:00.000Z'],
    ['0 12 13 * ?', '2026-12-13T12:00:00.000Z'],
    ['@hourly', '2026-11-22T10:00:00.000Z'],
    ['@weekly', '2026-11-29T00:00:00.000Z'],
    ['@yearly', '2027-01-01T00:00:00.000Z'],
    ['@every 1h30m', '2026-11-22T10:30:00.000Z'],
    ['@every 1.5h', '2026-11-22T10:30:00.000Z'],
    ['@every 1m500ms', '2026-11-22T09:01:00.000Z'],
    ['@every 10ms', '2026-11-22T09:00:01.000Z'],
  ])('%s', (text, expected) => {
    expect(next(text, NOW)).toBe(expected);
  });

  it.each([
    '',
    '* * * *',
    '* * * * * *',
    '60 * * * *',
    '* 24 * * *',
    '* * 0 * *',
    '* * * 13 *',
    '* * * * 8',
    '5-1 * * * *',
    '*/0 * * * *',
    'a * * * *',
    '@often',
    '@every',
    '@every day',
    '@every 5',
    '1,,2 * * * *',
  ])('%j is no schedule', (text) => {
    expect(parseSchedule(text)).toBeUndefined();
  });

  it('is none on a day that never comes, or in a zone that nobody knows', () => {
    expect(next('0 0 30 2 *', NOW)).toBeUndefined();
    expect(next('0 9 * * *', NOW, 'Mars/Olympus')).toBeUndefined();
  });

  it('follows the clocks of the zone through summer and winter', () => {
    expect(next('0 9 * * *', NOW, 'Asia/Tokyo')).toBe('2026-11-23T00:00:00.000Z');
    expect(next('0 9 * * *', '2026-03-28T09:00:00.000Z', 'Europe/Berlin')).toBe(
      '2026-03-29T07:00:00.000Z',
    );
    // 02:30 does not happen on that day.
    expect(next('30 2 * * *', '2026-03-28T12:00:00.000Z', 'Europe/Berlin')).toBe(
      '2026-03-30T00:30:00.000Z',
    );
    // 02:30 happens twice: the first counts.
    expect(next('30 2 * * *', '2026-10-24T12:00:00.000Z', 'Europe/Berlin')).toBe(
      '2026-10-25T00:30:00.000Z',
    );
  });

  it('is what a scan of every minute finds', () => {
    const field = (from: number, to: number) =>
      fc.oneof(
        fc.constant('*'),
        fc.integer({ min: from, max: to }).map(String),
        fc.integer({ min: 2, max: 9 }).map((step) => `*/${step}`),
      );
    const schedules = fc.tuple(
      field(0, 59),
      field(0, 23),
      field(1, 28),
      fc.constant('*'),
      field(0, 6),
    );
    fc.assert(
      fc.property(schedules, fc.integer({ min: 0, max: 525_600 }), (fields, minute) => {
        const text = fields.join(' ');
        const after = new Date(Date.parse(NOW) + minute * 60_000 + 1_000);
        expect(next(text, after.toISOString())).toBe(scan(fields, after));
      }),
      { numRuns: 60 },
    );
  });
});

function scan(fields: readonly string[], after: Date): string | undefined {
  const hits = (word: string | undefined, value: number, from: number) =>
    word === '*' ||
    (word?.startsWith('*/')
      ? (value - from) % Number(word.slice(2)) === 0
      : Number(word) === value);
  const first = Math.floor(after.getTime() / 60_000) + 1;
  // From one Friday the 13th to the next there are up to 427 days.
  for (let minute = first; minute < first + 430 * 1440; minute += 1) {
    const at = new Date(minute * 60_000);
    if (!hits(fields[0], at.getUTCMinutes(), 0) || !hits(fields[1], at.getUTCHours(), 0)) continue;
    const [day, week] = [hits(fields[2], at.getUTCDate(), 1), hits(fields[4], at.getUTCDay(), 0)];
    const either = !fields[2]?.startsWith('*') && !fields[4]?.startsWith('*');
    if (either ? day || week : day && week) return at.toISOString();
  }
  return undefined;
}
