import { describe, expect, it } from 'vitest';
import { forecastWords, isLikelyLate, type ShownForecast } from '#web/campaigns/forecast.ts';

const NOTHING = {
  from: null,
  likely: null,
  to: null,
  lateFrom: null,
  lateLikely: null,
  lateTo: null,
};
const interval = (days: Partial<ShownForecast>): ShownForecast => ({
  ...NOTHING,
  kind: 'INTERVAL',
  ...days,
});
const LATE = interval({
  from: '2027-03-06',
  likely: '2027-03-13',
  to: '2027-03-22',
  lateFrom: 5,
  lateLikely: 12,
  lateTo: 21,
});

describe('a forecast in words', () => {
  it('tells how late it will be, as an interval', () => {
    expect(forecastWords(LATE, 'en')).toEqual({
      likely: 'likely 12 days late',
      range: '80 %: 5 to 21 days late',
    });
    expect(forecastWords(LATE, 'ja')).toEqual({
      likely: '12 日遅れの見込み',
      range: '80 %: 5 日遅れ〜21 日遅れ',
    });
    expect(isLikelyLate(LATE)).toBe(true);
  });

  it('names both units where one end is early and the other late', () => {
    const forecast = interval({ ...LATE, lateFrom: -1, lateLikely: 0, lateTo: 3 });
    expect(forecastWords(forecast, 'en')).toEqual({
      likely: 'likely on time',
      range: '80 %: 1 day early to 3 days late',
    });
    expect(isLikelyLate(forecast)).toBe(false);
  });

  it('tells days where there is no target date, and is then never late', () => {
    const forecast = interval({ from: '2027-03-06', likely: '2027-03-13', to: '2027-04-01' });
    expect(forecastWords(forecast, 'en')).toEqual({
      likely: 'likely 13 Mar 2027',
      range: '80 %: 6 Mar 2027 to 1 Apr 2027',
    });
    expect(isLikelyLate(forecast)).toBe(false);
  });

  it('says so when it is out of sight, too early, or all done', () => {
    expect(forecastWords(interval({ from: '2027-03-06', lateFrom: 5 }), 'en')).toEqual({
      likely: 'unlikely within two years',
      range: '80 %: 5 days late to later',
    });
    expect(isLikelyLate(interval({ from: '2027-03-06', lateFrom: 5 }))).toBe(true);
    expect(forecastWords({ ...NOTHING, kind: 'DONE' }, 'en')).toEqual({ likely: 'All done' });
    expect(forecastWords({ ...NOTHING, kind: 'NOTHING_CLOSED' }, 'en').likely).toMatch(/^No fore/);
  });
});
