import { describe, expect, it } from 'vitest';
import { createFirestoreStore } from '#adapters/firestore/document-store.ts';
import { InvalidQueryError } from '#domain/errors/invalid-query-error.ts';
import { freePort } from '../../../support/free-port.ts';

const things = { name: 'things', fields: ['n'] };

describe('The Firestore store', () => {
  it('refuses what is wrong without asking anybody', async () => {
    const store = createFirestoreStore({ projectId: 'demo', emulatorHost: '127.0.0.1:9' });
    const wrong = {
      collection: things,
      where: [{ field: 'm', op: '==', value: 1 }],
      limit: 1,
    } as const;
    await expect(store.query(wrong)).rejects.toThrow(InvalidQueryError);
    await expect(store.count(wrong)).rejects.toThrow(InvalidQueryError);
    await expect(store.get({ collection: things, id: 'a/b' })).rejects.toThrow('holds no "/"');
    expect(store.counters().reads).toBe(0);
    await store.close();
  });

  it('does not wait for long where nobody answers', async () => {
    const emulatorHost = `127.0.0.1:${await freePort()}`;
    const store = createFirestoreStore({
      projectId: 'demo',
      emulatorHost,
      patienceMilliseconds: 300,
    });
    const ref = { collection: things, id: 'a' };
    const waits = [
      store.get(ref),
      store.query({ collection: things, limit: 1 }),
      store.count({ collection: things }),
    ].map((wait) => expect(wait).rejects.toThrow('Firestore did not answer within 0.3 s.'));
    await Promise.all(waits);
    const writing = store.transaction(async (transaction) => transaction.set(ref, {}));
    await expect(writing).rejects.toThrow('Firestore did not answer within 0.9 s.');
    expect(store.counters()).toMatchObject({ reads: 0, writes: 0 });
    await store.close();
  });

  it('can be closed before it was used, and is then of no use', async () => {
    const store = createFirestoreStore({ projectId: 'demo', emulatorHost: '127.0.0.1:9' });
    await store.close();
    await store.close();
    const late = store.get({ collection: things, id: 'a' });
    await expect(late).rejects.toThrow('The store is closed.');
  });
});
