import { describe, expect, it } from 'vitest';
import { muteUntil } from '#web/mute/mute-until.ts';

const NOON = Date.parse('2026-11-22T12:00:00.000Z');

describe('how long a rule is muted', () => {
  it('is some days from now, or to the end of a day', () => {
    expect(muteUntil('day', '', NOON)).toBe('2026-11-23T12:00:00.000Z');
    expect(muteUntil('month', '', NOON)).toBe('2026-12-22T12:00:00.000Z');
    const end = muteUntil('date', '2026-12-01', NOON);
    expect(new Date(end ?? '').getDate()).toBe(1);
    expect(new Date(end ?? '').getHours()).toBe(23);
    expect(muteUntil('date', 'soon', NOON)).toBeUndefined();
  });
});
