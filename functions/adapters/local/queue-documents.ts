import type { Collection, DocumentRef, StoredDocument } from '#application/ports.ts';
import type { JsonObject } from '#domain/json.ts';

/** Waiting messages of all queues, in order of `due`, and those that were given up. */
export const MESSAGES = { name: 'queueMessages', fields: ['queue', 'due'] } satisfies Collection;
const DEAD_LETTERS = { name: 'queueDeadLetters', fields: ['queue', 'at'] } satisfies Collection;

export const messageRef = (id: string): DocumentRef => ({ collection: MESSAGES, id });
export const deadLetterRef = (id: string): DocumentRef => ({ collection: DEAD_LETTERS, id });
export const DEAD_LETTERS_BY_TIME = {
  collection: DEAD_LETTERS,
  orderBy: [{ field: 'at', direction: 'desc' }],
} as const;

/** A message that still has to be acknowledged. */
export interface Message {
  readonly id: string;
  readonly queue: string;
  /** JSON as text, packed when large: it may hold what a document may not, an array in an array for one. */
  readonly content: string;
  readonly queuedAt: string;
  /** ISO time of the next attempt. Counting an attempt moves it on, so a crash during one is a retry later. */
  readonly due: string;
  /** Attempts begun. */
  readonly attempts: number;
  readonly lastError?: string;
}

/** A message nobody will try again by itself. */
export interface DeadLetter extends Omit<Message, 'due'> {
  readonly at: string;
  readonly reason: string;
}

export const messageOf = ({ id, data }: StoredDocument): Message => ({
  ...(data as unknown as Omit<Message, 'id'>),
  id,
});
export const deadLetterOf = ({ id, data }: StoredDocument): DeadLetter => ({
  ...(data as unknown as Omit<DeadLetter, 'id'>),
  id,
});

/** What is written: the id is the document's own. */
export const dataOf = ({ id: _, ...data }: Message | DeadLetter): JsonObject => ({ ...data });
