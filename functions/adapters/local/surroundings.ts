import { setTimeout as timer } from 'node:timers/promises';
import type { Clock, DocumentStore } from '#application/ports.ts';
import type { Fetch } from './post.ts';
import type { QueueDependencies } from './queue.ts';

interface Given {
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly fetch?: Fetch;
  readonly wait?: QueueDependencies['wait'];
  readonly report?: QueueDependencies['report'];
}

/** What was given, and for the rest what the platform has. */
export function surroundings(given: Given): QueueDependencies & { readonly fetch: Fetch } {
  return {
    store: given.store,
    clock: given.clock,
    fetch: given.fetch ?? ((url, init) => fetch(url, init)),
    wait: given.wait ?? waitByTimer,
    report: given.report ?? ((sentence) => console.error(sentence)),
  };
}

async function waitByTimer(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await timer(milliseconds, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
