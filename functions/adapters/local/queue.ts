import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock, DocumentStore } from '#application/ports.ts';
import { createBell } from './bell.ts';
import { claim } from './claim.ts';
import { findDue } from './find-due.ts';
import { later, millisecondsUntil } from './later.ts';
import type { Message } from './queue-documents.ts';
import type { RetryPolicy } from './retry-policy.ts';
import { type Settlement, settle } from './settle.ts';

/** What a queue gets from outside. */
export interface QueueDependencies {
  readonly store: DocumentStore;
  readonly clock: Clock;
  /** Resolves after so many milliseconds, or as soon as the signal is given. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Told in one sentence about what an operator should know. */
  readonly report: (sentence: string) => void;
}

export interface QueueOptions {
  readonly name: string;
  /** Deliveries under way at once. */
  readonly concurrency: number;
  readonly retry: RetryPolicy;
  /** Hands one message over: undefined when it was taken, otherwise what went wrong. */
  readonly deliver: (message: Message, signal: AbortSignal) => Promise<string | undefined>;
}

export interface Queue {
  /** Call after messages were written. */
  wake(): void;
  /** Stops at once: what is under way is called off and stays in the store for the next start. */
  close(): Promise<void>;
}

/** A new message may come from another process: nobody rings then. */
const LONGEST_NAP = 60_000;
const NAP_AFTER_FAILURE = 1_000;
/** Turns of the event loop without an answer after which the others are not waited for. */
const STILL = 5;

/**
 * Delivers the messages of one queue at least once, from the store, so that a restart goes on where the last run ended.
 * One loop and one timer serve all messages: each turn records what came of the last deliveries and begins new ones. Half
 * of these are the oldest and half the newest, so that nothing new waits behind a mountain.
 */
export function startQueue(dependencies: QueueDependencies, options: QueueOptions): Queue {
  const { store, clock, wait, report } = dependencies;
  const closing = new AbortController();
  const bell = createBell();
  /** Ids begun and not yet settled in the store. */
  const held = new Set<string>();
  const underWay = new Set<Promise<void>>();
  let settled: readonly Settlement[] = [];
  let turns = 0;

  const begin = (message: Message) => {
    held.add(message.id);
    const delivery = attempt(options, message, closing.signal).then((settlement) => {
      underWay.delete(delivery);
      settled = [...settled, settlement];
      bell.ring();
    });
    underWay.add(delivery);
  };
  const record = async () => {
    const batch = settled;
    if (batch.length === 0) return;
    await settle(dependencies, options.retry, batch);
    settled = settled.slice(batch.length);
    for (const { message } of batch) held.delete(message.id);
  };
  const turn = async (): Promise<number> => {
    await record();
    const free = options.concurrency - underWay.size;
    if (free === 0) return LONGEST_NAP;
    const now = clock.now();
    turns += 1;
    const { due, next } = await findDue(store, { queue: options.name, now, held, free, turns });
    if (due.length > 0) {
      const claimed = await claim(store, due, (message) => ({
        ...message,
        attempts: message.attempts + 1,
        due: later(now, options.retry.delayAfter(message.attempts + 1)),
      }));
      claimed.forEach(begin);
      return 0;
    }
    return next ? Math.min(LONGEST_NAP, millisecondsUntil(next.due, now)) : LONGEST_NAP;
  };
  /** What is answered at the same time is written down together: the disk is slower than who is asked. */
  const gather = async () => {
    for (let still = 0; still < STILL && underWay.size > 0 && !closing.signal.aborted; ) {
      const before = settled.length;
      await nextTurn();
      still = settled.length > before ? 0 : still + 1;
    }
  };
  const run = async () => {
    while (!closing.signal.aborted) {
      const rung = bell.next();
      await gather();
      const nap = await turn().catch((error: unknown) => {
        report(`The queue ${options.name} could not go on, and tries again: ${error}`);
        return NAP_AFTER_FAILURE;
      });
      if (nap > 0) await napUntil(rung, nap);
    }
  };
  const napUntil = async (rung: Promise<void>, milliseconds: number) => {
    const awake = new AbortController();
    await Promise.race([rung, wait(milliseconds, awake.signal)]);
    awake.abort();
  };

  const running = run();
  return {
    wake: bell.ring,
    close: async () => {
      closing.abort();
      bell.ring();
      await running;
      await Promise.all(underWay);
      await record().catch((error: unknown) => {
        report(`The queue ${options.name} could not record its last deliveries: ${error}`);
      });
    },
  };
}

async function attempt(
  { deliver }: QueueOptions,
  message: Message,
  signal: AbortSignal,
): Promise<Settlement> {
  try {
    const failure = await deliver(message, signal);
    if (failure === undefined) return { kind: 'taken', message };
    if (signal.aborted) return { kind: 'called-off', message };
    return { kind: 'failed', message, error: failure };
  } catch (error) {
    return { kind: 'failed', message, error: String(error) };
  }
}
