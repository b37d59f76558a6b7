import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationSeconds } from '#domain/duration.ts';
import { fromMillis, parseMoment, plusSeconds, secondsBetween, toMillis } from '#domain/instant.ts';

const moments = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2300, 0) });

describe('moments', () => {
  it('agree with the platform on every day and millisecond', () => {
    fc.assert(
      fc.property(moments, (millis) => {
        const moment = new Date(millis).toISOString();
        expect(fromMillis(millis)).toBe(moment);
        expect(toMillis(moment)).toBe(millis);
        expect(parseMoment(moment)).toBe(moment);
      }),
    );
  });

  it('are read from what clusters and shells write', () => {
    expect(parseMoment('2025-11-04T19:08:52Z')).toBe('2025-11-04T19:08:52.000Z');
    expect(parseMoment('2025-11-04T19:08:52.123456Z')).toBe('2025-11-04T19:08:52.123Z');
    expect(parseMoment('2026-01-01T08:30:00+09:00')).toBe('2025-12-31T23:30:00.000Z');
    expect(parseMoment('2026-01-01T08:30:00-0330')).toBe('2026-01-01T12:00:00.000Z');
  });

  it.each([
    'yesterday',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01',
    '0000-01-01T00:00:00+23:00',
    17,
    null,
  ])('are not read from %j', (text) => {
    expect(parseMoment(text)).toBeUndefined();
  });

  it('can be moved and subtracted', () => {
    expect(plusSeconds('2026-12-31T23:59:30.000Z', 45)).toBe('2027-01-01T00:00:15.000Z');
    expect(secondsBetween('2026-12-31T23:59:30.000Z', '2027-01-01T00:00:15.500Z')).toBe(45.5);
  });
});

describe('durations', () => {
  it.each([
    ['60s', 60],
    ['5m', 300],
    ['24h', 86_400],
    ['7d', 604_800],
    ['0s', undefined],
    ['5', undefined],
  ])('%s is %j seconds', (text, seconds) => expect(durationSeconds(text)).toBe(seconds));
});
