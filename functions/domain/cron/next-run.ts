import { fromMillis, plusSeconds, toMillis } from '#domain/instant.ts';
import type { Schedule } from './schedule.ts';
import { zoneOffset } from './zone-offset.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** 29 February comes at least once in eight years. */
const MOST_DAYS = 366 * 8 + 1;

/**
 * The first moment after `after` at which the schedule runs; undefined when there is none, or the zone is unknown. A
 * local time that the clock skips is no run, as it is none to Kubernetes.
 */
export function nextRun(schedule: Schedule, timeZone: string, after: string): string | undefined {
  if (schedule.kind === 'every') return plusSeconds(after, schedule.seconds);
  const from = toMillis(after);
  const offset = zoneOffset(timeZone, from);
  if (offset === undefined) return undefined;
  const firstDay = Math.floor((from + offset) / DAY) * DAY;
  for (let count = 0; count < MOST_DAYS; count += 1) {
    const day = firstDay + count * DAY;
    if (!isRunDay(schedule, day)) continue;
    const offsets = offsetsAround(day, timeZone);
    for (const hour of schedule.hours) {
      for (const minute of schedule.minutes) {
        const at = instantOf(day + (hour * 60 + minute) * MINUTE, timeZone, offsets);
        if (at !== undefined && at > from) return fromMillis(at);
      }
    }
  }
  return undefined;
}

/** `day` is local midnight in milliseconds, as if it were UTC. 1 January 1970 was a Thursday. */
function isRunDay(schedule: Schedule & { readonly kind: 'fields' }, day: number): boolean {
  const text = fromMillis(day);
  if (!schedule.months.has(Number(text.slice(5, 7)))) return false;
  const ofMonth = schedule.days.has(Number(text.slice(8, 10)));
  const ofWeek = schedule.weekdays.has((day / DAY + 4) % 7);
  return schedule.eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
}

/** The offsets that the zone has on and about a day: one, but where the clocks are changed. */
const offsetsAround = (day: number, timeZone: string): readonly number[] => [
  ...new Set([day - DAY, day + 2 * DAY].map((at) => zoneOffset(timeZone, at) ?? 0)),
];

/** The first moment at which the clocks of the zone show that local time; undefined when they skip it. */
function instantOf(
  local: number,
  timeZone: string,
  offsets: readonly number[],
): number | undefined {
  const moments = offsets.map((offset) => local - offset);
  if (moments.length === 1) return moments[0];
  return moments
    .filter((at) => at + (zoneOffset(timeZone, at) ?? 0) === local)
    .sort((a, b) => a - b)[0];
}
