import { daysBefore, localTime, minuteOf, momentOf, weekdayOf } from './local-time.ts';
import type { TeamNotices } from './notice-settings.ts';

/** A digest that is due, and what it tells about: everything since the one before it. */
export interface DigestPeriod {
  readonly since: string;
  readonly due: string;
}

const USUAL_TIME = '09:00';
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The newest digest that was due by now; undefined when none is wanted. */
export function digestPeriod(
  { digest, timeZone }: Pick<TeamNotices, 'digest' | 'timeZone'>,
  now: string,
): DigestPeriod | undefined {
  if (digest === 'off') return undefined;
  const [days = '', time = USUAL_TIME] = digest.split(' ');
  const today = localTime(now, timeZone).day;
  // Two of a week lie within the last 14 days and this one.
  const moments = Array.from({ length: 15 }, (_, count) => daysBefore(today, count))
    .filter((day) => isDigestDay(days, weekdayOf(day)))
    .map((day) => momentOf(day, minuteOf(time), timeZone))
    .filter((moment) => moment <= now);
  const [due, since] = moments;
  return due === undefined || since === undefined ? undefined : { due, since };
}

function isDigestDay(days: string, weekday: number): boolean {
  if (days === 'daily') return true;
  if (days === 'weekdays') return weekday >= 1 && weekday <= 5;
  return DAYS[weekday] === days;
}

/** That moment, or the end of the quiet hours it lies in. */
export function afterQuietHours(
  { quietHours, timeZone }: Pick<TeamNotices, 'quietHours' | 'timeZone'>,
  moment: string,
): string {
  if (quietHours === undefined) return moment;
  const [from, to] = [minuteOf(quietHours.from), minuteOf(quietHours.to)];
  const { day, minute } = localTime(moment, timeZone);
  const overnight = to <= from;
  const isQuiet = overnight ? minute >= from || minute < to : minute >= from && minute < to;
  if (from === to || !isQuiet) return moment;
  const endDay = overnight && minute >= from ? daysBefore(day, -1) : day;
  return momentOf(endDay, to, timeZone);
}
