import type { PollCost } from '#domain/cluster-reading.ts';
import type { Meter } from './call.ts';

/** Adds up what one poll costs. */
export interface PollMeter extends Meter {
  cost(): PollCost;
}

export function createMeter(): PollMeter {
  const began = performance.now();
  let requests = 0;
  let bytes = 0;
  return {
    sent: () => {
      requests += 1;
    },
    received: (count) => {
      bytes += count;
    },
    cost: () => ({ requests, bytes, millis: Math.round(performance.now() - began) }),
  };
}
