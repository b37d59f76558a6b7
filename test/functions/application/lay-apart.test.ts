import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { ref } from '#application/documents.ts';
import { type Bodies, layApart } from '#application/lay-apart.ts';
import { packDocument, readPacked, type Write } from '#application/packed.ts';
import type { DocumentStore } from '#application/ports.ts';
import { stageBodies } from '#application/stage-bodies.ts';
import { memoryStore } from '../../support/memory-store.ts';

const NOW = '2026-11-22T09:00:00.000Z';
/** Text that does not get smaller. */
const noise = (bytes: number) => randomBytes(bytes).toString('base64');
const pack = (collection: 'changelog' | 'files' | 'services', bytes: number) =>
  packDocument(nodeCodec, ref(collection, 'x'), noise(bytes), { at: NOW });
const small: Write = { ref: ref('sources', 's'), data: { generation: 1 } };

const write = (store: DocumentStore, writes: readonly Write[]) =>
  store.transaction(async (transaction) => {
    for (const { ref: place, data } of writes) transaction.set(place, data);
  });

describe('writes', () => {
  it('stay as they are when they are within the limit', () => {
    const writes = [...pack('files', 5_000), small];
    expect(layApart(writes, 20_000, new Map())).toEqual({ writes, named: new Map(), missing: [] });
  });

  it('lose the texts of the change log first, then of the largest, until the rest is within it', () => {
    const writes = [
      ...pack('services', 40_000),
      ...pack('files', 20_000),
      ...pack('changelog', 10_000),
      small,
    ];
    const laid = (bytes: number) =>
      layApart(writes, bytes, new Map()).missing.map(({ ref: { collection } }) => collection.name);
    expect(laid(85_000)).toEqual(['changelog']);
    expect(laid(40_000)).toEqual(['changelog', 'services']);
    expect(laid(0)).toEqual(['changelog', 'services', 'files']);
    expect(layApart(writes, 0, new Map()).writes).toHaveLength(4);
  });

  it('are read as before, in as many parts as they have', async () => {
    const store = memoryStore();
    const text = noise(2_000_000);
    const target = ref('problems', 'p');
    const writes = [...packDocument(nodeCodec, target, text, { at: NOW }), small];
    expect(writes).toHaveLength(4);
    const bodies: Bodies = new Map();
    await stageBodies(store, layApart(writes, 10_000, bodies).missing, bodies, NOW);
    const layout = layApart(writes, 10_000, bodies);
    expect(layout.missing).toEqual([]);
    expect(layout.writes.map(({ data }) => data)).toEqual([
      { at: NOW, parts: 3, apart: '1~0' },
      { generation: 1 },
    ]);
    await write(store, layout.writes);
    expect(await readPacked(store, nodeCodec, target)).toBe(text);
    await store.transaction(async (transaction) => transaction.delete(ref('bodies', '1~0~1')));
    await expect(readPacked(store, nodeCodec, target)).rejects.toThrow('problems/p kept changing');
    await store.close();
  });

  it('name a body that is there only as long as their text is the same', async () => {
    const store = memoryStore();
    const bodies: Bodies = new Map();
    const first = pack('services', 9_000);
    await stageBodies(store, layApart(first, 0, bodies).missing, bodies, NOW);
    expect(layApart(first, 0, bodies).missing).toEqual([]);
    expect([...layApart(first, 0, bodies).named]).toEqual([['services/x', '1~0']]);
    const other = layApart(pack('services', 9_000), 0, bodies);
    expect([other.missing.length, other.named.size]).toEqual([1, 0]);
    await store.close();
  });
});
