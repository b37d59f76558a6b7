import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { contentHash, createCatalogueReader } from '#application/catalogue.ts';
import { type CatalogueStamp, EMPTY_STAMP, ref, STAMP } from '#application/documents.ts';
import { packDocument } from '#application/packed.ts';
import type { DocumentStore } from '#application/ports.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import { makeClaim, makeEntry } from '../../support/make-service.ts';
import { memoryStore } from '../../support/memory-store.ts';

/** Writes shards of services, each with the ids given, and the stamp that names them; `note` makes contents differ. */
function publish(
  store: DocumentStore,
  shards: Readonly<Record<string, readonly string[]>>,
  note = '',
): Promise<void> {
  return store.transaction(async (transaction) => {
    const before = (await transaction.get(STAMP))?.data as unknown as CatalogueStamp | undefined;
    const services = { ...(before ?? EMPTY_STAMP).services };
    for (const [shard, ids] of Object.entries(shards)) {
      const value = Object.fromEntries(
        ids.map((id) => [id, makeEntry(makeClaim(id, { description: note }))]),
      ) as unknown as Json;
      services[shard] = contentHash(nodeCodec, value);
      for (const { ref: place, data } of packDocument(nodeCodec, ref('services', shard), value)) {
        transaction.set(place, data);
      }
    }
    const stamp = { ...(before ?? EMPTY_STAMP), services, version: (before?.version ?? 0) + 1 };
    transaction.set(STAMP, stamp as unknown as JsonObject);
  });
}

async function readsOf<T>(store: DocumentStore, work: () => Promise<T>) {
  const before = store.counters().reads;
  const result = await work();
  return { result, reads: store.counters().reads - before };
}

const SHARDS = { '0': ['a', 'b'], '1': ['c'], '2': ['d'], f: ['e'] };

describe('the catalogue', () => {
  it('is empty at first', async () => {
    const store = memoryStore();
    const catalogue = await createCatalogueReader(store, nodeCodec)();
    expect([catalogue.services.size, catalogue.problems, catalogue.stamp.version]).toEqual([
      0,
      [],
      0,
    ]);
    await store.close();
  });

  it('is read by one document for each shard, and one for the stamp', async () => {
    const store = memoryStore();
    await publish(store, SHARDS);
    const { result, reads } = await readsOf(store, createCatalogueReader(store, nodeCodec));
    expect([...result.services.keys()]).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(reads).toBe(5);
    await store.close();
  });

  it('is the same object, for one read, while nothing changes', async () => {
    const store = memoryStore();
    await publish(store, SHARDS);
    const read = createCatalogueReader(store, nodeCodec);
    const first = await read();
    const { result, reads } = await readsOf(store, read);
    expect(result).toBe(first);
    expect(reads).toBe(1);
    await store.close();
  });

  it('takes one read more for each shard that changed', async () => {
    const store = memoryStore();
    await publish(store, SHARDS);
    const read = createCatalogueReader(store, nodeCodec);
    const first = await read();
    await publish(store, { '1': ['c', 'g'], '2': ['d'] }, 'changed');
    const { result, reads } = await readsOf(store, read);
    expect(reads).toBe(1 + 2);
    expect([...result.services.keys()]).toEqual(['a', 'b', 'c', 'd', 'e', 'g']);
    expect(result.services.get('d')?.spec.description).toBe('changed');
    expect(result.services.get('a')).toEqual(first.services.get('a'));
    expect([...first.services.keys()]).toEqual(['a', 'b', 'c', 'd', 'e']);
    await store.close();
  });

  it('forgets a shard that is gone', async () => {
    const store = memoryStore();
    await publish(store, SHARDS);
    const read = createCatalogueReader(store, nodeCodec);
    await read();
    const stamp = (await store.get(STAMP))?.data as unknown as CatalogueStamp;
    const { '0': _, ...services } = stamp.services;
    await store.transaction(async (transaction) => {
      transaction.set(STAMP, { ...stamp, services } as unknown as JsonObject);
    });
    expect([...(await read()).services.keys()]).toEqual(['c', 'd', 'e']);
    await store.close();
  });

  it('never mixes two publications, however often it is overtaken', async () => {
    const store = memoryStore();
    await publish(store, SHARDS, 'note 0');
    let publications = 0;
    const overtaken: DocumentStore = {
      ...store,
      get: async (asked) => {
        const found = await store.get(asked);
        if (publications < 5) {
          publications += 1;
          await publish(store, SHARDS, `note ${publications}`);
        }
        return found;
      },
    };
    const catalogue = await createCatalogueReader(overtaken, nodeCodec)();
    expect(notesOf(catalogue)).toEqual(['note 5']);
    await store.close();
  });

  it('never mixes two publications for readers of the same instance', async () => {
    const store = memoryStore();
    await publish(store, SHARDS, 'note 0');
    let calls = 0;
    const uneven: DocumentStore = {
      ...store,
      getAll: async (refs) => {
        const found = await store.getAll(refs);
        calls += 1;
        for (let turn = calls % 3 === 0 ? 40 : 0; turn > 0; turn -= 1) await Promise.resolve();
        return found;
      },
    };
    const read = createCatalogueReader(uneven, nodeCodec);
    await read();
    const readers: ReturnType<typeof read>[] = [];
    const shards = Object.entries(SHARDS);
    for (let n = 1; n <= 60; n += 1) {
      const [shard, ids] = shards[n % shards.length] as (typeof shards)[number];
      await publish(store, { [shard]: ids }, `note ${n}`);
      readers.push(read());
      for (let turn = 0; turn < (n * 7) % 11; turn += 1) await Promise.resolve();
    }
    for (const { stamp, entries } of await Promise.all(readers)) {
      for (const [shard, ids] of shards) {
        const value = Object.fromEntries(ids.map((id) => [id, entries.get(id)])) as unknown as Json;
        expect(contentHash(nodeCodec, value)).toBe(stamp.services[shard]);
      }
    }
    await store.close();
  });

  it('shows a publication to whoever asks after it, also while another is reading', async () => {
    const store = memoryStore();
    await publish(store, SHARDS, 'old');
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const stuck: DocumentStore = {
      ...store,
      getAll: async (refs) => {
        const found = await store.getAll(refs);
        await gate;
        return found;
      },
    };
    const read = createCatalogueReader(stuck, nodeCodec);
    const early = read();
    await Promise.resolve();
    await publish(store, SHARDS, 'new');
    const late = read();
    release();
    expect(notesOf(await late)).toEqual(['new']);
    expect(notesOf(await early)).toHaveLength(1);
    await store.close();
  });

  it('is read for several at once as for one', async () => {
    const store = memoryStore();
    await publish(store, SHARDS);
    const read = createCatalogueReader(store, nodeCodec);
    const { result, reads } = await readsOf(store, () => Promise.all([read(), read(), read()]));
    expect(new Set(result).size).toBe(1);
    expect(reads).toBe(3 + 4);
    await store.close();
  });

  it('goes on after the store failed once', async () => {
    const store = memoryStore();
    await publish(store, SHARDS);
    let failures = 1;
    const shaky: DocumentStore = {
      ...store,
      getAll: (refs) => {
        failures -= 1;
        return failures >= 0 ? Promise.reject(new Error('unavailable')) : store.getAll(refs);
      },
    };
    const read = createCatalogueReader(shaky, nodeCodec);
    await expect(read()).rejects.toThrow('unavailable');
    expect((await read()).services.size).toBe(5);
    await store.close();
  });

  it('says so when a part is not what the stamp says', async () => {
    const store = memoryStore();
    await publish(store, SHARDS);
    const [write] = packDocument(nodeCodec, ref('services', '0'), { not: 'this' });
    await store.transaction(async (transaction) => {
      transaction.set(ref('services', '0'), write?.data ?? {});
    });
    await expect(createCatalogueReader(store, nodeCodec)()).rejects.toThrow(/kept changing/);
    await store.close();
  });
});

const notesOf = ({ services }: Awaited<ReturnType<ReturnType<typeof createCatalogueReader>>>) => [
  ...new Set([...services.values()].map(({ spec }) => String(spec.description))),
];
