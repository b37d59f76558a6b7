import type { Change } from '#domain/change.ts';
import { isExpired } from '#domain/retention.ts';
import { COLLECTIONS, ref } from './documents.ts';
import { readAllPacked } from './packed.ts';
import type { Clock, Codec, Condition, DocumentStore, StoredDocument } from './ports.ts';

export interface ChangeLogDependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
  /** By which expired documents are known. */
  readonly clock?: Clock;
}

/** A logged change and its place: the log document, and the number inside it. */
export interface LoggedChange {
  readonly change: Change;
  readonly document: string;
  readonly index: number;
}

interface Scan {
  readonly direction: 'asc' | 'desc';
  readonly where: readonly Condition[];
  /** Goes on behind this place. */
  readonly after?: { readonly document: string; readonly index: number } | undefined;
  /** How many log documents may be opened. */
  readonly documents: number;
}

/** Batches grow: a first page is often found in a few documents, a rare kind in many. */
const FIRST_BATCH = 8;
const LARGEST_BATCH = 64;

/** Walks the log, each document once; stops after `documents` of them, and knows none that expired. */
export async function* scanChangeLog(
  { store, codec, clock }: ChangeLogDependencies,
  { direction, where, after, documents }: Scan,
): AsyncGenerator<LoggedChange> {
  const first = after && (await store.get(ref('changelog', after.document)));
  if (after && first === undefined) return;
  let last = first;
  if (first && after) {
    for (const one of await unpack(store, codec, [first], direction)) {
      const behind = direction === 'desc' ? one.index < after.index : one.index > after.index;
      if (behind) yield one;
    }
  }
  for (
    let size = FIRST_BATCH, left = documents;
    left > 0;
    size = Math.min(size * 2, LARGEST_BATCH)
  ) {
    const limit = Math.min(size, left);
    const batch = await store.query({
      collection: COLLECTIONS.changelog,
      where,
      orderBy: [{ field: 'at', direction }],
      limit,
      ...(last === undefined ? {} : { after: last }),
    });
    const now = clock?.now() ?? '';
    const present = batch.filter(({ data }) => !isExpired(data, now));
    yield* await unpack(store, codec, present, direction);
    if (batch.length < limit) return;
    last = batch.at(-1);
    left -= batch.length;
  }
}

async function unpack(
  store: DocumentStore,
  codec: Codec,
  heads: readonly StoredDocument[],
  direction: 'asc' | 'desc',
): Promise<readonly LoggedChange[]> {
  const known = new Map(heads.map((head) => [head.id, head]));
  const lists = await readAllPacked(
    {
      // What the query brought need not be read again; only the other parts of a large document.
      getAll: async (refs) =>
        refs.every(({ id }) => known.has(id))
          ? refs.map(({ id }) => known.get(id))
          : store.getAll(refs),
    },
    codec,
    heads.map(({ id }) => ref('changelog', id)),
  );
  return heads.flatMap(({ id }, position) => {
    const changes = (lists[position] ?? []) as unknown as readonly Change[];
    const logged = changes.map((change, index) => ({ change, document: id, index }));
    return direction === 'desc' ? logged.reverse() : logged;
  });
}
