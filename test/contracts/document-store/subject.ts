import type { Collection, DocumentRef, DocumentStore, StoredDocument } from '#application/ports.ts';
import type { JsonObject } from '#domain/json.ts';

/** A store to be tried, and how to get at the same data once more. */
export interface OpenedStore {
  readonly store: DocumentStore;
  /** Another client of the same data, as another process would have it. */
  readonly another: () => Promise<DocumentStore>;
  readonly cleanup: () => Promise<void>;
}

export interface StoreContractOptions {
  /** False where one commit may not reach 8 MiB: the Firestore emulator hangs above 4 MiB. */
  readonly largeCommits: boolean;
  /** How many random cases each property tries: fewer where a call crosses the network. */
  readonly runs: number;
}

/** What the parts of the suite work with. */
export interface Subject {
  readonly options: StoreContractOptions;
  readonly store: () => DocumentStore;
  readonly another: () => Promise<DocumentStore>;
}

let made = 0;
const run = Math.random().toString(36).slice(2);

/** A collection nobody used before, so that tests don't meet. */
export function freshCollection(...fields: readonly string[]): Collection {
  made += 1;
  return { name: `contract_${run}_${made}`, fields };
}

export const at = (collection: Collection, id: string): DocumentRef => ({ collection, id });

export async function put(
  store: DocumentStore,
  collection: Collection,
  documents: Readonly<Record<string, JsonObject>>,
): Promise<void> {
  await store.transaction(async (transaction) => {
    for (const [id, data] of Object.entries(documents)) transaction.set(at(collection, id), data);
  });
}

export const set = (store: DocumentStore, ref: DocumentRef, data: JsonObject): Promise<void> =>
  store.transaction(async (transaction) => transaction.set(ref, data));

export const remove = (store: DocumentStore, ref: DocumentRef): Promise<void> =>
  store.transaction(async (transaction) => transaction.delete(ref));

export const ids = (found: readonly StoredDocument[]): readonly string[] =>
  found.map(({ id }) => id);
