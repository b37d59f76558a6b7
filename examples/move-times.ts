import type { Json, JsonObject } from '#domain/json.ts';
import type { Snapshot } from './clusters/all.ts';
import { DAY, EPOCH, HOUR } from './epoch.ts';

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const MINUTE = 60_000;

/**
 * By how much a time of some age (minutes before the snapshot) may move: the older it is, the larger the steps, so that
 * two snapshots taken a minute apart are equal but for what is fresh. Each step divides the next, so order is kept.
 */
const STEPS = [
  { below: 2 * HOUR, minutes: 10 },
  { below: 2 * DAY, minutes: HOUR },
  { below: 30 * DAY, minutes: DAY },
] as const;
const LONG_AGO = { minutes: 30 * DAY };

/**
 * The snapshot as if it had been taken now, or as long ago as it was taken before the epoch: every RFC 3339 time in it
 * moves towards `now` (ISO). What happened minutes ago stays minutes ago (to within ten), hours within one, days within
 * one day, longer ago within thirty; nothing comes to lie in the future.
 */
export function moveTimes(snapshot: Snapshot, now: string): Snapshot {
  const offset = Math.max(0, Date.parse(now) - Date.parse(EPOCH));
  const move = (value: Json): Json => {
    if (typeof value === 'string') return TIME.test(value) ? moved(value, offset) : value;
    if (value === null || typeof value !== 'object') return value;
    if (isList(value)) return value.map(move);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, move(inner)]));
  };
  const moveItem = (item: Json): Json => onSchedule(move(item));
  const takenAt = snapshot.takenAt === EPOCH ? now : moved(snapshot.takenAt, offset);
  return { ...snapshot, takenAt, items: snapshot.items.map(moveItem) };
}

function moved(time: string, offset: number): string {
  const at = Date.parse(time);
  const age = (Date.parse(EPOCH) - at) / MINUTE;
  const { minutes } = STEPS.find(({ below }) => age < below) ?? LONG_AGO;
  const step = minutes * MINUTE;
  return `${new Date(at + Math.floor(offset / step) * step).toISOString().slice(0, 19)}Z`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** A CronJob whose last run was moved is scheduled for the time of that run: `30 3 * * *` → `10 14 * * *`. */
function onSchedule(item: Json): Json {
  const cronJob = item as CronJob;
  const at = cronJob?.kind === 'CronJob' ? cronJob.status?.lastScheduleTime : undefined;
  const [minute, hour, ...days] = cronJob?.spec?.schedule?.split(' ') ?? [];
  if (at === undefined || minute === undefined || hour === undefined) return item;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: cronJob.spec?.timeZone ?? 'UTC',
    timeStyle: 'short',
  }).format(new Date(at));
  const [hours, minutes] = clock.split(':').map(Number);
  const fixed = (field: string, value: number | undefined) => (/^\d+$/.test(field) ? value : field);
  const schedule = [fixed(minute, minutes), fixed(hour, hours), ...days].join(' ');
  return { ...cronJob, spec: { ...cronJob.spec, schedule } };
}

interface CronJob extends JsonObject {
  readonly kind: Json;
  readonly spec?: JsonObject & { readonly schedule?: string; readonly timeZone?: string };
  readonly status?: JsonObject & { readonly lastScheduleTime?: string };
}
