import type { DocumentStore } from '#application/ports.ts';
import { dataOf, type Message, messageOf, messageRef } from './queue-documents.ts';

/** Writes down that attempts begin, before they do. Leaves out what another process was quicker to claim. */
export function claim(
  store: DocumentStore,
  messages: readonly Message[],
  begun: (message: Message) => Message,
): Promise<readonly Message[]> {
  return store.transaction(async (transaction) => {
    const present = await transaction.getAll(messages.map(({ id }) => messageRef(id)));
    const mine = messages.filter((message, index) => {
      const found = present[index];
      return found !== undefined && messageOf(found).attempts === message.attempts;
    });
    const claimed = mine.map(begun);
    for (const message of claimed) transaction.set(messageRef(message.id), dataOf(message));
    return claimed;
  });
}
