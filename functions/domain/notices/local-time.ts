import { zoneOffset } from '#domain/cron/zone-offset.ts';
import { fromMillis, toMillis } from '#domain/instant.ts';

/** Clocks of a time zone, through the days on which they are changed. Times of a day are minutes from midnight. */

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What the clocks show at a moment: the day as milliseconds of its midnight as if it were UTC, and the minute in it. */
export function localTime(
  moment: string,
  timeZone: string,
): { readonly day: number; readonly minute: number } {
  const at = toMillis(moment);
  const local = at + offsetAt(timeZone, at);
  const day = Math.floor(local / DAY) * DAY;
  return { day, minute: Math.floor((local - day) / MINUTE) };
}

/**
 * The first moment at which the clocks show that time of that day. A time that they skip is told by the old offset: an
 * hour later by the new one.
 */
export function momentOf(day: number, minute: number, timeZone: string): string {
  const local = day + minute * MINUTE;
  const offsets = [local - DAY, local + DAY].map((at) => offsetAt(timeZone, at));
  const moments = offsets.map((offset) => local - offset).sort((a, b) => a - b);
  const shown = moments.find((at) => at + offsetAt(timeZone, at) === local);
  return fromMillis(shown ?? Math.max(...moments));
}

/** `2026-11-22`, by the clocks of the zone. */
export const localDay = (moment: string, timeZone: string): string =>
  fromMillis(localTime(moment, timeZone).day).slice(0, 10);

/** Minutes from midnight of `09:30`. */
export const minuteOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** 0 is Sunday; 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (((day / DAY + 4) % 7) + 7) % 7;

export const daysBefore = (day: number, count: number): number => day - count * DAY;

const offsetAt = (timeZone: string, at: number): number => zoneOffset(timeZone, at) ?? 0;
