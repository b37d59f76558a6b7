import { randomUUID } from 'node:crypto';
import type { DocumentStore } from '#application/ports.ts';
import { packContent } from './content.ts';
import { dataOf, type Message, messageRef } from './queue-documents.ts';

/** Below what one transaction may write. */
const BATCH = { documents: 200, bytes: 2_000_000 };

/** A message that nobody has tried to deliver. Ids rise with time. */
export function newMessage(
  queue: string,
  content: object,
  queuedAt: string,
  due = queuedAt,
): Message {
  return {
    id: `${queuedAt}~${randomUUID()}`,
    queue,
    content: packContent(content),
    queuedAt,
    due,
    attempts: 0,
  };
}

/** Writes messages down, durably, in batches: a crash between two leaves some of them. */
export async function addMessages(
  store: DocumentStore,
  messages: readonly Message[],
): Promise<void> {
  for (const batch of batchesOf(messages)) {
    await store.transaction(async (transaction) => {
      for (const message of batch) transaction.create(messageRef(message.id), dataOf(message));
    });
  }
}

function* batchesOf(messages: readonly Message[]): Generator<readonly Message[]> {
  let batch: Message[] = [];
  let bytes = 0;
  for (const message of messages) {
    batch.push(message);
    bytes += Buffer.byteLength(message.content);
    if (batch.length >= BATCH.documents || bytes >= BATCH.bytes) {
      yield batch;
      batch = [];
      bytes = 0;
    }
  }
  if (batch.length > 0) yield batch;
}
