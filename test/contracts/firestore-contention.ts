import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFirestoreStore } from '#adapters/firestore/document-store.ts';
import type { DocumentStore } from '#application/ports.ts';
import { ContentionError } from '#domain/errors/contention-error.ts';
import { InvalidDocumentError } from '#domain/errors/invalid-document-error.ts';
import { TransactionMisuseError } from '#domain/errors/transaction-misuse-error.ts';
import { at, freshCollection, put, set } from './document-store/subject.ts';

/** What only Firestore can be asked. */
export function firestoreContention(emulatorHost: string): void {
  describe('The Firestore store', () => {
    let store: DocumentStore;
    beforeAll(() => {
      store = createFirestoreStore({ projectId: 'demo-contention', emulatorHost, tries: 2 });
    });
    afterAll(() => store.close());

    it('gives up, having written nothing, when others keep what it needs', async () => {
      const things = freshCollection();
      await put(store, things, { a: { n: 0 }, b: { n: 0 } });
      let started = () => {};
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        started = resolve;
      });
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const holder = store.transaction(async (transaction) => {
        const found = await transaction.get(at(things, 'a'));
        started();
        await released;
        transaction.set(at(things, 'a'), { n: Number(found?.data.n) + 1 });
      });
      await held;
      const loser = store.transaction(async (transaction) => {
        await transaction.get(at(things, 'a'));
        transaction.set(at(things, 'b'), { n: 5 });
        transaction.set(at(things, 'a'), { n: 5 });
      });
      await expect(loser).rejects.toThrow(ContentionError);
      await expect(loser).rejects.toThrow('overtaken by others 2 times');
      release();
      await holder;
      const [a, b] = await store.getAll([at(things, 'a'), at(things, 'b')]);
      expect([a?.data, b?.data]).toEqual([{ n: 1 }, { n: 0 }]);
    });

    it('says at once that a commit is more than the emulator takes', async () => {
      const things = freshCollection();
      const large = store.transaction(async (transaction) => {
        for (const id of 'abcde') transaction.set(at(things, id), { text: 'x'.repeat(900_000) });
      });
      await expect(large).rejects.toThrow(TransactionMisuseError);
      await expect(large).rejects.toThrow('4000000 bytes');
    });

    it('names the field that no document of ours could have', async () => {
      const { name } = freshCollection();
      const place = `projects/demo-contention/databases/(default)/documents/${name}/a`;
      await fetch(`http://${emulatorHost}/v1/${place}`, {
        method: 'PATCH',
        headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
        body: JSON.stringify({ fields: { at: { timestampValue: '2026-11-22T12:00:00Z' } } }),
      });
      const foreign = store.get(at({ name, fields: [] }, 'a'));
      await expect(foreign).rejects.toThrow(InvalidDocumentError);
      await expect(foreign).rejects.toMatchObject({ path: 'at' });
    });

    it('keeps the moment at which a document expires as a timestamp, by which it is taken away', async () => {
      const { name } = freshCollection();
      await set(store, at({ name, fields: [] }, 'a'), { expireAt: '2027-01-01T00:00:00.001Z' });
      const place = `projects/demo-contention/databases/(default)/documents/${name}/a`;
      const answer = await fetch(`http://${emulatorHost}/v1/${place}`, {
        headers: { authorization: 'Bearer owner' },
      });
      expect(await answer.json()).toMatchObject({
        fields: { expireAt: { timestampValue: '2027-01-01T00:00:00.001Z' } },
      });
    });

    it('leaves the version of what it read and wrote as it was', async () => {
      const thing = at(freshCollection(), 'a');
      await set(store, thing, { n: 1, m: { k: [1] } });
      const before = await store.get(thing);
      await store.transaction(async (transaction) => {
        const found = await transaction.get(thing);
        transaction.set(thing, { ...found?.data });
      });
      expect(await store.get(thing)).toEqual(before);
    });
  });
}
