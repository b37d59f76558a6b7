import type { DocumentStore } from '#application/ports.ts';
import { DEAD_LETTERS_BY_TIME, type DeadLetter, deadLetterOf } from './queue-documents.ts';

/** What was given up, of some queues. */
export interface DeadLetters {
  /** Newest first. */
  list(limit: number): Promise<readonly DeadLetter[]>;
  count(): Promise<number>;
}

/** `queues`: at most 30 names. */
export function deadLettersOf(store: DocumentStore, queues: readonly string[]): DeadLetters {
  const where = [{ field: 'queue', op: 'in', value: queues }] as const;
  return {
    list: async (limit) => {
      if (queues.length === 0) return [];
      return (await store.query({ ...DEAD_LETTERS_BY_TIME, where, limit })).map(deadLetterOf);
    },
    count: async () => {
      if (queues.length === 0) return 0;
      return store.count({ collection: DEAD_LETTERS_BY_TIME.collection, where });
    },
  };
}
