import { DocumentExistsError } from '#domain/errors/document-exists-error.ts';
import type { PendingWrite } from './write-buffer.ts';

/** What becomes of one document in one commit. */
export interface FoldedWrite {
  /** The last word on it. */
  readonly write: PendingWrite;
  /** The first word was `create`: it may not be there before the commit. */
  readonly mustBeAbsent: boolean;
}

/**
 * At most one write a document, in the order of their first mention. Throws `DocumentExistsError` where a document was
 * to be created that the same transaction has just written.
 */
export function foldWrites(writes: readonly PendingWrite[]): readonly FoldedWrite[] {
  const folded = new Map<string, FoldedWrite>();
  for (const write of writes) {
    const { collection, id } = write.ref;
    const before = folded.get(`${collection.name}/${id}`);
    if (write.kind === 'create' && before !== undefined && before.write.kind !== 'delete') {
      throw new DocumentExistsError(collection.name, id);
    }
    const mustBeAbsent = before?.mustBeAbsent ?? write.kind === 'create';
    folded.set(`${collection.name}/${id}`, { write, mustBeAbsent });
  }
  return [...folded.values()];
}
