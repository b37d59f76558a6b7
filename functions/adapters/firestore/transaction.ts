import type { Firestore, Transaction as NativeTransaction } from '@google-cloud/firestore';
import type { DocumentRef, Query, Transaction } from '#application/ports.ts';
import { ContentionError } from '#domain/errors/contention-error.ts';
import { DocumentExistsError } from '#domain/errors/document-exists-error.ts';
import type { JsonObject } from '#domain/json.ts';
import { sameJson } from '#domain/same-json.ts';
import { foldWrites } from '#domain/store/fold-writes.ts';
import type { Tally } from '#domain/store/tally.ts';
import { validateQuery } from '#domain/store/validate-query.ts';
import { validateReference } from '#domain/store/validate-reference.ts';
import {
  createWriteBuffer,
  type PendingWrite,
  type WriteBuffer,
} from '#domain/store/write-buffer.ts';
import { toNative } from './native-values.ts';
import { type Found, foundOf, referenceTo } from './read-documents.ts';
import { toQuery } from './to-query.ts';

export interface TransactionDependencies {
  readonly client: Firestore;
  readonly tally: Tally;
  readonly tries: number;
  readonly mostBytes: number | undefined;
}

/**
 * Firestore locks what is read and aborts one of those that wait for each other; the client then runs the body again,
 * as the same transaction, which is preferred over newer ones.
 */
export async function runTransaction<T>(
  { client, tally, tries, mostBytes }: TransactionDependencies,
  body: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  let pending: readonly PendingWrite[] = [];
  try {
    const result = await client.runTransaction(
      async (native) => {
        const writes = createWriteBuffer(mostBytes);
        const seen = new Map<string, JsonObject>();
        pending = [];
        try {
          const done = await body(transactionOf({ client, native, tally, writes, seen }));
          pending = writes.end();
          send({ client, native }, pending, seen);
          return done;
        } finally {
          writes.end();
        }
      },
      { maxAttempts: tries },
    );
    tally.wrote(pending);
    return result;
  } catch (error) {
    throw translate(error, pending, tries);
  }
}

interface Attempt {
  readonly client: Firestore;
  readonly native: NativeTransaction;
  readonly tally: Tally;
  readonly writes: WriteBuffer;
  /** What was read, by path. */
  readonly seen: Map<string, JsonObject>;
}

function transactionOf({ client, native, tally, writes, seen }: Attempt): Transaction {
  const remember = (ref: DocumentRef, found: Found | undefined) => {
    if (found) seen.set(pathOf(ref), found.document.data);
    return found?.document;
  };
  const getAll = async (refs: readonly DocumentRef[]) => {
    writes.refuseReading();
    refs.forEach(validateReference);
    if (refs.length === 0) return [];
    const snapshots = await native.getAll(...refs.map((ref) => referenceTo(client, ref)));
    const found = refs.map(({ collection }, index) => {
      const snapshot = snapshots[index];
      return snapshot && foundOf(collection, snapshot);
    });
    tally.got(found);
    return refs.map((ref, index) => remember(ref, found[index]));
  };
  return {
    getAll,
    get: async (ref) => (await getAll([ref]))[0],
    query: async (asked: Query) => {
      writes.refuseReading();
      validateQuery(asked);
      const { docs } = await native.get(toQuery(client, asked));
      const { collection } = asked;
      const found = docs
        .map((snapshot) => foundOf(collection, snapshot))
        .filter((one) => one !== undefined);
      tally.queried(found);
      for (const one of found) remember({ collection, id: one.document.id }, one);
      return found.map(({ document }) => document);
    },
    create: (ref, data) => writes.put('create', ref, data),
    set: (ref, data) => writes.put('set', ref, data),
    delete: (ref) => writes.delete(ref),
  };
}

/** Hands over one write a document; what would only repeat what was read is left out. */
function send(
  { client, native }: Pick<Attempt, 'client' | 'native'>,
  writes: readonly PendingWrite[],
  seen: ReadonlyMap<string, JsonObject>,
): void {
  for (const { write, mustBeAbsent } of foldWrites(writes)) {
    const target = referenceTo(client, write.ref);
    if (write.kind === 'delete') native.delete(target, mustBeAbsent ? { exists: false } : {});
    else if (mustBeAbsent) native.create(target, toNative(write.document.value));
    else if (!sameJson(seen.get(pathOf(write.ref)), write.document.value)) {
      native.set(target, toNative(write.document.value));
    }
  }
}

const pathOf = ({ collection, id }: DocumentRef): string => `${collection.name}/${id}`;

/** https://grpc.github.io/grpc/core/md_doc_statuscodes.html; over REST the client may say 409 for the second. */
const ALREADY_EXISTS = 6;
const ABORTED: readonly unknown[] = [10, 409];
const INVALID_ARGUMENT = 3;
/**
 * The client tries again by itself when the server says that a transaction has expired; the emulator, which closes those
 * that wait long for a lock, says it in other words.
 */
const CLOSED = /transaction (is invalid or closed|has expired|is no longer valid)/i;

function translate(error: unknown, writes: readonly PendingWrite[], tries: number): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (ABORTED.includes(error.code)) {
    return new ContentionError(`A transaction was overtaken by others ${tries} times.`, {
      cause: error,
    });
  }
  if (error.code === INVALID_ARGUMENT && CLOSED.test(error.message)) {
    return new ContentionError('Firestore closed a transaction before it was over.', {
      cause: error,
    });
  }
  const created = writes.filter(({ kind }) => kind === 'create').map(({ ref }) => ref);
  const named = created
    .filter((ref) => error.message.includes(pathOf(ref)))
    .sort((a, b) => b.id.length - a.id.length);
  const [ref] = [...named, ...created];
  if (error.code !== ALREADY_EXISTS || ref === undefined) return error;
  return new DocumentExistsError(ref.collection.name, ref.id);
}
