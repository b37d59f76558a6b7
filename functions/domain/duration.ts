import { DURATION } from './organisation.ts';

const SECONDS = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;

/** `60s`, `5m`, `24h`, `7d` in seconds; undefined for any other text. */
export function durationSeconds(text: string): number | undefined {
  const [, count, unit] = DURATION.exec(text) ?? [];
  return unit === undefined ? undefined : Number(count) * SECONDS[unit as keyof typeof SECONDS];
}
