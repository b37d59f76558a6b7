import { describe, expect, it } from 'vitest';
import type { DocumentRef, DocumentStore } from '#application/ports.ts';
import { DocumentExistsError } from '#domain/errors/document-exists-error.ts';
import { at, freshCollection, put, type Subject, set } from './subject.ts';

export function racesContract({ store, another }: Subject): void {
  describe('of several writers at once', () => {
    it('ten create one document: one wins, nine hear that it exists', async () => {
      const things = freshCollection();
      const outcomes = await Promise.allSettled(
        times(10, (n) =>
          store().transaction(async (transaction) => transaction.create(at(things, 'a'), { n })),
        ),
      );
      const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(lost).toHaveLength(9);
      for (const { reason } of lost) expect(reason).toBeInstanceOf(DocumentExistsError);
      const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
      expect((await store().get(at(things, 'a')))?.data).toEqual({ n: winner });
    });

    it('ten increments give ten', async () => {
      const counter = at(freshCollection(), 'counter');
      await Promise.all(times(10, () => increment(store(), counter)));
      expect((await store().get(counter))?.data).toEqual({ n: 10 });
    });

    it('increments by two clients are all kept', async () => {
      const counter = at(freshCollection(), 'counter');
      const other = await another();
      await Promise.all(times(10, (n) => increment(n % 2 === 0 ? store() : other, counter)));
      expect((await store().get(counter))?.data).toEqual({ n: 10 });
      await other.close();
    });

    it('a decision over a query holds: not everybody goes off call', async () => {
      const people = freshCollection('onCall');
      await put(store(), people, { ann: { onCall: true }, bob: { onCall: true } });
      const goHome = (id: string) =>
        store().transaction(async (transaction) => {
          const onCall = await transaction.query({
            collection: people,
            where: [{ field: 'onCall', op: '==', value: true }],
            limit: 10,
          });
          if (onCall.length > 1) transaction.set(at(people, id), { onCall: false });
        });
      await Promise.all([goHome('ann'), goHome('bob')]);
      const where = [{ field: 'onCall', op: '==', value: true }] as const;
      expect(await store().count({ collection: people, where })).toBe(1);
    });

    it('a decision over an empty query holds: one seat is given once', async () => {
      const seats = freshCollection('seat');
      const take = (person: string) =>
        store().transaction(async (transaction) => {
          const taken = await transaction.query({
            collection: seats,
            where: [{ field: 'seat', op: '==', value: 7 }],
            limit: 1,
          });
          if (taken.length === 0) transaction.create(at(seats, person), { seat: 7 });
        });
      await Promise.all(times(5, (n) => take(`person-${n}`)));
      expect(await store().count({ collection: seats })).toBe(1);
    });

    it('a reader of two documents never sees half of a transfer', async () => {
      const accounts = freshCollection();
      await put(store(), accounts, { a: { n: 100 }, b: { n: 0 } });
      const both = [at(accounts, 'a'), at(accounts, 'b')];
      const transfer = () =>
        store().transaction(async (transaction) => {
          const [a, b] = await transaction.getAll(both);
          transaction.set(at(accounts, 'a'), { n: Number(a?.data.n) - 1 });
          transaction.set(at(accounts, 'b'), { n: Number(b?.data.n) + 1 });
        });
      const look = () =>
        store().transaction(async (transaction) => {
          const a = await transaction.get(at(accounts, 'a'));
          const b = await transaction.get(at(accounts, 'b'));
          return Number(a?.data.n) + Number(b?.data.n);
        });
      const sums = await Promise.all(
        times(6, (n) => (n % 2 === 0 ? look() : transfer().then(look))),
      );
      expect(sums).toEqual(times(6, () => 100));
    });

    it('deleting and changing one document leaves one of both states', async () => {
      const things = freshCollection('n');
      await set(store(), at(things, 'a'), { n: 1 });
      await Promise.all([
        store().transaction(async (transaction) => transaction.delete(at(things, 'a'))),
        store().transaction(async (transaction) => {
          const found = await transaction.get(at(things, 'a'));
          if (found) transaction.set(at(things, 'a'), { n: 2 });
        }),
      ]);
      expect(await store().get(at(things, 'a'))).toBeUndefined();
      expect(await store().count({ collection: things })).toBe(0);
    });
  });
}

function increment(store: DocumentStore, counter: DocumentRef): Promise<void> {
  return store.transaction(async (transaction) => {
    const found = await transaction.get(counter);
    await new Promise((resolve) => setImmediate(resolve));
    transaction.set(counter, { n: Number(found?.data.n ?? 0) + 1 });
  });
}

const times = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n));
