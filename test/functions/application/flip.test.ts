import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { COLLECTIONS, EMPTY_STAMP, ref, STAMP } from '#application/documents.ts';
import { type FlipPlan, flip, type Planner } from '#application/flip.ts';
import { sweepOutbox } from '#application/outbox.ts';
import type { DocumentStore, EventBus } from '#application/ports.ts';
import { historyTotal, readHistory } from '#application/read-history.ts';
import { aChange } from '../../support/a-change.ts';
import { type Crash, crashing } from '../../support/crash.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { recordingBus } from '../../support/recording-bus.ts';

const SOURCE = ref('sources', 'specs~acme');

/** Publishes a generation once: so many texts, and one change for each of two services. */
function publication(generation: number, texts: number): Planner<'applied' | 'unchanged'> {
  return async (read) => {
    const source = await read.get(SOURCE);
    const nothing = { staged: [], writes: [], changes: [] };
    if (source?.data.generation === generation) return { ...nothing, result: 'unchanged' };
    const stamp = await read.stamp();
    return {
      result: 'applied',
      staged: Array.from({ length: texts }, (_, n) => ({
        ref: ref('specs', `${generation}-${n}`),
        data: { text: `${n}`.repeat(1_000) },
      })),
      writes: [
        { ref: SOURCE, data: { generation } },
        { ref: ref('services', '0'), data: { generation, texts } },
      ],
      changes: ['a', 'b'].map((id) => aChange(`${id}-${generation}`, id)),
      stamp: { ...stamp, version: stamp.version + 1 },
    };
  };
}

const parts = (store: DocumentStore, bus: EventBus = recordingBus().bus) => ({
  store,
  bus,
  codec: nodeCodec,
  clock: createManualClock(),
});

/** What a reader sees of it: the generation of each document, and the version of the stamp. */
async function view(store: DocumentStore) {
  const [source, services, stamp] = await store.getAll([SOURCE, ref('services', '0'), STAMP]);
  return [source?.data.generation, services?.data.generation, stamp?.data.version];
}

const size = (store: DocumentStore, name: keyof typeof COLLECTIONS) =>
  store.count({ collection: COLLECTIONS[name] });

describe('a flip', () => {
  it('writes documents, changes, histories and the stamp, and tells the bus', async () => {
    const [store, { bus, taken }] = [memoryStore(), recordingBus()];
    expect(await flip(parts(store, bus), publication(1, 2))).toBe('applied');
    expect(await view(store)).toEqual([1, 1, 1]);
    expect((await store.get(STAMP))?.data).toMatchObject({ changes: 2 });
    expect(taken).toEqual(['a-1', 'b-1']);
    expect([await size(store, 'changelog'), await size(store, 'outbox')]).toEqual([1, 0]);
    const [newest] = await readHistory(store, nodeCodec, 'a', 5);
    expect(newest?.change).toEqual(aChange('a-1', 'a'));
    await store.close();
  });

  it('of nothing new writes nothing', async () => {
    const [store, { bus, taken }] = [memoryStore(), recordingBus()];
    await flip(parts(store), publication(1, 2));
    const before = store.counters();
    expect(await flip(parts(store, bus), publication(1, 2))).toBe('unchanged');
    expect(store.counters()).toEqual({
      ...before,
      reads: before.reads + 1,
      bytesRead: store.counters().bytesRead,
    });
    expect(taken).toEqual([]);
    await store.close();
  });

  it('of one changed service is within its budget: 12 reads, 10 writes', async () => {
    const store = memoryStore();
    const change = (n: number): Planner<void> => {
      return async (read): Promise<FlipPlan<void>> => {
        await read.getAll([SOURCE, ref('files', 'acme~0'), ref('services', '0')]);
        const stamp = await read.stamp();
        return {
          result: undefined,
          staged: [{ ref: ref('specs', `${n}`), data: { n } }],
          writes: [
            { ref: SOURCE, data: { n } },
            { ref: ref('files', 'acme~0'), data: { n } },
            { ref: ref('services', '0'), data: { n } },
          ],
          changes: [aChange(`c${n}`, 'acme-pay')],
          stamp: { ...stamp, version: n },
        };
      };
    };
    await flip(parts(store), change(1));
    const before = store.counters();
    await flip(parts(store), change(2));
    const { reads, writes, deletes } = store.counters();
    expect(reads - before.reads).toBeLessThanOrEqual(12);
    expect(writes - before.writes + deletes - before.deletes).toBeLessThanOrEqual(10);
    await store.close();
  });

  it('of very much stages it first, in several commits, and appears at once', async () => {
    const store = memoryStore();
    await flip(parts(store), publication(1, 1));
    const seen: unknown[] = [];
    const watched: DocumentStore = {
      ...store,
      transaction: async (body) => {
        const result = await store.transaction(body);
        seen.push([await size(store, 'specs'), ...(await view(store))]);
        return result;
      },
    };
    await flip(parts(watched), publication(2, 700));
    expect(seen[0]).toEqual([1, 1, 1, 1]);
    expect(seen.slice(1, -2)).toEqual([
      [301, 1, 1, 1],
      [601, 1, 1, 1],
      [701, 1, 1, 1],
    ]);
    expect(seen.slice(-2)).toEqual([
      [701, 2, 2, 2],
      [701, 2, 2, 2],
    ]);
    await store.close();
  });

  it('that is overtaken is planned again from what is there then', async () => {
    const store = memoryStore();
    const seen: unknown[] = [];
    const counter = (id: string, interrupt?: () => Promise<unknown>): Planner<number> => {
      return async (read) => {
        const found = await read.get(ref('services', '0'));
        const stamp = await read.stamp();
        seen.push([id, found?.data.n ?? 0]);
        if (interrupt && seen.length === 1) await interrupt();
        const n = Number(found?.data.n ?? 0) + 1;
        return {
          result: n,
          staged: [],
          writes: [{ ref: ref('services', '0'), data: { n } }],
          changes: [aChange(`${id}-${n}`, 'acme-pay')],
          stamp: { ...stamp, version: stamp.version + 1 },
        };
      };
    };
    const inner = () => flip(parts(store), counter('inner'));
    expect(await flip(parts(store), counter('outer', inner))).toBe(2);
    expect(seen).toEqual([
      ['outer', 0],
      ['inner', 0],
      ['outer', 1],
    ]);
    const history = await readHistory(store, nodeCodec, 'acme-pay', 5);
    expect(history.map(({ change }) => change.id)).toEqual(['outer-2', 'inner-1']);
    expect((await store.get(STAMP))?.data).toEqual({ ...EMPTY_STAMP, version: 2, changes: 2 });
    await store.close();
  });

  it('whose planner fails writes nothing', async () => {
    const store = memoryStore();
    const failing = flip(parts(store), () => Promise.reject(new Error('no plan')));
    await expect(failing).rejects.toThrow('no plan');
    expect(store.counters().writes).toBe(0);
    await store.close();
  });

  it('is done also when the bus is down', async () => {
    const store = memoryStore();
    const down: EventBus = { publish: () => Promise.reject(new Error('bus down')) };
    expect(await flip(parts(store, down), publication(1, 1))).toBe('applied');
    expect([await view(store), await size(store, 'outbox')]).toEqual([[1, 1, 1], 1]);
    await store.close();
  });
});

describe('a process that dies while it flips', () => {
  // Plan, two batches staged, flip, publish, forget.
  const effects = [0, 1, 2, 3, 4, 5];
  const crashes = effects.flatMap((effect): Crash[] => [
    { effect, moment: 'before' },
    { effect, moment: 'after' },
  ]);
  it.each(crashes)('$moment effect $effect leaves the old state or the new one', async (crash) => {
    const store = memoryStore();
    await flip(parts(store), publication(1, 1));
    const { bus, taken } = recordingBus();
    const process = crashing(crash);
    const broken = parts(process.store(store), process.bus(bus));
    const outcome = await flip(broken, publication(2, 500)).catch(() => 'died');
    expect(process.died()).toBe(true);
    const committed = crash.effect > 3 || (crash.effect === 3 && crash.moment === 'after');
    expect(await view(store)).toEqual(committed ? [2, 2, 2] : [1, 1, 1]);
    expect(outcome).toBe(crash.effect > 3 ? 'applied' : 'died');

    const again = await flip(parts(store, bus), publication(2, 500));
    expect(again).toBe(committed ? 'unchanged' : 'applied');
    await sweepOutbox({ store, codec: nodeCodec, bus }, '2999-01-01T00:00:00.000Z');
    expect(await view(store)).toEqual([2, 2, 2]);
    expect(await size(store, 'outbox')).toBe(0);
    expect(await size(store, 'changelog')).toBe(2);
    expect(await historyTotal(store, nodeCodec, 'a')).toBe(2);
    expect(new Set(taken)).toEqual(new Set(['a-2', 'b-2']));
    await store.close();
  });

  it('has no more effects than were tried', async () => {
    const store = memoryStore();
    const process = crashing({ effect: effects.length, moment: 'before' });
    await flip(parts(process.store(store), process.bus(recordingBus().bus)), publication(2, 500));
    expect(process.died()).toBe(false);
    await store.close();
  });
});
