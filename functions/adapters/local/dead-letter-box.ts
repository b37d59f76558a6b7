import type { Clock, DeadLetter, DeadLetterBox, DocumentStore } from '#application/ports.ts';
import { parseEvent } from '#domain/heard-event.ts';
import { unpackContent } from './content.ts';
import {
  DEAD_LETTERS_BY_TIME,
  dataOf,
  deadLetterOf,
  deadLetterRef,
  type Message,
  messageRef,
  type DeadLetter as StoredLetter,
} from './queue-documents.ts';

export interface LocalDeadLetterBoxOptions {
  readonly store: DocumentStore;
  readonly clock: Clock;
  /** Who delivers what is put back. */
  readonly bus: { wake(): void };
  readonly tasks: { wake(): void };
}

/** What the queues of a laptop gave up, of all subscriptions and tasks. */
export function createLocalDeadLetterBox(options: LocalDeadLetterBoxOptions): DeadLetterBox {
  const { store, clock, bus, tasks } = options;
  const take = (id: string, next: (letter: StoredLetter) => Message | undefined) =>
    store.transaction(async (transaction) => {
      const found = await transaction.get(deadLetterRef(id));
      if (found === undefined) return false;
      const message = next(deadLetterOf(found));
      transaction.delete(deadLetterRef(id));
      if (message !== undefined) transaction.set(messageRef(id), dataOf(message));
      return true;
    });
  return {
    list: async (limit) =>
      (await store.query({ ...DEAD_LETTERS_BY_TIME, limit })).map(deadLetterOf).map(shown),
    count: () => store.count({ collection: DEAD_LETTERS_BY_TIME.collection }),
    get: async (id) => {
      const found = await store.get(deadLetterRef(id));
      return found && shown(deadLetterOf(found));
    },
    replay: async (id) => {
      const due = clock.now();
      const found = await take(id, ({ at: _, reason: __, ...letter }) => ({
        ...letter,
        due,
        attempts: 0,
      }));
      bus.wake();
      tasks.wake();
      return found;
    },
    discard: (id) => take(id, () => undefined),
  };
}

/** The content itself stays inside: it may be anything. */
function shown({
  id,
  queue,
  queuedAt,
  at,
  attempts,
  lastError,
  content,
}: StoredLetter): DeadLetter {
  const kept = unpackContent(content) as Readonly<Record<string, unknown>>;
  const event = parseEvent(kept);
  return {
    id,
    queue,
    type: event?.type ?? 'task',
    about: String(kept.path ?? event?.subject ?? ''),
    queuedAt,
    at,
    attempts,
    ...(lastError === undefined ? {} : { lastError }),
    replayable: true,
  };
}
