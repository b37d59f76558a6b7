import type { Language } from '#web/live/preferences.ts';

const DAY = 86_400_000;

/** A day such as 2027-03-31 in UTC (ms), as target dates are meant. */
export const dayStart = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** From one day to another; negative when that is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((dayStart(to) - dayStart(from)) / DAY);

/** The day it is now in UTC. */
export const utcDay = (now: number): string => new Date(now).toISOString().slice(0, 10);

export const dayAfter = (day: string, days: number): string => utcDay(dayStart(day) + days * DAY);

const formats = new Map<string, Intl.DateTimeFormat>();

/** "31 Mar 2027", 「2027年3月31日」. */
export function formatDay(day: string, language: Language, withYear = true): string {
  const key = `${language} ${withYear}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja', {
      timeZone: 'UTC',
      day: 'numeric',
      month: language === 'en' ? 'short' : 'long',
      ...(withYear ? { year: 'numeric' } : {}),
    });
  formats.set(key, format);
  return format.format(dayStart(day));
}
