import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { openDatabase } from './open-database.ts';

export type Row = Readonly<Record<string, SQLOutputValue>>;

/** One open file. Everything here is synchronous: what one call does, nothing of this process comes between. */
export interface Connection {
  first(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all(sql: string, ...values: SQLInputValue[]): readonly Row[];
  run(sql: string, ...values: SQLInputValue[]): void;
  /** Several reads of one moment. */
  snapshot<T>(work: () => T): T;
  /** Reads and writes that nobody else comes between: all of it or, when it throws, nothing. */
  exclusively<T>(work: () => T): T;
  close(): void;
}

export function connect(path: string): Connection {
  const database = openDatabase(path);
  const statement = statements(database);
  return {
    first: (sql, ...values) => statement(sql).get(...values),
    all: (sql, ...values) => statement(sql).all(...values),
    run: (sql, ...values) => {
      statement(sql).run(...values);
    },
    snapshot: (work) => within(database, 'BEGIN', work),
    exclusively: (work) => within(database, 'BEGIN IMMEDIATE', work),
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}

/** Queries come in few shapes; the bound only guards against an unforeseen many. */
const KEPT_STATEMENTS = 300;

function statements(database: DatabaseSync) {
  const kept = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  return (sql: string) => {
    if (!database.isOpen) throw new Error('The store is closed.');
    const known = kept.get(sql);
    if (known) return known;
    if (kept.size >= KEPT_STATEMENTS) kept.clear();
    const prepared = database.prepare(sql);
    kept.set(sql, prepared);
    return prepared;
  };
}

function within<T>(database: DatabaseSync, begin: string, work: () => T): T {
  if (!database.isOpen) throw new Error('The store is closed.');
  database.exec(begin);
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
