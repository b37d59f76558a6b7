import { TransactionMisuseError } from '#domain/errors/transaction-misuse-error.ts';
import type { JsonObject } from '#domain/json.ts';
import type { DocumentRef } from './document.ts';
import { type PreparedDocument, prepareDocument } from './prepare-document.ts';
import { validateReference } from './validate-reference.ts';

const MOST_DOCUMENTS = 400;
const MOST_BYTES = 8 * 1_048_576;

/** One write as it waits for the commit. */
export type PendingWrite =
  | {
      readonly kind: 'create' | 'set';
      readonly ref: DocumentRef;
      readonly document: PreparedDocument;
    }
  | { readonly kind: 'delete'; readonly ref: DocumentRef };

/** The writes of one try of a transaction, until its commit. Documents are checked and copied at once. */
export interface WriteBuffer {
  put(kind: 'create' | 'set', ref: DocumentRef, data: JsonObject): void;
  delete(ref: DocumentRef): void;
  /** Throws when something was written already, or the transaction is over. */
  refuseReading(): void;
  /** Closes the buffer. */
  end(): readonly PendingWrite[];
}

/** `mostBytes`: less than the 8 MiB of every store where a store takes less. */
export function createWriteBuffer(mostBytes = MOST_BYTES): WriteBuffer {
  const pending: PendingWrite[] = [];
  let bytes = 0;
  let over = false;
  const add = (write: PendingWrite) => {
    if (over) throw new TransactionMisuseError('The transaction is over; await all it does.');
    validateReference(write.ref);
    bytes += write.kind === 'delete' ? 0 : write.document.size;
    pending.push(write);
    if (pending.length > MOST_DOCUMENTS || bytes > mostBytes) {
      throw new TransactionMisuseError(
        `A transaction writes at most ${MOST_DOCUMENTS} documents and ${mostBytes} bytes.`,
      );
    }
  };
  return {
    put: (kind, ref, data) => add({ kind, ref, document: prepareDocument(ref, data) }),
    delete: (ref) => add({ kind: 'delete', ref }),
    refuseReading: () => {
      if (over) throw new TransactionMisuseError('The transaction is over; await all it does.');
      if (pending.length > 0) {
        throw new TransactionMisuseError('A transaction reads before it writes.');
      }
    },
    end: () => {
      over = true;
      return pending;
    },
  };
}
