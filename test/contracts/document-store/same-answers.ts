import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Collection, DocumentStore, Query, StoredDocument } from '#application/ports.ts';
import { asked, FIELDS, type Step, step } from './arbitraries.ts';
import { at, freshCollection, ids, type OpenedStore } from './subject.ts';

const create = step.map((one) => (one.kind === 'set' ? { ...one, kind: 'create' as const } : one));
type AnyStep = Step | { readonly kind: 'create'; readonly id: string; readonly data: object };
const commit = fc.record({
  reads: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
  steps: fc.array(fc.oneof({ weight: 4, arbitrary: step }, { weight: 1, arbitrary: create }), {
    maxLength: 6,
  }),
});
const question = fc.record({ shape: asked, limit: fc.integer({ min: 1, max: 9 }) });

/** Whatever is done to two stores, they answer the same, refuse the same and count the same. */
export function sameAnswers(
  names: string,
  openStores: () => Promise<readonly [OpenedStore, OpenedStore]>,
  runs: number,
): void {
  describe(`${names}, side by side`, () => {
    let opened: readonly [OpenedStore, OpenedStore];
    beforeAll(async () => {
      opened = await openStores();
    });
    afterAll(() => Promise.all(opened.map(({ cleanup }) => cleanup())));

    it('answer the same, whatever is done', { timeout: 90_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(commit, { maxLength: 5 }),
          fc.array(question, { minLength: 3, maxLength: 6 }),
          async (commits, questions) => {
            const things = freshCollection(...FIELDS);
            const [left, right] = await Promise.all(
              opened.map(({ store }) => story(store, things, commits, questions)),
            );
            expect(right).toEqual(left);
          },
        ),
        { numRuns: runs },
      );
    });
  });
}

/** Everything a caller can see of a store, in words that both stores have in common. */
async function story(
  store: DocumentStore,
  things: Collection,
  commits: readonly { readonly reads: readonly string[]; readonly steps: readonly AnyStep[] }[],
  questions: readonly { readonly shape: Pick<Query, 'where' | 'orderBy'>; limit: number }[],
): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  const before = store.counters();
  let versions = new Map<string, string>();
  for (const { reads, steps } of commits) {
    const outcome = await store
      .transaction(async (transaction) => {
        const found = await transaction.getAll(reads.map((id) => at(things, id)));
        for (const one of steps) {
          if (one.kind === 'delete') transaction.delete(at(things, one.id));
          else transaction[one.kind](at(things, one.id), one.data as StoredDocument['data']);
        }
        return found.map((one) => one?.data);
      })
      .catch((error: Error) => ({ refused: error.name }));
    const all = await store.query({ collection: things, limit: 50 });
    const now = new Map(all.map(({ id, version }) => [id, version]));
    const changed = ids(all).filter((id) => versions.get(id) !== now.get(id));
    told.push(
      outcome,
      ids(all),
      all.map(({ data }) => data),
      { changed },
    );
    versions = now;
  }
  for (const { shape, limit } of questions) {
    const query = { collection: things, ...shape, limit };
    const found = await store.query(query);
    const after = found.at(-1);
    told.push(ids(found), await store.count({ collection: things, where: shape.where ?? [] }));
    if (after) told.push(ids(await store.query({ ...query, after })));
  }
  const { reads, writes, deletes, bytesRead, bytesWritten } = store.counters();
  told.push({
    reads: reads - before.reads,
    writes: writes - before.writes,
    deletes: deletes - before.deletes,
    bytesRead: bytesRead - before.bytesRead,
    bytesWritten: bytesWritten - before.bytesWritten,
  });
  return told;
}
