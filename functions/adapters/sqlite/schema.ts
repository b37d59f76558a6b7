/** Marks a file as ours (`PRAGMA application_id`): "MSDB" in ASCII. */
export const APPLICATION_ID = 0x4d_53_44_42;

/**
 * Step n leads from version n to n + 1 of the file; `PRAGMA user_version` says how far a file is. Never change a step
 * that was released, add one.
 *
 * `documents` holds them as JSON text. `entries` is the index over declared fields: `element` 0 for the value itself,
 * 1 for each element of an array. `declared` names the fields the index covers. `commits` counts commits; a document's
 * version is the number of the commit that wrote it.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE documents (
     collection TEXT NOT NULL,
     id TEXT NOT NULL,
     version INTEGER NOT NULL,
     size INTEGER NOT NULL,
     data TEXT NOT NULL,
     PRIMARY KEY (collection, id)
   ) STRICT;
   CREATE TABLE entries (
     collection TEXT NOT NULL,
     field TEXT NOT NULL,
     element INTEGER NOT NULL,
     value BLOB NOT NULL,
     id TEXT NOT NULL,
     PRIMARY KEY (collection, field, element, value, id)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX entries_by_document ON entries (collection, id, field, element, value);
   CREATE TABLE declared (
     collection TEXT NOT NULL,
     field TEXT NOT NULL,
     PRIMARY KEY (collection, field)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE commits (latest INTEGER NOT NULL) STRICT;
   INSERT INTO commits VALUES (0);`,
];
