import type { Collection } from '#application/ports.ts';
import type { JsonObject } from '#domain/json.ts';
import type { Connection } from './connection.ts';
import { indexDocument } from './index-document.ts';

/**
 * Makes sure the index covers what the collection declares, also for documents written before a field was declared.
 * Returns every field the file knows: another program may have declared more, and relies on all of them being kept.
 */
export function declareFields(connection: Connection, collection: Collection): readonly string[] {
  const known = declaredFields(connection, collection);
  const fresh = collection.fields.filter((field) => !known.includes(field));
  if (fresh.length === 0) return known;
  for (const field of fresh) {
    connection.run('INSERT INTO declared VALUES (?, ?)', collection.name, field);
  }
  const rows = connection.all('SELECT id FROM documents WHERE collection = ?', collection.name);
  for (const { id } of rows) {
    const row = connection.first(
      'SELECT data FROM documents WHERE collection = ? AND id = ?',
      collection.name,
      String(id),
    );
    const data = JSON.parse(String(row?.data)) as JsonObject;
    indexDocument(connection, collection.name, String(id), data, fresh);
  }
  return [...known, ...fresh];
}

/** What the file knows so far. */
export function declaredFields(connection: Connection, { name }: Collection): readonly string[] {
  const rows = connection.all('SELECT field FROM declared WHERE collection = ?', name);
  return rows.map(({ field }) => String(field));
}
