import type { DocumentRef, Query, StoredDocument } from '#application/ports.ts';
import type { JsonObject } from '#domain/json.ts';
import { compileConditions, compileQuery } from './compile-query.ts';
import type { Connection, Row } from './connection.ts';

/** A document with what it weighs. */
export interface Found {
  readonly document: StoredDocument;
  readonly size: number;
}

export function readDocument(connection: Connection, ref: DocumentRef): Found | undefined {
  const row = connection.first(
    'SELECT id, version, size, data FROM documents WHERE collection = ? AND id = ?',
    ref.collection.name,
    ref.id,
  );
  return row && foundOf(row);
}

export function runQuery(connection: Connection, query: Query): readonly Found[] {
  const { from, values } = compileQuery(query);
  return connection.all(`SELECT d.id, d.version, d.size, d.data ${from}`, ...values).map(foundOf);
}

export function countMatches(
  connection: Connection,
  query: Pick<Query, 'collection' | 'where'>,
): number {
  const { from, values } = compileConditions(query);
  return Number(connection.first(`SELECT count(*) AS n ${from}`, ...values)?.n);
}

/** What a document's or a query's answer was, without its contents: equal while nothing changed. */
export function versionOf(connection: Connection, ref: DocumentRef): string | undefined {
  const row = connection.first(
    'SELECT version FROM documents WHERE collection = ? AND id = ?',
    ref.collection.name,
    ref.id,
  );
  return row && String(row.version);
}

export function versionsOf(connection: Connection, query: Query): readonly string[] {
  const { from, values } = compileQuery(query);
  return connection
    .all(`SELECT d.id, d.version ${from}`, ...values)
    .map(({ id, version }) => `${version}/${id}`);
}

/** How many commits the file has seen. */
export const latestCommit = (connection: Connection): number =>
  Number(connection.first('SELECT latest FROM commits')?.latest);

function foundOf({ id, version, size, data }: Row): Found {
  return {
    document: {
      id: String(id),
      version: String(version),
      data: JSON.parse(String(data)) as JsonObject,
    },
    size: Number(size),
  };
}
