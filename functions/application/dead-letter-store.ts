import { type CatalogueEvent, currentEvent } from '#domain/event.ts';
import type { JsonObject } from '#domain/json.ts';
import { COLLECTIONS, ref } from './documents.ts';
import type {
  DeadLetter,
  DeadLetterBox,
  DocumentStore,
  EventBus,
  StoredDocument,
} from './ports.ts';

/** A message a broker gave up, as it is kept; the event as text, since it may hold what a document may not. */
export interface StoredLetter extends Omit<DeadLetter, 'id' | 'replayable'> {
  readonly event?: string;
}

/** Characters above which an event is not kept, for a document holds 1 MiB of UTF-8: the whole change stays in the change log. */
const LARGEST_EVENT = 300_000;

/** What a letter becomes. `event` is only given for events of ours: of other messages nothing but the subject is kept. */
export function storedLetter(
  letter: Omit<StoredLetter, 'event'>,
  event: string | undefined,
): StoredLetter {
  return event !== undefined && event.length <= LARGEST_EVENT ? { ...letter, event } : letter;
}

/** Keeps a letter; the same one again changes nothing. */
export function keepDeadLetter(
  { store }: { readonly store: DocumentStore },
  id: string,
  letter: StoredLetter,
): Promise<void> {
  return store.transaction(async (transaction) => {
    if (await transaction.get(ref('deadLetters', id))) return;
    transaction.create(ref('deadLetters', id), letter as unknown as JsonObject);
  });
}

/** Dead letters where a broker delivers what it gave up to a door of ours. Replaying publishes the event again. */
export function createDeadLetterStore({
  store,
  bus,
}: {
  readonly store: DocumentStore;
  readonly bus: EventBus;
}): DeadLetterBox {
  const remove = (id: string) =>
    store.transaction(async (transaction) => {
      const found = await transaction.get(ref('deadLetters', id));
      if (found !== undefined) transaction.delete(ref('deadLetters', id));
      return found !== undefined;
    });
  return {
    list: async (limit) =>
      (
        await store.query({
          collection: COLLECTIONS.deadLetters,
          orderBy: [{ field: 'at', direction: 'desc' }],
          limit,
        })
      ).map(shown),
    count: () => store.count({ collection: COLLECTIONS.deadLetters }),
    get: async (id) => {
      const found = await store.get(ref('deadLetters', id));
      return found && shown(found);
    },
    // Published first: a crash between the two repeats the event, and every subscriber knows its id.
    replay: async (id) => {
      const found = await store.get(ref('deadLetters', id));
      const { event } = (found?.data ?? {}) as unknown as Partial<StoredLetter>;
      if (event === undefined) return false;
      await bus.publish([currentEvent(JSON.parse(event) as CatalogueEvent)]);
      await remove(id);
      return true;
    },
    discard: remove,
  };
}

function shown({ id, data }: StoredDocument): DeadLetter {
  const { event, ...letter } = data as unknown as StoredLetter;
  return { ...letter, id, replayable: event !== undefined };
}
