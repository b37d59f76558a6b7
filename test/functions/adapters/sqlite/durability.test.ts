import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { ContentionError } from '#domain/errors/contention-error.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const counter = { collection: { name: 'counters', fields: ['n'] }, id: 'shared' };
const CHILD = new URL('../../../support/store-child.ts', import.meta.url).pathname;
const child = (...parameters: readonly string[]) =>
  spawn(process.execPath, [CHILD, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });

describe('the SQLite store', () => {
  it('has everything when its file is opened again', async () => {
    await using folder = await temporaryFolder();
    const first = createSqliteStore(folder.file('store.db'));
    await first.transaction(async (transaction) => transaction.set(counter, { n: 7 }));
    const before = await first.get(counter);
    await first.close();
    const second = createSqliteStore(folder.file('store.db'));
    expect(await second.get(counter)).toEqual(before);
    const where = [{ field: 'n', op: '==', value: 7 }] as const;
    expect(await second.count({ collection: counter.collection, where })).toBe(1);
    await second.close();
  });

  it('keeps what was committed, and nothing else, when its process is killed', async () => {
    await using folder = await temporaryFolder();
    const process = child(folder.file('store.db'), 'commit-and-hang');
    await once(process.stdout, 'data');
    process.kill('SIGKILL');
    await once(process, 'exit');
    const store = createSqliteStore(folder.file('store.db'));
    expect((await store.get(counter))?.data).toEqual({ n: 1 });
    await store.transaction(async (transaction) => transaction.set(counter, { n: 3 }));
    await store.close();
  });

  it('loses no increment of several processes at once', async () => {
    await using folder = await temporaryFolder();
    const store = createSqliteStore(folder.file('store.db'));
    const children = [1, 2].map(() => child(folder.file('store.db'), 'increment', '40'));
    const ends = children.map((process) => once(process, 'exit'));
    for (let n = 0; n < 40; n += 1) {
      await store.transaction(async (transaction) => {
        const found = await transaction.get(counter);
        transaction.set(counter, { n: Number(found?.data.n ?? 0) + 1 });
      });
    }
    expect((await Promise.all(ends)).map(([code]) => code)).toEqual([0, 0]);
    expect((await store.get(counter))?.data).toEqual({ n: 120 });
    await store.close();
  });

  it('waits for a foreign writer without standing still', async () => {
    await using folder = await temporaryFolder();
    const foreign = lockedBy(folder.file('store.db'));
    let pauses = 0;
    const store = createSqliteStore(folder.file('store.db'), async () => {
      pauses += 1;
      if (pauses === 5) foreign.exec('COMMIT');
    });
    foreign.exec('BEGIN IMMEDIATE');
    await store.transaction(async (transaction) => transaction.set(counter, { n: 1 }));
    expect(pauses).toBe(5);
    expect((await store.get(counter))?.data).toEqual({ n: 1 });
    foreign.close();
    await store.close();
  });

  it('reads on while a foreign writer is at work', async () => {
    await using folder = await temporaryFolder();
    const store = createSqliteStore(folder.file('store.db'), async () => {
      throw new Error('It had to wait.');
    });
    await store.transaction(async (transaction) => transaction.set(counter, { n: 1 }));
    const foreign = lockedBy(folder.file('store.db'));
    foreign.exec('BEGIN IMMEDIATE');
    expect((await store.get(counter))?.data).toEqual({ n: 1 });
    expect(await store.query({ collection: counter.collection, limit: 5 })).toHaveLength(1);
    const n = await store.transaction(
      async (transaction) => (await transaction.get(counter))?.data.n,
    );
    expect(n).toBe(1);
    foreign.close();
    await store.close();
  });

  it('is created once by processes that start together', async () => {
    await using folder = await temporaryFolder();
    const children = [1, 2, 3].map(() => child(folder.file('store.db'), 'increment', '5'));
    const ends = await Promise.all(children.map((process) => once(process, 'exit')));
    expect(ends.map(([code]) => code)).toEqual([0, 0, 0]);
    const store = createSqliteStore(folder.file('store.db'));
    expect((await store.get(counter))?.data).toEqual({ n: 15 });
    await store.close();
  });

  it('gives up when a foreign writer never ends, and says that nothing was written', async () => {
    await using folder = await temporaryFolder();
    const foreign = lockedBy(folder.file('store.db'));
    const store = createSqliteStore(folder.file('store.db'), async () => {});
    foreign.exec('BEGIN IMMEDIATE');
    let bodies = 0;
    const blocked = store.transaction(async (transaction) => {
      bodies += 1;
      transaction.set(counter, { n: 1 });
    });
    await expect(blocked).rejects.toThrow(ContentionError);
    await expect(blocked).rejects.toThrow(/Nothing was written; try again later/);
    expect(bodies).toBe(1);
    expect(await store.get(counter)).toBeUndefined();
    foreign.exec('ROLLBACK');
    foreign.close();
    await store.close();
  });

  it('does nothing after it was closed, and says so', async () => {
    const store = createSqliteStore(':memory:');
    await store.close();
    await store.close();
    await expect(store.get(counter)).rejects.toThrow('The store is closed.');
    const late = store.transaction(async (transaction) => transaction.set(counter, { n: 1 }));
    await expect(late).rejects.toThrow('The store is closed.');
  });
});

/** A connection that can lock the file, which exists afterwards. */
function lockedBy(file: string): DatabaseSync {
  void createSqliteStore(file).close();
  return new DatabaseSync(file);
}
