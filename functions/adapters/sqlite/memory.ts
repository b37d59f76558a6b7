import type { DocumentRef, Query, StoredDocument } from '#application/ports.ts';
import type { Connection } from './connection.ts';
import { latestCommit, versionOf, versionsOf } from './read-documents.ts';

/** What a transaction has read so far, by versions: documents and the answers of queries. */
export interface Memory {
  /** Call before each read. */
  start(): void;
  document(ref: DocumentRef, version: string | undefined): void;
  answer(query: Query, found: readonly StoredDocument[]): void;
  /** Whether all of it is still so. Ask inside a transaction of the file. */
  isCurrent(): boolean;
}

export function createMemory(connection: Connection): Memory {
  const checks: (() => boolean)[] = [];
  let since: number | undefined;
  return {
    start: () => {
      since ??= latestCommit(connection);
    },
    document: (ref, version) => {
      checks.push(() => versionOf(connection, ref) === version);
    },
    answer: (query, found) => {
      const seen = found.map(({ id, version }) => `${version}/${id}`).join('\n');
      checks.push(() => versionsOf(connection, query).join('\n') === seen);
    },
    isCurrent: () =>
      checks.length === 0 || latestCommit(connection) === since || checks.every((check) => check()),
  };
}
