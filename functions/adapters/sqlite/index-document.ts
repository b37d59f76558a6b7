import type { Json, JsonObject } from '#domain/json.ts';
import type { Connection } from './connection.ts';
import { encodeValue } from './encode-value.ts';

/** Adds the index entries of one document; a field it lacks has none. */
export function indexDocument(
  connection: Connection,
  collection: string,
  id: string,
  data: JsonObject,
  fields: readonly string[],
): void {
  for (const field of fields) {
    const value = Object.hasOwn(data, field) ? data[field] : undefined;
    if (value === undefined) continue;
    add(connection, collection, field, 0, value, id);
    if (!Array.isArray(value)) continue;
    for (const item of value as readonly Json[]) add(connection, collection, field, 1, item, id);
  }
}

function add(
  connection: Connection,
  collection: string,
  field: string,
  element: 0 | 1,
  value: Json,
  id: string,
): void {
  connection.run(
    'INSERT OR IGNORE INTO entries VALUES (?, ?, ?, ?, ?)',
    collection,
    field,
    element,
    encodeValue(value),
    id,
  );
}
