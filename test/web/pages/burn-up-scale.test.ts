import { describe, expect, it } from 'vitest';
import { dayTicks, extentOf, ticksUpTo } from '#web/pages/campaign/burn-up-scale.ts';

const TODAY = '2026-11-23';

describe('the scale of a burn-up', () => {
  it('shows the past, the target date and the whole forecast where there is room', () => {
    const extent = extentOf({
      days: ['2026-09-01', '2026-10-15'],
      most: 60,
      today: TODAY,
      target: '2026-12-31',
      forecast: { from: '2027-01-10', to: '2027-02-20' },
    });
    expect(extent.from).toBe('2026-09-01');
    expect(extent.to > '2027-02-20').toBe(true);
  });

  it('leaves the past a third of the width, however far ahead the forecast goes', () => {
    const { from, to } = extentOf({
      days: ['2026-09-24'],
      most: 60,
      today: TODAY,
      target: null,
      forecast: { from: '2027-05-01', to: '2028-11-01' },
    });
    const days = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000;
    expect(days(from, TODAY) / days(from, to)).toBeGreaterThan(0.3);
  });

  it('begins a week before a campaign that began today, so that its first point can be seen', () => {
    const extent = extentOf({ days: [TODAY], most: 0, today: TODAY, target: null, forecast: null });
    expect(extent).toEqual({ from: '2026-11-16', to: '2026-11-25', most: 1 });
  });

  it('writes few round numbers and days', () => {
    expect(ticksUpTo(29)).toEqual([0, 10, 20]);
    expect(ticksUpTo(1)).toEqual([0, 1]);
    expect(ticksUpTo(4_321)).toEqual([0, 2_000, 4_000]);
    const extent = { from: '2026-10-20', to: '2027-02-10', most: 9 };
    expect(dayTicks(extent, 5)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01']);
    expect(dayTicks(extent, 2)).toEqual(['2027-01-01']);
  });
});
