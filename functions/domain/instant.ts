/**
 * Arithmetic with moments, for a domain that knows no clock. A moment is the text `2026-11-22T09:00:00.000Z`: always 24
 * characters, so that string order is time order.
 */

const MOMENT =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?([Zz]|[+-]\d{2}:?\d{2})$/;
const DAY = 86_400_000;
const YEAR_0 = -62_167_219_200_000;
const YEAR_10000 = 253_402_300_800_000;

/** Reads an RFC 3339 time (seconds or finer, any offset) as a moment; undefined when it is none. */
export function parseMoment(text: unknown): string | undefined {
  return asKubernetesWrites(text) ?? parseAny(text);
}

const WHOLE_SECONDS =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** The form in which nearly all times come, on a day that every month has: nothing need be computed. */
const asKubernetesWrites = (text: unknown): string | undefined =>
  typeof text === 'string' && WHOLE_SECONDS.test(text) ? `${text.slice(0, 19)}.000Z` : undefined;

function parseAny(text: unknown): string | undefined {
  const found = typeof text === 'string' ? MOMENT.exec(text) : null;
  if (!found) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number) as Six;
  const millis = Number((found[7] ?? '').padEnd(3, '0').slice(0, 3));
  const inRange = month >= 1 && month <= 12 && hour <= 23 && minute <= 59 && second <= 60;
  if (!inRange || day < 1 || day > daysIn(year, month)) return undefined;
  const at =
    daysSinceEpoch(year, month, day) * DAY +
    (hour * 3600 + minute * 60 + second) * 1000 +
    millis -
    offsetMillis(found[8] as string);
  return at >= YEAR_0 && at < YEAR_10000 ? fromMillis(at) : undefined;
}

/** A moment as it stands in a sentence: `2026-11-22 09:00 UTC`. */
export const spokenMoment = (moment: string): string =>
  `${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC`;

/** Milliseconds since 1970 of a moment. */
export function toMillis(moment: string): number {
  const part = (from: number, to: number) => Number(moment.slice(from, to));
  const clock = part(11, 13) * 3600 + part(14, 16) * 60 + part(17, 19);
  return daysSinceEpoch(part(0, 4), part(5, 7), part(8, 10)) * DAY + clock * 1000 + part(20, 23);
}

export function fromMillis(millis: number): string {
  const days = Math.floor(millis / DAY);
  const rest = millis - days * DAY;
  const { year, month, day } = civil(days);
  const clock = [rest / 3_600_000, (rest / 60_000) % 60, (rest / 1000) % 60].map((unit) =>
    pad(unit, 2),
  );
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${clock.join(':')}.${pad(rest % 1000, 3)}Z`;
}

export const plusSeconds = (moment: string, seconds: number): string =>
  fromMillis(toMillis(moment) + seconds * 1000);

export const secondsBetween = (from: string, to: string): number =>
  (toMillis(to) - toMillis(from)) / 1000;

type Six = [number, number, number, number, number, number];

const pad = (value: number, width: number) => String(Math.floor(value)).padStart(width, '0');

function offsetMillis(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The Gregorian calendar in eras of 400 years that start in March: https://howardhinnant.github.io/date_algorithms.html */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civil(days: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}
