import { COLLECTIONS } from './documents.ts';
import type { DocumentStore, StoredDocument } from './ports.ts';

/** A stored revision, without what it holds. */
export interface StoredRevision {
  readonly id: string;
  readonly source: string;
  readonly at: string;
  readonly version: string;
  readonly parts: unknown;
}

const BATCH = 100;

/** All revisions of all sources, oldest first; 1 read each. */
export async function listRevisions(store: DocumentStore): Promise<readonly StoredRevision[]> {
  const found: StoredRevision[] = [];
  for (let last: StoredDocument | undefined; ; ) {
    const batch = await store.query({
      collection: COLLECTIONS.revisions,
      orderBy: [{ field: 'at', direction: 'asc' }],
      limit: BATCH,
      ...(last === undefined ? {} : { after: last }),
    });
    for (const { id, version, data } of batch)
      found.push({ id, version, source: `${data.source}`, at: `${data.at}`, parts: data.parts });
    last = batch.at(-1);
    if (batch.length < BATCH) return found;
  }
}
