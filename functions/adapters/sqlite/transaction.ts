import type { DocumentRef, Query, StoredDocument, Transaction } from '#application/ports.ts';
import { ContentionError } from '#domain/errors/contention-error.ts';
import {
  createWriteBuffer,
  type PendingWrite,
  type WriteBuffer,
} from '#domain/store/write-buffer.ts';
import type { Connection } from './connection.ts';
import { createMemory, type Memory } from './memory.ts';
import { jitter, type Pause, whenFree } from './when-free.ts';
import { writeDocuments } from './write-documents.ts';

/** The reads of the store, which a transaction repeats and remembers. */
export interface Reads {
  getAll(refs: readonly DocumentRef[]): Promise<readonly (StoredDocument | undefined)[]>;
  query(query: Query): Promise<readonly StoredDocument[]>;
}

export interface TransactionDependencies {
  readonly connection: Connection;
  readonly reads: Reads;
  readonly pause: Pause;
  readonly wrote: (writes: readonly PendingWrite[]) => void;
}

const TRIES = 40;
const LONGEST_MILLISECONDS = 100;

/**
 * Optimistic: the body reads and plans without any lock; the commit then looks, undisturbed, whether everything it read
 * is still so, and otherwise the body runs again.
 */
export async function runTransaction<T>(
  dependencies: TransactionDependencies,
  body: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const { connection, pause, wrote } = dependencies;
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const seen = createMemory(connection);
    const writes = createWriteBuffer();
    const outcome = await attempt(() => body(transactionOf(dependencies.reads, seen, writes)));
    const pending = writes.end();
    if (outcome.kind === 'failed') {
      // It may have failed only because it saw halves of two different states.
      if (await whenFree(() => connection.snapshot(seen.isCurrent), pause)) throw outcome.error;
    } else {
      const done = await whenFree(() => commit(connection, seen, pending), pause);
      if (done) {
        wrote(pending);
        return outcome.result;
      }
    }
    await pause(jitter(tried, LONGEST_MILLISECONDS));
  }
  throw new ContentionError(`A transaction was overtaken by others ${TRIES} times.`);
}

type Outcome<T> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'failed'; readonly error: unknown };

async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: 'done', result: await work() };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function commit(connection: Connection, seen: Memory, writes: readonly PendingWrite[]): boolean {
  if (writes.length === 0) return connection.snapshot(seen.isCurrent);
  return connection.exclusively(() => {
    if (!seen.isCurrent()) return false;
    writeDocuments(connection, writes);
    return true;
  });
}

function transactionOf(reads: Reads, seen: Memory, writes: WriteBuffer): Transaction {
  const getAll = async (refs: readonly DocumentRef[]) => {
    writes.refuseReading();
    seen.start();
    const found = await reads.getAll(refs);
    refs.forEach((ref, index) => {
      seen.document(ref, found[index]?.version);
    });
    return found;
  };
  return {
    getAll,
    get: async (ref) => (await getAll([ref]))[0],
    query: async (query) => {
      writes.refuseReading();
      seen.start();
      const found = await reads.query(query);
      seen.answer(query, found);
      return found;
    },
    create: (ref, data) => writes.put('create', ref, data),
    set: (ref, data) => writes.put('set', ref, data),
    delete: (ref) => writes.delete(ref),
  };
}
