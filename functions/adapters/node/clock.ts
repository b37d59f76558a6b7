import type { Clock } from '#application/ports.ts';

/** The time of this machine. */
export const systemClock: Clock = { now: () => new Date().toISOString() };
