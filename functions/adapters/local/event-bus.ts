import type { Clock, DocumentStore, EventBus } from '#application/ports.ts';
import { type CatalogueEvent, currentEvent } from '#domain/event.ts';
import { addMessages, newMessage } from './add-messages.ts';
import { unpackContent } from './content.ts';
import { type DeadLetters, deadLettersOf } from './dead-letters.ts';
import { type Fetch, post } from './post.ts';
import { pushEnvelope } from './push-envelope.ts';
import { type QueueDependencies, startQueue } from './queue.ts';
import { exponential, type RetryPolicy } from './retry-policy.ts';
import { surroundings } from './surroundings.ts';

export interface LocalEventBusOptions {
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly subscriptions: readonly { readonly name: string; readonly url: string }[];
  readonly fetch?: Fetch;
  readonly wait?: QueueDependencies['wait'];
  readonly report?: QueueDependencies['report'];
  readonly retry?: RetryPolicy;
  /** Deliveries under way at once, for each subscription. */
  readonly concurrency?: number;
}

export interface LocalEventBus extends EventBus {
  readonly deadLetters: DeadLetters;
  /** Call when a message was put back. */
  wake(): void;
  /** Stops delivering; what is not delivered waits in the store. Close it before the store. */
  close(): Promise<void>;
}

/**
 * Pub/Sub on a laptop: events wait in the store, one copy for each subscription, and are POSTed as push envelopes until
 * the answer is 2xx. Subscriptions don't hold each other up. Starts at once with what an earlier run left.
 */
export function createLocalEventBus(options: LocalEventBusOptions): LocalEventBus {
  const { store, clock, subscriptions } = options;
  const { fetch, ...dependencies } = surroundings(options);
  const queues = subscriptions.map(({ name, url }) =>
    startQueue(dependencies, {
      name: queueName(name),
      concurrency: options.concurrency ?? AT_ONCE,
      retry: options.retry ?? exponential(),
      deliver: ({ id, content, queuedAt, attempts }, signal) => {
        const envelope = pushEnvelope(currentEvent(unpackContent(content) as CatalogueEvent), {
          messageId: id,
          publishTime: queuedAt,
          subscription: name,
          attempt: attempts,
        });
        return post(fetch, url, envelope, {}, signal);
      },
    }),
  );
  return {
    publish: async (events) => {
      const now = clock.now();
      const messages = subscriptions.flatMap(({ name }) =>
        events.map((event) => newMessage(queueName(name), event, now)),
      );
      await addMessages(store, messages);
      for (const queue of queues) queue.wake();
    },
    wake: () => {
      for (const queue of queues) queue.wake();
    },
    deadLetters: deadLettersOf(
      store,
      subscriptions.map(({ name }) => queueName(name)),
    ),
    close: async () => {
      await Promise.all(queues.map((queue) => queue.close()));
    },
  };
}

/** What is written down of attempts is written for so many together: the disk is slower than who is asked. */
const AT_ONCE = 50;

const queueName = (subscription: string): string => `events/${subscription}`;
