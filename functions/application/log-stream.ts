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

/** Log documents in the order of a field, a batch at a time. */
export interface LogStream {
  /** The field in the last document that was read; '' when nothing is left. */
  reached(): string;
  /** At most so many documents; knows none that expired. */
  read(most: number): Promise<LogBatch>;
}

export interface LogBatch {
  /** How many documents were opened; a look at nothing counts, and is paid, as one. */
  readonly opened: number;
  readonly documents: readonly LogDocument[];
}

export interface LogDocument {
  readonly id: string;
  /** When it was heard of (ISO). */
  readonly heard: string;
  /** It holds only changes that were told out of step. */
  readonly isLate: boolean;
  readonly changes: readonly LoggedChange[];
}

const LARGEST_BATCH = 64;

export function logStream(
  { store, codec, clock }: ChangeLogDependencies,
  query: {
    readonly field: 'at' | 'late';
    readonly direction: 'asc' | 'desc';
    readonly where: readonly Condition[];
    /** How many are read at first; batches double. */
    readonly batch: number;
  },
): LogStream {
  const { field, direction, where } = query;
  let size = query.batch;
  let last: StoredDocument | undefined;
  let reached = '~';
  return {
    reached: () => reached,
    read: async (most) => {
      const limit = Math.max(1, Math.min(size, most));
      size = Math.min(size * 2, LARGEST_BATCH);
      const batch = await store.query({
        collection: COLLECTIONS.changelog,
        where,
        orderBy: [{ field, direction }],
        limit,
        ...(last === undefined ? {} : { after: last }),
      });
      last = batch.at(-1);
      reached = batch.length < limit ? '' : String(last?.data[field] ?? '');
      const now = clock?.now() ?? '';
      const present = batch.filter(({ data }) => !isExpired(data, now));
      return { opened: Math.max(1, batch.length), documents: await unpack(store, codec, present) };
    },
  };
}

async function unpack(
  store: DocumentStore,
  codec: Codec,
  heads: readonly StoredDocument[],
): Promise<readonly LogDocument[]> {
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
  return heads.map(({ id, data }, position) => {
    const changes = (lists[position] ?? []) as unknown as readonly Change[];
    return {
      id,
      heard: String(data.at),
      isLate: typeof data.late === 'string',
      changes: changes.map((change, index) => ({ change, document: id, index })),
    };
  });
}
