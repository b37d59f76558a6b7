/** The moment at which all example snapshots were "taken"; `moveTimes` brings it to the present. */
export const EPOCH = '2026-01-01T00:00:00Z';

const EPOCH_MILLISECONDS = Date.parse(EPOCH);

export const HOUR = 60;
export const DAY = 24 * HOUR;

/** The time so many minutes before the epoch, as Kubernetes writes it: whole seconds, UTC. */
export const ago = (minutes: number): string =>
  `${new Date(EPOCH_MILLISECONDS - Math.round(minutes * 60) * 1_000).toISOString().slice(0, 19)}Z`;
