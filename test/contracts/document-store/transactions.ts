import { describe, expect, it } from 'vitest';
import type { Transaction } from '#application/ports.ts';
import { DocumentExistsError } from '#domain/errors/document-exists-error.ts';
import { TransactionMisuseError } from '#domain/errors/transaction-misuse-error.ts';
import { at, freshCollection, ids, put, type Subject, set } from './subject.ts';

export function transactionsContract({ store, options }: Subject): void {
  describe('a transaction', () => {
    it('returns what its body returns', async () => {
      expect(await store().transaction(async () => 42)).toBe(42);
    });

    it('writes everything', async () => {
      const things = freshCollection();
      await put(store(), things, { keep: { n: 0 }, gone: { n: 0 } });
      await store().transaction(async (transaction) => {
        transaction.create(at(things, 'new'), { n: 1 });
        transaction.set(at(things, 'keep'), { n: 2 });
        transaction.delete(at(things, 'gone'));
      });
      const found = await store().query({ collection: things, limit: 10 });
      expect(found.map(({ id, data }) => [id, data.n])).toEqual([
        ['keep', 2],
        ['new', 1],
      ]);
    });

    it('writes nothing when its body fails, and passes the error on', async () => {
      const things = freshCollection();
      const failure = new Error('no');
      const broken = store().transaction(async (transaction) => {
        await transaction.get(at(things, 'a'));
        transaction.set(at(things, 'a'), { n: 1 });
        throw failure;
      });
      await expect(broken).rejects.toBe(failure);
      expect(await store().get(at(things, 'a'))).toBeUndefined();
    });

    it('writes nothing when one of its documents exists already', async () => {
      const things = freshCollection();
      await set(store(), at(things, 'b'), { n: 0 });
      const late = store().transaction(async (transaction) => {
        transaction.set(at(things, 'a'), { n: 1 });
        transaction.create(at(things, 'b'), { n: 1 });
        transaction.set(at(things, 'c'), { n: 1 });
      });
      await expect(late).rejects.toThrow(DocumentExistsError);
      expect(ids(await store().query({ collection: things, limit: 10 }))).toEqual(['b']);
      expect((await store().get(at(things, 'b')))?.data).toEqual({ n: 0 });
    });

    it('writes in order: the last word on a document holds', async () => {
      const things = freshCollection();
      await set(store(), at(things, 'a'), { n: 0 });
      await store().transaction(async (transaction) => {
        transaction.delete(at(things, 'a'));
        transaction.create(at(things, 'a'), { n: 1 });
        transaction.set(at(things, 'b'), { n: 1 });
        transaction.set(at(things, 'b'), { n: 2 });
        transaction.create(at(things, 'c'), { n: 1 });
        transaction.delete(at(things, 'c'));
      });
      const found = await store().query({ collection: things, limit: 10 });
      expect(found.map(({ id, data }) => [id, data.n])).toEqual([
        ['a', 1],
        ['b', 2],
      ]);
    });

    it('does not read after it has written', async () => {
      const things = freshCollection('n');
      const reads: readonly ((transaction: Transaction) => Promise<unknown>)[] = [
        (transaction) => transaction.get(at(things, 'a')),
        (transaction) => transaction.getAll([at(things, 'a')]),
        (transaction) => transaction.query({ collection: things, limit: 1 }),
      ];
      for (const read of reads) {
        const wrong = store().transaction(async (transaction) => {
          transaction.set(at(things, 'a'), { n: 1 });
          await read(transaction);
        });
        await expect(wrong).rejects.toThrow(TransactionMisuseError);
      }
      expect(await store().get(at(things, 'a'))).toBeUndefined();
    });

    it('is of no use once it is over', async () => {
      const things = freshCollection();
      let leaked: Transaction | undefined;
      await store().transaction(async (transaction) => {
        leaked = transaction;
      });
      expect(() => leaked?.set(at(things, 'a'), {})).toThrow(TransactionMisuseError);
      await expect(leaked?.get(at(things, 'a'))).rejects.toThrow(TransactionMisuseError);
    });

    it('writes 400 documents, and not one more', async () => {
      const things = freshCollection();
      const write = (count: number) =>
        store().transaction(async (transaction) => {
          for (let n = 0; n < count; n += 1) transaction.set(at(things, `${n}`), { count });
        });
      await write(400);
      await expect(write(401)).rejects.toThrow(TransactionMisuseError);
      expect((await store().get(at(things, '0')))?.data).toEqual({ count: 400 });
      expect(await store().count({ collection: things })).toBe(400);
    });

    it('writes 3 MiB', async () => {
      await writeBytes(3 * 1_048_576);
    });

    it.runIf(options.largeCommits)('writes nearly 8 MiB', async () => {
      await writeBytes(8 * 1_048_576 - 10_000);
    });

    it('does not write more than 8 MiB', async () => {
      await expect(writeBytes(8 * 1_048_576)).rejects.toThrow(TransactionMisuseError);
    });

    async function writeBytes(bytes: number): Promise<void> {
      const things = freshCollection();
      const parts = Math.ceil(bytes / 1_000_000);
      await store().transaction(async (transaction) => {
        for (let part = 0; part < parts; part += 1) {
          transaction.set(at(things, `${part}`), { text: 'x'.repeat(Math.floor(bytes / parts)) });
        }
      });
      expect(await store().count({ collection: things })).toBe(parts);
    }
  });
}
