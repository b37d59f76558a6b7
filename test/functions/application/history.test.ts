import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { ref, shardOf } from '#application/documents.ts';
import { appendHistories } from '#application/history.ts';
import { readPacked } from '#application/packed.ts';
import type { DocumentStore } from '#application/ports.ts';
import { type HistoryCursor, historyTotal, readHistory } from '#application/read-history.ts';
import type { Change } from '#domain/change.ts';
import type { JsonObject } from '#domain/json.ts';
import { aChange } from '../../support/a-change.ts';
import { memoryStore } from '../../support/memory-store.ts';

const append = (store: DocumentStore, changes: readonly Change[]) =>
  store.transaction(async (transaction) => {
    const { staged, writes } = await appendHistories(transaction, nodeCodec, changes);
    for (const { ref, data } of [...staged, ...writes]) transaction.set(ref, data);
  });

/** All of it, page by page. */
async function pages(store: DocumentStore, serviceId: string, size: number) {
  const found: string[] = [];
  let after: HistoryCursor | undefined;
  for (;;) {
    const page = await readHistory(store, nodeCodec, serviceId, size, after);
    found.push(...page.map(({ change }) => change.id));
    after = page.at(-1)?.cursor;
    if (page.length < size) return found;
  }
}

let made = 0;
const news = (serviceId: string, count: number, more: Partial<Change> = {}) =>
  Array.from({ length: count }, () => {
    made += 1;
    return aChange(`c${made}`, serviceId, more);
  });
const renamed = (from: string, to: string): Change => {
  const [change] = news(to, 1, { kind: 'service-renamed', before: { serviceId: from } });
  return change as Change;
};
const newestFirst = (changes: readonly Change[]) => changes.map(({ id }) => id).toReversed();

describe('the history of a service', () => {
  it('is empty at first, and after its creation', async () => {
    const store = memoryStore();
    expect(await readHistory(store, nodeCodec, 'acme-pay', 20)).toEqual([]);
    expect(await historyTotal(store, nodeCodec, 'acme-pay')).toBe(0);
    await append(store, [aChange('c', 'acme-pay', { kind: 'service-created' })]);
    expect(await readHistory(store, nodeCodec, 'acme-pay', 20)).toEqual([]);
    await store.close();
  });

  it('shows its first page, and whether there are more, in two reads', async () => {
    const store = memoryStore();
    const all: Change[] = [];
    for (let n = 0; n < 60; n += 1) {
      const [change] = news('acme-pay', 1);
      all.push(change as Change);
      await append(store, all.slice(-1));
    }
    const before = store.counters().reads;
    const page = await readHistory(store, nodeCodec, 'acme-pay', 21);
    expect(page.map(({ change }) => change.id)).toEqual(newestFirst(all).slice(0, 21));
    expect(store.counters().reads - before).toBe(2);
    await store.close();
  });

  it('goes on from heads that were written before they were packed', async () => {
    const store = memoryStore();
    const all = news('apart', 2);
    await append(store, all.slice(0, 1));
    const head = ref('heads', shardOf(nodeCodec.sha256('apart')));
    const plain = await readPacked(store, nodeCodec, head);
    await store.transaction(async (transaction) => transaction.set(head, plain as JsonObject));
    expect(await pages(store, 'apart', 5)).toEqual(newestFirst(all.slice(0, 1)));
    await append(store, all.slice(1));
    expect(await pages(store, 'apart', 5)).toEqual(newestFirst(all));
    await store.close();
  });

  it('goes on behind a publication that brought more changes than a document repeats', async () => {
    const store = memoryStore();
    const all = [...news('acme-pay', 3), ...news('acme-pay', 70), ...news('acme-pay', 2)];
    await append(store, all.slice(0, 3));
    await append(store, all.slice(3, 73));
    await append(store, all.slice(73));
    expect(await pages(store, 'acme-pay', 20)).toEqual(newestFirst(all));
    expect(await historyTotal(store, nodeCodec, 'acme-pay')).toBe(75);
    await store.close();
  });

  it('holds changes larger than a document may be', async () => {
    const store = memoryStore();
    const text = (letter: string) => ({ text: letter.repeat(500_000), lists: [[1]] });
    const all = 'abcdef'.split('').flatMap((letter) => {
      return news('acme-pay', 1, { before: text(letter), after: text(letter.toUpperCase()) });
    });
    for (const change of all) await append(store, [change]);
    expect(await pages(store, 'acme-pay', 4)).toEqual(newestFirst(all));
    await store.close();
  });

  it('follows services that swap their names', async () => {
    const store = memoryStore();
    const [ofA, ofB] = [news('a', 2), news('b', 2)];
    await append(store, [...ofA, ...ofB]);
    const [toB, toA] = [renamed('a', 'b'), renamed('b', 'a')];
    await append(store, [toB, toA]);
    expect(await pages(store, 'a', 20)).toEqual(newestFirst([...ofB, toA]));
    expect(await pages(store, 'b', 20)).toEqual(newestFirst([...ofA, toB]));
    await store.close();
  });

  it('of an id that is given up and taken again begins anew', async () => {
    const store = memoryStore();
    const [old, own, fresh] = [news('a', 3), news('b', 2), news('a', 1)];
    await append(store, [...old, ...own]);
    const toB = renamed('a', 'b');
    await append(store, [toB]);
    await append(store, fresh);
    expect(await pages(store, 'a', 20)).toEqual(newestFirst(fresh));
    expect(await pages(store, 'b', 2)).toEqual(newestFirst([...old, ...own, toB]));
    expect(await historyTotal(store, nodeCodec, 'b')).toBe(6);
    await store.close();
  });

  it('is kept for a service named like something every object has', async () => {
    const store = memoryStore();
    expect(await readHistory(store, nodeCodec, 'constructor', 5)).toEqual([]);
    const all = news('constructor', 1);
    await append(store, all);
    expect(await pages(store, 'constructor', 5)).toEqual(newestFirst(all));
    await store.close();
  });

  it('grows by the same documents when the same publication is planned again', async () => {
    const store = memoryStore();
    await append(store, news('acme-pay', 2));
    const changes = news('acme-pay', 3);
    const plan = () => appendHistories(store, nodeCodec, changes);
    expect(await plan()).toEqual(await plan());
    await store.close();
  });

  it('neither skips nor repeats, whatever was published together and whatever was renamed', async () => {
    const name = fc.constantFrom('a', 'b', 'c', 'constructor');
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('news' as const),
        batch: fc.array(fc.tuple(name, fc.integer({ min: 1, max: 30 })), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      fc.record({ kind: fc.constant('rename' as const), from: name, to: name }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 14 }),
        fc.integer({ min: 1, max: 45 }),
        async (steps, size) => {
          const store = memoryStore();
          const model = new Map<string, readonly Change[]>();
          for (const one of steps) {
            if (one.kind === 'news') {
              const changes = one.batch.flatMap(([id, count]) => news(id, count));
              await append(store, changes);
              for (const change of changes) {
                const id = String(change.serviceId);
                model.set(id, [...(model.get(id) ?? []), change]);
              }
            } else if (one.from !== one.to) {
              const change = renamed(one.from, one.to);
              await append(store, [change]);
              const [own, taken] = [model.get(one.to) ?? [], model.get(one.from) ?? []];
              const joined = own.length > taken.length ? [...own, ...taken] : [...taken, ...own];
              model.set(one.to, [...joined, change]);
              model.set(one.from, []);
            }
          }
          for (const [id, changes] of model) {
            expect(await pages(store, id, size)).toEqual(newestFirst(changes));
            expect(await historyTotal(store, nodeCodec, id)).toBe(changes.length);
          }
          await store.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is in the order in which things happened, complete and without doubles, however late they were told', async () => {
    const minute = (count: number) => new Date(Date.UTC(2026, 10, 22, 9, count)).toISOString();
    const story = fc.array(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 }),
      {
        maxLength: 20,
      },
    );
    await fc.assert(
      fc.asyncProperty(story, fc.integer({ min: 1, max: 30 }), async (publications, size) => {
        const store = memoryStore();
        const told: Change[] = [];
        for (const [place, lateness] of publications.entries()) {
          const changes = lateness.flatMap((late) =>
            news('acme-pay', 1, { at: minute(place * 5 - late) }),
          );
          told.push(...changes);
          await append(store, changes);
        }
        const at = new Map(told.map((change) => [change.id, change.at]));
        const found = await pages(store, 'acme-pay', size);
        expect(await historyTotal(store, nodeCodec, 'acme-pay')).toBe(told.length);
        await store.close();
        expect(new Set(found)).toEqual(new Set(at.keys()));
        const moments = told
          .map((change) => change.at)
          .sort()
          .reverse();
        expect(found.map((id) => at.get(id))).toEqual(moments);
      }),
      { numRuns: 80 },
    );
  });
});
