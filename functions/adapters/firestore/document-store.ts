import type { DocumentRef, DocumentStore, Query } from '#application/ports.ts';
import { createTally } from '#domain/store/tally.ts';
import { validateConditions, validateQuery } from '#domain/store/validate-query.ts';
import { validateReference } from '#domain/store/validate-reference.ts';
import { createConnection, type FirestoreSettings } from './connection.ts';
import { foundOf, referenceTo } from './read-documents.ts';
import { toConditions, toQuery } from './to-query.ts';
import { runTransaction } from './transaction.ts';

/** The client waits about a second before the second try and 1.5 times longer before each further one: half a minute. */
const TRIES = 8;

const PATIENCE_MILLISECONDS = 20_000;

/** The emulator takes no message above 4 MiB, and the client then waits in vain; Google takes 10 MiB. */
const EMULATOR_BYTES = 4_000_000;

/** The cloud's store. One a process: its client keeps channels open until `close`. */
export function createFirestoreStore(settings: FirestoreSettings): DocumentStore {
  const connection = createConnection(settings);
  const tally = createTally();
  const patience = settings.patienceMilliseconds ?? PATIENCE_MILLISECONDS;

  const getAll = async (refs: readonly DocumentRef[]) => {
    refs.forEach(validateReference);
    if (refs.length === 0) return [];
    const client = await connection.client();
    const reading = client.getAll(...refs.map((ref) => referenceTo(client, ref)));
    const snapshots = await connection.within(patience, reading);
    const found = refs.map(({ collection }, index) => {
      const snapshot = snapshots[index];
      return snapshot && foundOf(collection, snapshot);
    });
    tally.got(found);
    return found.map((one) => one?.document);
  };
  const query = async (asked: Query) => {
    validateQuery(asked);
    const client = await connection.client();
    const { docs } = await connection.within(patience, toQuery(client, asked).get());
    const found = docs
      .map((snapshot) => foundOf(asked.collection, snapshot))
      .filter((one) => one !== undefined);
    tally.queried(found);
    return found.map(({ document }) => document);
  };
  return {
    expiresByItself: true,
    getAll,
    get: async (ref) => (await getAll([ref]))[0],
    query,
    count: async (asked) => {
      validateConditions(asked);
      const client = await connection.client();
      const answer = await connection.within(patience, toConditions(client, asked).count().get());
      const matches = answer.data().count;
      tally.counted(matches);
      return matches;
    },
    transaction: async (body) => {
      const client = await connection.client();
      const mostBytes = settings.emulatorHost === undefined ? undefined : EMULATOR_BYTES;
      const tries = settings.tries ?? TRIES;
      return connection.within(
        3 * patience,
        runTransaction({ client, tally, tries, mostBytes }, body),
      );
    },
    counters: tally.counters,
    close: connection.close,
  };
}
