import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#domain/json.ts';
import { ago, DAY, EPOCH, HOUR } from '#examples/epoch.ts';
import { moveTimes } from '#examples/move-times.ts';

const moved = (times: JsonObject, now: string): JsonObject =>
  moveTimes({ takenAt: EPOCH, items: [times] }, now).items[0] as JsonObject;
const minutesBefore = (now: string, time: unknown): number =>
  (Date.parse(now) - Date.parse(String(time))) / 60_000;

const nows = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2031-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('moving the times of a snapshot', () => {
  it('takes the snapshot now and leaves everything else as it is', () => {
    const snapshot = {
      takenAt: EPOCH,
      items: [{ name: 'pod', at: '2025', count: 2026, none: null }],
    };
    expect(moveTimes(snapshot, '2026-11-22T09:07:31.000Z')).toEqual({
      ...snapshot,
      takenAt: '2026-11-22T09:07:31.000Z',
    });
  });

  it('leaves one that was taken before the epoch as much older, and its objects where they are', () => {
    const now = '2026-11-22T09:07:31.000Z';
    const object = { at: ago(5 * DAY), last: ago(3 * HOUR) };
    const [before, present] = [ago(2 * HOUR), EPOCH].map((takenAt) =>
      moveTimes({ takenAt, items: [object] }, now),
    );
    expect(before?.takenAt).toBe('2026-11-22T07:00:00Z');
    expect(before?.items).toEqual(present?.items);
  });

  it('finds times however deep they lie', () => {
    const deep = { status: { conditions: [{ lastTransitionTime: ago(3) }] } };
    const now = '2026-01-02T00:00:00.000Z';
    expect(moved(deep, now)).toEqual({
      status: { conditions: [{ lastTransitionTime: '2026-01-01T23:57:00Z' }] },
    });
  });

  it('keeps what is fresh fresh, at any moment', () => {
    fc.assert(
      fc.property(nows, fc.integer({ min: 0, max: 2 * HOUR - 1 }), (now, age) => {
        const later = minutesBefore(now, moved({ at: ago(age) }, now).at);
        expect(later).toBeGreaterThanOrEqual(age);
        expect(later).toBeLessThan(age + 10);
      }),
    );
  });

  it('never moves anything into the future, out of order, or further than its age allows', () => {
    fc.assert(
      fc.property(nows, fc.nat(400 * DAY), fc.nat(400 * DAY), (now, one, other) => {
        const [older, newer] = [Math.max(one, other), Math.min(one, other)];
        const { a, b } = moved({ a: ago(older), b: ago(newer) }, now);
        expect(Date.parse(String(a))).toBeLessThanOrEqual(Date.parse(String(b)));
        expect(minutesBefore(now, b)).toBeGreaterThanOrEqual(newer);
        expect(minutesBefore(now, a)).toBeLessThan(older + 30 * DAY);
      }),
    );
  });

  it('says the same from one send to the next, so that a poll without change stays one', () => {
    const times = { fresh: ago(3), today: ago(5 * HOUR), old: ago(9 * DAY) };
    const first = moved(times, '2026-11-22T09:00:10.000Z');
    expect(moved(times, '2026-11-22T09:00:40.000Z')).toEqual(first);
    expect(moved(times, '2026-11-22T09:09:59.000Z')).toEqual(first);
    const hourLater = moved(times, '2026-11-22T10:00:10.000Z');
    expect(hourLater.fresh).not.toBe(first.fresh);
    expect(hourLater.old).toBe(first.old);
  });
});
