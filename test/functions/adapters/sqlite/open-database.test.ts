import { writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { MIGRATIONS } from '#adapters/sqlite/schema.ts';
import { StoreFileError } from '#domain/errors/store-file-error.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('opening the file of the store', () => {
  it('creates it, with its folder, and stamps the version of its schema', async () => {
    await using folder = await temporaryFolder();
    await createSqliteStore(folder.file('new/folder/store.db')).close();
    const file = new DatabaseSync(folder.file('new/folder/store.db'));
    expect(file.prepare('PRAGMA user_version').get()).toEqual({ user_version: MIGRATIONS.length });
    expect(file.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    file.close();
  });

  it('refuses a file of a newer program, and leaves it as it is', async () => {
    await using folder = await temporaryFolder();
    await createSqliteStore(folder.file('store.db')).close();
    const newer = new DatabaseSync(folder.file('store.db'));
    newer.exec('PRAGMA user_version = 99');
    expect(() => createSqliteStore(folder.file('store.db'))).toThrow(StoreFileError);
    expect(() => createSqliteStore(folder.file('store.db'))).toThrow(
      /store\.db can't be opened: it has version 99, this program knows up to \d+\. Use the newer/,
    );
    expect(newer.prepare('PRAGMA user_version').get()).toEqual({ user_version: 99 });
    newer.close();
  });

  it('refuses an SQLite file of another program', async () => {
    await using folder = await temporaryFolder();
    const foreign = new DatabaseSync(folder.file('store.db'));
    foreign.exec('CREATE TABLE cookies (name TEXT)');
    foreign.close();
    expect(() => createSqliteStore(folder.file('store.db'))).toThrow(/of another program/);
  });

  it('refuses what is no SQLite file, and a folder', async () => {
    await using folder = await temporaryFolder();
    await writeFile(folder.file('store.db'), 'once upon a time '.repeat(1_000));
    expect(() => createSqliteStore(folder.file('store.db'))).toThrow(StoreFileError);
    expect(() => createSqliteStore(folder.path)).toThrow(StoreFileError);
  });

  it('lets a later program ask for fields of documents that were there before', async () => {
    await using folder = await temporaryFolder();
    const old = createSqliteStore(folder.file('store.db'));
    const before = { name: 'things', fields: ['a'] };
    await old.transaction(async (transaction) => {
      transaction.set({ collection: before, id: 'x' }, { a: 1, b: ['p', 'q'] });
    });
    const now = { name: 'things', fields: ['a', 'b'] };
    const later = createSqliteStore(folder.file('store.db'));
    const where = [{ field: 'b', op: 'array-contains', value: 'q' }] as const;
    expect(await later.count({ collection: now, where })).toBe(1);

    await old.transaction(async (transaction) => {
      transaction.set({ collection: before, id: 'y' }, { a: 2, b: ['q'] });
      transaction.set({ collection: before, id: 'x' }, { a: 1, b: [] });
    });
    const found = await later.query({ collection: now, where, limit: 5 });
    expect(found.map(({ id }) => id)).toEqual(['y']);
    await old.close();
    await later.close();
  });
});
