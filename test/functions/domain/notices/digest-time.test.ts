import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterQuietHours, digestPeriod } from '#domain/notices/digest-time.ts';
import { localTime, momentOf } from '#domain/notices/local-time.ts';

const period = (digest: string, timeZone: string, now: string) =>
  digestPeriod({ digest, timeZone }, now);

describe('A digest is due', () => {
  it('once a week, by the clocks of its team', () => {
    expect(period('Mon 09:00', 'Asia/Tokyo', '2026-11-23T00:00:00.000Z')).toEqual({
      since: '2026-11-16T00:00:00.000Z',
      due: '2026-11-23T00:00:00.000Z',
    });
    expect(period('Mon 09:00', 'Asia/Tokyo', '2026-11-22T23:59:59.999Z')?.due).toBe(
      '2026-11-16T00:00:00.000Z',
    );
  });

  it('every day, at nine where no time is named', () => {
    expect(period('daily', 'UTC', '2026-11-22T12:00:00.000Z')).toEqual({
      since: '2026-11-21T09:00:00.000Z',
      due: '2026-11-22T09:00:00.000Z',
    });
  });

  it('on Monday for all that came since Friday, where it is due on weekdays', () => {
    expect(period('weekdays 08:30', 'UTC', '2026-11-23T10:00:00.000Z')).toEqual({
      since: '2026-11-20T08:30:00.000Z',
      due: '2026-11-23T08:30:00.000Z',
    });
  });

  it('never where it is off', () => {
    expect(period('off', 'UTC', '2026-11-23T10:00:00.000Z')).toBeUndefined();
  });

  it('at the same time of the day when clocks are changed: a week is then an hour shorter or longer', () => {
    expect(period('Mon 09:00', 'Europe/Berlin', '2026-03-30T12:00:00.000Z')).toEqual({
      since: '2026-03-23T08:00:00.000Z',
      due: '2026-03-30T07:00:00.000Z',
    });
    expect(period('Mon 09:00', 'Europe/Berlin', '2026-10-26T12:00:00.000Z')).toEqual({
      since: '2026-10-19T07:00:00.000Z',
      due: '2026-10-26T08:00:00.000Z',
    });
  });

  it('also on the day whose clocks skip its time, an hour later, and once where they show it twice', () => {
    expect(period('daily 02:30', 'Europe/Berlin', '2026-03-29T12:00:00.000Z')?.due).toBe(
      '2026-03-29T01:30:00.000Z',
    );
    const first = '2026-10-25T00:30:00.000Z';
    expect(period('daily 02:30', 'Europe/Berlin', '2026-10-25T00:45:00.000Z')?.due).toBe(first);
    expect(period('daily 02:30', 'Europe/Berlin', '2026-10-25T12:00:00.000Z')?.due).toBe(first);
  });

  it('in every zone at the time that the clocks there show, and never in the future', () => {
    const zones = fc.constantFrom(
      'Asia/Tokyo',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Pacific/Apia',
    );
    const minutes = fc.integer({ min: 0, max: 1_439 });
    const moments = fc.date({
      min: new Date('2025-01-01'),
      max: new Date('2028-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zones, minutes, moments, (timeZone, minute, date) => {
        const now = date.toISOString();
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const found = period(`daily ${time}`, timeZone, now);
        const { due, since } = found ?? { due: '', since: '' };
        expect(due <= now && since < due).toBe(true);
        expect(Date.parse(now) - Date.parse(due)).toBeLessThanOrEqual(26 * 3_600_000);
        const { day, minute: shown } = localTime(due, timeZone);
        // Where clocks skip that time of the day it is told at the old offset.
        if (shown !== minute) expect(momentOf(day, minute, timeZone)).toBe(due);
      }),
      { numRuns: 200 },
    );
  });
});

describe('Quiet hours', () => {
  const told = (from: string, to: string, moment: string, timeZone = 'UTC') =>
    afterQuietHours({ timeZone, quietHours: { from, to } }, moment);

  it('over midnight hold back until the morning', () => {
    expect(told('19:00', '08:00', '2026-11-22T18:59:00.000Z')).toBe('2026-11-22T18:59:00.000Z');
    expect(told('19:00', '08:00', '2026-11-22T19:00:00.000Z')).toBe('2026-11-23T08:00:00.000Z');
    expect(told('19:00', '08:00', '2026-11-23T07:59:59.000Z')).toBe('2026-11-23T08:00:00.000Z');
    expect(told('19:00', '08:00', '2026-11-23T08:00:00.000Z')).toBe('2026-11-23T08:00:00.000Z');
  });

  it('at noon hold back until they end', () => {
    expect(told('12:00', '13:00', '2026-11-22T12:30:00.000Z')).toBe('2026-11-22T13:00:00.000Z');
    expect(told('12:00', '13:00', '2026-11-22T13:00:00.000Z')).toBe('2026-11-22T13:00:00.000Z');
  });

  it('are those of the clocks of the team, also in the night in which these are changed', () => {
    expect(told('19:00', '08:00', '2026-11-22T12:00:00.000Z', 'Asia/Tokyo')).toBe(
      '2026-11-22T23:00:00.000Z',
    );
    expect(told('22:00', '07:00', '2026-03-28T23:00:00.000Z', 'Europe/Berlin')).toBe(
      '2026-03-29T05:00:00.000Z',
    );
  });

  it('of no length hold nothing back', () => {
    expect(told('08:00', '08:00', '2026-11-22T08:00:00.000Z')).toBe('2026-11-22T08:00:00.000Z');
    expect(afterQuietHours({ timeZone: 'UTC' }, '2026-11-22T03:00:00.000Z')).toBe(
      '2026-11-22T03:00:00.000Z',
    );
  });
});
