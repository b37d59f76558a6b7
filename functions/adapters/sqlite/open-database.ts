import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreFileError } from '#domain/errors/store-file-error.ts';
import { APPLICATION_ID, MIGRATIONS } from './schema.ts';
import { isBusy } from './when-free.ts';

/** Opening may wait for another process that is just creating the file; later waits are short and asynchronous. */
const OPENING_MILLISECONDS = 5_000;
const WORKING_MILLISECONDS = 5;

/**
 * Opens or creates the file and brings it to the present version. Every commit is on the disk when it is reported
 * (WAL with `synchronous = FULL`). Throws `StoreFileError` for a file of a newer version or of another product.
 */
export function openDatabase(path: string): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = open(path);
  try {
    untilFree(() => database.exec('PRAGMA journal_mode = WAL'));
    database.exec('PRAGMA synchronous = FULL');
    if (!isPresent(database)) migrate(database, path);
    database.exec(`PRAGMA busy_timeout = ${WORKING_MILLISECONDS}`);
    return database;
  } catch (error) {
    database.close();
    if (error instanceof StoreFileError) throw error;
    throw new StoreFileError(path, messageOf(error), { cause: error });
  }
}

function open(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: OPENING_MILLISECONDS });
  } catch (error) {
    throw new StoreFileError(path, messageOf(error), { cause: error });
  }
}

/** Then nothing is written, which would wait for the disk. */
const isPresent = (database: DatabaseSync): boolean =>
  pragma(database, 'user_version') === MIGRATIONS.length &&
  pragma(database, 'application_id') === APPLICATION_ID;

function migrate(database: DatabaseSync, path: string): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = pragma(database, 'user_version');
    refuseForeign(database, path, version);
    for (const step of MIGRATIONS.slice(version)) database.exec(step);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function refuseForeign(database: DatabaseSync, path: string, version: number): void {
  if (version > MIGRATIONS.length) {
    throw new StoreFileError(
      path,
      `it has version ${version}, this program knows up to ${MIGRATIONS.length}. Use the newer program, or another data folder.`,
    );
  }
  const application = pragma(database, 'application_id');
  const tables = database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n;
  if (application !== APPLICATION_ID && tables !== 0) {
    throw new StoreFileError(path, 'it is an SQLite file of another program.');
  }
}

const pragma = (database: DatabaseSync, name: string): number =>
  Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);

/** Changing the journal does not wait by itself: https://sqlite.org/wal.html#activating_and_configuring_wal_mode */
function untilFree(work: () => void): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let left = OPENING_MILLISECONDS; ; left -= 20) {
    try {
      work();
      return;
    } catch (error) {
      if (!isBusy(error) || left <= 0) throw error;
      Atomics.wait(pause, 0, 0, 20);
    }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : `${error}`);
