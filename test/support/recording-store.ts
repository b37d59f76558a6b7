import type { DocumentStore, Query } from '#application/ports.ts';

/** Of a query what decides which index answers it. */
export type Asked = Pick<Query, 'collection' | 'where' | 'orderBy'>;

export interface Recorded {
  readonly query: Asked;
  /** The file that asked: `functions/application/outbox.ts`. */
  readonly from: string;
}

/** Remembers what a store is asked, and by which file. */
export function recordingStore(store: DocumentStore) {
  const recorded: Recorded[] = [];
  const record = (query: Asked) => {
    const frames = (new Error().stack ?? '').split('\n');
    const from = frames.map((frame) => /functions\/application\/[\w/-]+\.ts/.exec(frame)?.[0]);
    recorded.push({ query, from: from.find((file) => file !== undefined) ?? 'elsewhere' });
  };
  const recording: DocumentStore = {
    ...store,
    query: (query) => {
      record(query);
      return store.query(query);
    },
    count: (query) => {
      record(query);
      return store.count(query);
    },
    transaction: (body) =>
      store.transaction((transaction) =>
        body({
          ...transaction,
          query: (query) => {
            record(query);
            return transaction.query(query);
          },
        }),
      ),
  };
  return { store: recording, recorded };
}
