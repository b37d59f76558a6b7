import type { PubSub, Topic } from '@google-cloud/pubsub';
import type { EventBus } from '#application/ports.ts';
import { messageOf } from './message-of.ts';

export interface PubSubEventBusOptions {
  readonly projectId: string;
  /** The short name of the topic; its push subscriptions are made by whoever deploys. */
  readonly topic: string;
  /** How long one request to Pub/Sub may take, its repetitions included. */
  readonly timeoutMilliseconds?: number;
}

export interface PubSubEventBus extends EventBus {
  close(): Promise<void>;
}

/** Events under way at once; each is held in memory until it is taken. */
const AT_ONCE = 500;

/** Short, since the CPU may be taken away once a request is answered: nothing must wait in a batch. */
const BATCHING = { maxMessages: 100, maxBytes: 4_000_000, maxMilliseconds: 5 };

const TIMEOUT_MILLISECONDS = 30_000;

/**
 * Events on a Pub/Sub topic. `publish` resolves when the topic holds all of them, and throws the first refusal when it
 * does not; what was taken until then is sent again by the outbox. The client is loaded by the first event.
 */
export function createPubSubEventBus(options: PubSubEventBusOptions): PubSubEventBus {
  let opened: Promise<{ readonly client: PubSub; readonly topic: Topic }> | undefined;
  return {
    publish: async (events) => {
      if (events.length === 0) return;
      opened ??= open(options);
      const { topic } = await opened;
      for (let start = 0; start < events.length; start += AT_ONCE) {
        const some = events.slice(start, start + AT_ONCE).map(messageOf);
        await all(some.map((message) => topic.publishMessage(message)));
      }
    },
    close: async () => {
      if (opened === undefined) return;
      const { client } = await opened;
      await client.close();
    },
  };
}

async function open({ projectId, topic, timeoutMilliseconds }: PubSubEventBusOptions) {
  const { PubSub } = await import('@google-cloud/pubsub');
  const client = new PubSub({ projectId });
  const timeout = timeoutMilliseconds ?? TIMEOUT_MILLISECONDS;
  const gaxOpts = { timeout, retry: { backoffSettings: within(timeout) } };
  return { client, topic: client.topic(topic, { batching: BATCHING, gaxOpts }) };
}

/** The client's own pauses between two tries grow to a minute: one that begins just before the deadline ends far behind it. */
const within = (timeout: number) => ({
  initialRetryDelayMillis: 100,
  retryDelayMultiplier: 2,
  maxRetryDelayMillis: Math.max(100, timeout / 5),
  initialRpcTimeoutMillis: timeout,
  rpcTimeoutMultiplier: 1,
  maxRpcTimeoutMillis: timeout,
  totalTimeoutMillis: timeout,
});

/** Waits for every one even when one fails, so that nothing is left running behind an answered request. */
async function all(publishing: readonly Promise<string>[]): Promise<void> {
  const outcomes = await Promise.allSettled(publishing);
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
