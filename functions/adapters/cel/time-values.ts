import { parseMoment, toMillis } from '#domain/instant.ts';

/** Milliseconds since 1970 of a moment as the facts or a rule have it; undefined when it is none. */
export function momentMillis(value: unknown): number | undefined {
  if (typeof value === 'number') return isMoment(value) ? value : undefined;
  const moment = parseMoment(value);
  return moment === undefined ? undefined : toMillis(moment);
}

/** Milliseconds since 1970 within the years 1 to 9999, as CEL has them. */
export const isMoment = (millis: number): boolean =>
  millis >= -62_135_596_800_000 && millis < 253_402_300_800_000;

/** The same of a moment as the catalogue writes it, which is read a million times and was checked before. */
export function knownMoment(value: unknown): number | undefined {
  if (typeof value !== 'string' || value.length !== 24) return momentMillis(value);
  const millis = Date.parse(value);
  return Number.isNaN(millis) ? undefined : millis;
}

/** `1h30m`, `-90s`, `500ms`, `1.5h` in milliseconds, as https://pkg.go.dev/time#ParseDuration reads it. */
export function durationMillis(text: string): number | undefined {
  if (text.length > LONGEST || !SPAN.test(text)) return undefined;
  let sum = 0;
  for (const [, count, unit] of text.matchAll(PIECE)) {
    sum += Number(count) * (UNITS[unit ?? ''] ?? 0);
  }
  return Number.isSafeInteger(Math.trunc(sum)) ? (text.startsWith('-') ? -sum : sum) : undefined;
}

/** A span as the longest units that make it up: `2d`, `1h30m`, `0s`. */
export function spokenSpan(millis: number): string {
  let rest = Math.abs(millis);
  const parts = WORDS.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [`${count}${unit}`];
  });
  return `${millis < 0 ? '-' : ''}${parts.length === 0 ? '0s' : parts.slice(0, 2).join('')}`;
}

const LONGEST = 60;
const SPAN = /^[+-]?(\d{1,15}(\.\d{1,9})?(ns|us|µs|ms|s|m|h))+$/;
const PIECE = /(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g;

const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
};

const WORDS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
  ['ms', 1],
] as const;
