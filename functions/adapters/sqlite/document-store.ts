import { setTimeout as pauseFor } from 'node:timers/promises';
import type { Collection, DocumentRef, DocumentStore, Query } from '#application/ports.ts';
import { createTally } from '#domain/store/tally.ts';
import { validateConditions, validateQuery } from '#domain/store/validate-query.ts';
import { validateReference } from '#domain/store/validate-reference.ts';
import { type Connection, connect } from './connection.ts';
import { declaredFields, declareFields } from './declare-fields.ts';
import { countMatches, readDocument, runQuery } from './read-documents.ts';
import { runTransaction } from './transaction.ts';
import { type Pause, whenFree } from './when-free.ts';

/**
 * The laptop's store: one SQLite file that several processes may share, or `:memory:`. Throws `StoreFileError` when the
 * file is not for this program.
 */
export function createSqliteStore(
  path: string,
  pause: Pause = (milliseconds) => pauseFor(milliseconds),
): DocumentStore {
  const connection = connect(path);
  const tally = createTally();
  const indexed = createIndexer(connection, pause);

  const getAll = async (refs: readonly DocumentRef[]) => {
    refs.forEach(validateReference);
    const read = () => refs.map((ref) => readDocument(connection, ref));
    const found = await whenFree(refs.length > 1 ? () => connection.snapshot(read) : read, pause);
    tally.got(found);
    return found.map((one) => one?.document);
  };
  const query = async (asked: Query) => {
    validateQuery(asked);
    await indexed(asked.collection);
    const found = await whenFree(() => runQuery(connection, asked), pause);
    tally.queried(found);
    return found.map(({ document }) => document);
  };
  return {
    getAll,
    get: async (ref) => (await getAll([ref]))[0],
    query,
    count: async (asked) => {
      validateConditions(asked);
      await indexed(asked.collection);
      const matches = await whenFree(() => countMatches(connection, asked), pause);
      tally.counted(matches);
      return matches;
    },
    transaction: (body) =>
      runTransaction({ connection, reads: { getAll, query }, pause, wrote: tally.wrote }, body),
    counters: tally.counters,
    close: async () => connection.close(),
  };
}

/** Before a collection is asked for the first time, its declared fields must be indexed. Locks only if they are not. */
function createIndexer(connection: Connection, pause: Pause) {
  const ready = new Set<string>();
  return async (collection: Collection): Promise<void> => {
    const key = `${collection.name}:${collection.fields.join()}`;
    if (ready.has(key)) return;
    await whenFree(() => {
      const known = declaredFields(connection, collection);
      if (collection.fields.every((field) => known.includes(field))) return;
      connection.exclusively(() => declareFields(connection, collection));
    }, pause);
    ready.add(key);
  };
}
