import { fromMillis, toMillis } from '#domain/instant.ts';

/** When the first poll is taken. Simulated time is in seconds from then. */
export const START = '2026-11-22T09:00:00.000Z';

export const momentAt = (seconds: number): string => fromMillis(toMillis(START) + seconds * 1000);
/** As Kubernetes writes it: whole seconds. */
export const printedAt = (seconds: number): string =>
  `${momentAt(Math.floor(seconds)).slice(0, 19)}Z`;
export const secondsAt = (moment: string): number => (toMillis(moment) - toMillis(START)) / 1000;
