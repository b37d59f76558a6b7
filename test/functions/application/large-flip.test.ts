import { describe, expect, it } from 'vitest';
import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { nodeCodec } from '#adapters/node/codec.ts';
import { specReader } from '#adapters/yaml/spec-reader.ts';
import { createCatalogueReader } from '#application/catalogue.ts';
import { scanChangeLog } from '#application/change-log.ts';
import { COLLECTIONS, ref, STAGINGS } from '#application/documents.ts';
import { flip } from '#application/flip.ts';
import { ingestSpecs } from '#application/ingest-specs.ts';
import { sweepOutbox } from '#application/outbox.ts';
import { packDocument } from '#application/packed.ts';
import type { DocumentStore, EventBus } from '#application/ports.ts';
import { readHistory } from '#application/read-history.ts';
import { sweepBodies } from '#application/stagings.ts';
import { ContentionError } from '#domain/errors/contention-error.ts';
import { type Crash, crashing } from '../../support/crash.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { recordingBus } from '../../support/recording-bus.ts';
import { weighFlips } from '../../support/weigh-flips.ts';

const COUNT = 300;
/** Less than a few shards weigh, so that nearly everything lies apart. */
const FLIP_BYTES = 12_000;
const START = Date.parse('2026-11-22T09:00:00.000Z');
const hour = (hours: number) => new Date(START + hours * 3_600_000).toISOString();

function publish(
  store: DocumentStore,
  generation: number,
  tier: string,
  { bus = recordingBus().bus, count = COUNT, now = hour(0) } = {},
) {
  const app = {
    ...{
      store,
      bus,
      specReader,
      rules: createRuleEngine(),
      codec: nodeCodec,
      clock: { now: () => now },
    },
    flipBytes: FLIP_BYTES,
  };
  const files = Array.from({ length: COUNT }, (_, n) => ({
    path: `${n}.yaml`,
    content: `serviceID: svc-${n}\nteamName: payments\ntier: ${n < count ? tier : 'A'}\n`,
  }));
  const said = { source: 'specs', revision: `r${generation}`, generation, complete: true, files };
  return ingestSpecs(app, said, { dryRun: false });
}

async function view(store: DocumentStore) {
  const { services, stamp } = await createCatalogueReader(store, nodeCodec)();
  const tiers = new Set([...services.values()].map(({ spec }) => spec.tier));
  return [services.size, [...tiers].sort().join(), stamp.changes ?? 0];
}

const bodies = (store: DocumentStore) => store.count({ collection: COLLECTIONS.bodies });

/** Every body that a document names. */
async function named(store: DocumentStore): Promise<readonly string[]> {
  const found: string[] = [];
  for (const collection of Object.values(COLLECTIONS)) {
    const documents = await store.query({ collection, limit: 1_000 });
    found.push(...documents.map(({ data }) => data.apart).filter((id) => typeof id === 'string'));
  }
  return found.sort();
}

async function logged(store: DocumentStore): Promise<number> {
  const scan = { direction: 'asc', where: [], documents: 100 } as const;
  return (await Array.fromAsync(scanChangeLog({ store, codec: nodeCodec }, scan))).length;
}

describe('a large publication', () => {
  it('is shown by a small flip, and read like any other', async () => {
    const { store, flips } = weighFlips(memoryStore());
    expect((await publish(store, 1, 'A')).outcome).toBe('applied');
    expect((await publish(store, 2, 'B')).outcome).toBe('applied');
    expect(flips).toHaveLength(2);
    for (const bytes of flips) expect(bytes).toBeLessThan(FLIP_BYTES + 4_000);
    expect(await view(store)).toEqual([COUNT, 'B', 2 * COUNT]);
    expect(await logged(store)).toBe(2 * COUNT);
    const [newest] = await readHistory(store, nodeCodec, 'svc-7', 5);
    expect(newest?.change.after).toMatchObject({ tier: 'B' });
    expect((await publish(store, 2, 'B')).outcome).toBe('unchanged');
    await store.close();
  });

  it('costs a reader one document for each shard of services, as a small one does', async () => {
    const store = memoryStore();
    await publish(store, 1, 'A');
    const before = store.counters().reads;
    await view(store);
    expect(store.counters().reads - before).toBe(17);
    await store.close();
  });

  it('is told by the sweep when its process died before the bus heard of it', async () => {
    const store = memoryStore();
    const down: EventBus = { publish: () => Promise.reject(new Error('bus down')) };
    await publish(store, 1, 'A', { bus: down });
    const { bus, taken } = recordingBus();
    await sweepOutbox({ store, codec: nodeCodec, bus }, hour(1));
    expect(new Set(taken).size).toBe(COUNT);
    await store.close();
  });

  // Plan, two batches of texts, announcement, bodies, flip, publication, acknowledgement.
  const effects = [0, 1, 2, 3, 4, 5, 6, 7];
  const crashes = effects.flatMap((effect): Crash[] => [
    { effect, moment: 'before' },
    { effect, moment: 'after' },
  ]);
  it.each(crashes)(
    'whose process dies $moment effect $effect is there wholly or not at all, and in the end once',
    async (crash) => {
      const store = memoryStore();
      await publish(store, 1, 'A');
      const { bus, taken } = recordingBus();
      const process = crashing(crash);
      await publish(process.store(store), 2, 'B', { bus: process.bus(bus) }).catch(() => {});
      expect(process.died()).toBe(true);
      const seen = await view(store);
      expect([`${COUNT},A,${COUNT}`, `${COUNT},B,${2 * COUNT}`]).toContain(String(seen));
      await publish(store, 2, 'B', { bus, now: hour(1) });
      await sweepOutbox({ store, codec: nodeCodec, bus }, hour(2));
      expect(await view(store)).toEqual([COUNT, 'B', 2 * COUNT]);
      expect(new Set(taken).size).toBe(COUNT);
      for (const hours of [3, 4, 5]) await sweepBodies(store, hour(hours));
      expect(
        (await store.query({ collection: COLLECTIONS.bodies, limit: 500 }))
          .map(({ id }) => id)
          .sort(),
      ).toEqual(await named(store));
      expect(await view(store)).toEqual([COUNT, 'B', 2 * COUNT]);
      expect(await logged(store)).toBe(2 * COUNT);
      await store.close();
    },
  );
});

describe('bodies that nobody names', () => {
  it('go when they were seen unused twice, an hour apart', async () => {
    const store = memoryStore();
    await publish(store, 1, 'A');
    const first = await bodies(store);
    await publish(store, 2, 'B');
    const second = await bodies(store);
    expect(second).toBeGreaterThan(first);
    expect(await sweepBodies(store, hour(0.9))).toBe(0);
    expect(await sweepBodies(store, hour(1))).toBe(0);
    expect(await sweepBodies(store, hour(1.9))).toBe(0);
    expect(await sweepBodies(store, hour(2))).toBeGreaterThan(3);
    expect(await bodies(store)).toBe((await named(store)).length);
    expect(await view(store)).toEqual([COUNT, 'B', 2 * COUNT]);
    await store.close();
  });

  it('are looked for by one read when none is due', async () => {
    const store = memoryStore();
    await publish(store, 1, 'A');
    const before = store.counters().reads;
    await sweepBodies(store, hour(0.5));
    expect(store.counters().reads - before).toBe(1);
    await store.close();
  });

  it('are forgotten when small publications have replaced them all, but for the change log', async () => {
    const store = memoryStore();
    await publish(store, 1, 'A');
    // One service after the other: none of these flips is large.
    for (let count = 1; count <= COUNT; count += 20)
      await publish(store, 1 + count, 'B', { count });
    for (const hours of [1, 2, 26, 27, 51]) await sweepBodies(store, hour(hours));
    const kept = await named(store);
    expect(await bodies(store)).toBe(kept.length);
    expect(await logged(store)).toBe(COUNT + 281);
    await store.close();
  });

  it('are written again when a sweep took them from under a very slow publication', async () => {
    const inner = memoryStore();
    let swept = false;
    const slow: DocumentStore = {
      ...inner,
      transaction: async (body) => {
        if (!swept && (await bodies(inner)) > 0) {
          swept = true;
          for (const hours of [1, 2]) await sweepBodies(inner, hour(hours));
          expect(await bodies(inner)).toBe(0);
        }
        return inner.transaction(body);
      },
    };
    expect((await publish(slow, 1, 'A')).outcome).toBe('applied');
    expect(swept).toBe(true);
    expect(await view(inner)).toEqual([COUNT, 'A', COUNT]);
    const found = (await inner.get(STAGINGS))?.data;
    expect(Object.keys(found?.attempts ?? {})).toHaveLength(1);
    await inner.close();
  });

  it('are not written for ever, should what they hold never stay the same', async () => {
    const store = memoryStore();
    let plans = 0;
    const restless = flip(
      {
        store,
        codec: nodeCodec,
        bus: recordingBus().bus,
        clock: { now: () => hour(0) },
        flipBytes: 0,
      },
      async () => {
        plans += 1;
        const texts = Array.from({ length: 20 }, (_, n) => nodeCodec.sha256(`${plans} ${n}`));
        const writes = packDocument(nodeCodec, ref('files', 'x'), texts);
        return { result: undefined, staged: [], writes, changes: [] };
      },
    );
    await expect(restless).rejects.toThrow(ContentionError);
    expect(plans).toBe(20);
    await store.close();
  });
});
