import type { Clock } from '#application/ports.ts';

/** Time that stands still until a test moves it: a clock, and waiting by that clock. */
export interface ManualClock extends Clock {
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  advance(milliseconds: number): void;
  /** Milliseconds of every wait under way. */
  waiting(): readonly number[];
}

export function createManualClock(start = '2026-11-22T09:00:00.000Z'): ManualClock {
  let now = Date.parse(start);
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  return {
    now: () => new Date(now).toISOString(),
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        const sleeper = {
          until: now + milliseconds,
          wake: () => {
            sleepers.delete(sleeper);
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', sleeper.wake, { once: true });
      }),
    advance: (milliseconds) => {
      now += milliseconds;
      for (const sleeper of [...sleepers]) if (sleeper.until <= now) sleeper.wake();
    },
    waiting: () => [...sleepers].map(({ until }) => until - now),
  };
}
