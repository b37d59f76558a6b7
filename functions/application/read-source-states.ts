import { COLLECTIONS, type SourceState } from './documents.ts';
import type { DocumentStore, StoredDocument } from './ports.ts';

export type SourceStates = readonly SourceState[];

const BATCH = 300;

/** Everybody who ever published, by kind and name; 1 read each. */
export async function readSourceStates(store: DocumentStore): Promise<SourceStates> {
  const found: StoredDocument[] = [];
  for (;;) {
    const after = found.at(-1);
    const batch = await store.query({
      collection: COLLECTIONS.sources,
      orderBy: [{ field: 'kind', direction: 'asc' }],
      limit: BATCH,
      ...(after === undefined ? {} : { after }),
    });
    found.push(...batch);
    if (batch.length < BATCH) return found.map(({ data }) => data as unknown as SourceState);
  }
}
