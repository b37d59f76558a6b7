import type { Collection, DocumentRef } from '#application/ports.ts';
import { DocumentExistsError } from '#domain/errors/document-exists-error.ts';
import type { JsonObject } from '#domain/json.ts';
import type { PreparedDocument } from '#domain/store/prepare-document.ts';
import type { PendingWrite } from '#domain/store/write-buffer.ts';
import type { Connection } from './connection.ts';
import { declareFields } from './declare-fields.ts';
import { indexDocument } from './index-document.ts';
import { latestCommit } from './read-documents.ts';

/** Does all writes in their order, inside a transaction of the caller. Throws `DocumentExistsError`. */
export function writeDocuments(connection: Connection, writes: readonly PendingWrite[]): void {
  const commit = latestCommit(connection) + 1;
  const fieldsOf = fieldsByCollection(connection);
  const changed = writes.filter((write) => {
    const { collection, id } = write.ref;
    const before = connection.first(
      'SELECT data FROM documents WHERE collection = ? AND id = ?',
      collection.name,
      id,
    );
    if (write.kind === 'delete') {
      if (before) remove(connection, write.ref, fieldsOf(collection));
      return before !== undefined;
    }
    if (write.kind === 'create' && before) throw new DocumentExistsError(collection.name, id);
    if (before?.data === write.document.text) return false;
    put(connection, write.ref, write.document, commit, fieldsOf(collection));
    return true;
  });
  if (changed.length > 0) connection.run('UPDATE commits SET latest = ?', commit);
}

function fieldsByCollection(connection: Connection): (collection: Collection) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (collection) => {
    const fields = known.get(collection.name) ?? declareFields(connection, collection);
    known.set(collection.name, fields);
    return fields;
  };
}

function put(
  connection: Connection,
  { collection, id }: DocumentRef,
  { text, size }: PreparedDocument,
  version: number,
  fields: readonly string[],
): void {
  connection.run(
    `INSERT INTO documents VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET version = excluded.version, size = excluded.size, data = excluded.data`,
    collection.name,
    id,
    version,
    size,
    text,
  );
  if (fields.length === 0) return;
  removeEntries(connection, collection.name, id);
  indexDocument(connection, collection.name, id, JSON.parse(text) as JsonObject, fields);
}

function remove(connection: Connection, ref: DocumentRef, fields: readonly string[]): void {
  const { collection, id } = ref;
  connection.run('DELETE FROM documents WHERE collection = ? AND id = ?', collection.name, id);
  if (fields.length > 0) removeEntries(connection, collection.name, id);
}

function removeEntries(connection: Connection, collection: string, id: string): void {
  connection.run('DELETE FROM entries WHERE collection = ? AND id = ?', collection, id);
}
