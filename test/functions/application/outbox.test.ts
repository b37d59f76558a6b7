import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { COLLECTIONS } from '#application/documents.ts';
import { handOver, logChanges, sweepOutbox } from '#application/outbox.ts';
import type { DocumentStore, EventBus } from '#application/ports.ts';
import type { Change } from '#domain/change.ts';
import { aChange } from '../../support/a-change.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { recordingBus } from '../../support/recording-bus.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const changes = (count: number, prefix = 'c') =>
  Array.from({ length: count }, (_, n) => aChange(`${prefix}${n}`, 'acme-pay'));

async function log(store: DocumentStore, logged: readonly Change[], now = NOW) {
  const { writes, entries } = logChanges(nodeCodec, logged, now);
  await store.transaction(async (transaction) => {
    for (const { ref, data } of writes) transaction.set(ref, data);
  });
  return entries;
}

const left = (store: DocumentStore) => store.count({ collection: COLLECTIONS.outbox });
const outage: EventBus = { publish: () => Promise.reject(new Error('bus down')) };

describe('the outbox', () => {
  it('has one log document for two thousand changes, which says what it holds', () => {
    const mixed = changes(4_500).map((change, n): Change => {
      return n === 3 ? { ...change, kind: 'service-renamed' } : change;
    });
    const { writes, entries } = logChanges(nodeCodec, mixed, NOW);
    expect(entries.map((entry) => entry.changes.length)).toEqual([2_000, 2_000, 500]);
    const logs = writes.filter(({ ref }) => ref.collection === COLLECTIONS.changelog);
    expect(logs).toHaveLength(3);
    expect(logs[0]?.data).toMatchObject({
      at: NOW,
      source: 'github.com/acme/terraform',
      kinds: ['service-updated', 'service-renamed'],
      count: 2_000,
    });
    expect(logChanges(nodeCodec, [], NOW)).toEqual({ writes: [], entries: [] });
  });

  it('is empty once the bus has taken everything', async () => {
    const [store, { bus, taken }] = [memoryStore(), recordingBus()];
    await handOver({ store, bus }, await log(store, changes(2_001)));
    expect(taken).toEqual(changes(2_001).map(({ id }) => id));
    expect(await left(store)).toBe(0);
    await store.close();
  });

  it('keeps what the bus refused until the sweeper comes, without failing the caller', async () => {
    const [store, { bus, taken }] = [memoryStore(), recordingBus()];
    await handOver({ store, bus: outage }, await log(store, changes(3)));
    expect(await left(store)).toBe(1);
    expect(await sweepOutbox({ store, codec: nodeCodec, bus }, '2026-11-22T08:59:59.999Z')).toBe(0);
    expect(taken).toEqual([]);
    expect(await sweepOutbox({ store, codec: nodeCodec, bus }, NOW)).toBe(1);
    expect(taken).toEqual(['c0', 'c1', 'c2']);
    expect(await sweepOutbox({ store, codec: nodeCodec, bus }, NOW)).toBe(0);
    await store.close();
  });

  it('does not fail the caller when only the acknowledgement could not be written', async () => {
    const [store, { bus, taken }] = [memoryStore(), recordingBus()];
    const entries = await log(store, changes(2));
    const failing = { ...store, transaction: () => Promise.reject(new Error('disk full')) };
    await handOver({ store: failing, bus }, entries);
    expect(taken).toEqual(['c0', 'c1']);
    expect(await left(store)).toBe(1);
    await store.close();
  });

  it('hands over the others when the bus refuses one entry, and tells of that one', async () => {
    const [store, { bus, taken }] = [memoryStore(), recordingBus()];
    for (const [n, prefix] of ['bad', 'x', 'y'].entries()) {
      await log(store, changes(1, prefix), `2026-11-22T08:0${n}:00.000Z`);
    }
    const picky: EventBus = {
      publish: (events) =>
        events.some(({ id }) => id.startsWith('bad'))
          ? outage.publish(events)
          : bus.publish(events),
    };
    const sweeping = sweepOutbox({ store, codec: nodeCodec, bus: picky }, NOW);
    await expect(sweeping).rejects.toThrow('The bus did not take everything');
    expect(taken).toEqual(['x0', 'y0']);
    expect(await left(store)).toBe(1);
    await store.close();
  });

  it('gives up a sweep during an outage after some tries', async () => {
    const store = memoryStore();
    for (let n = 0; n < 30; n += 1) await log(store, changes(1, `e${n}-`));
    let tries = 0;
    const down: EventBus = {
      publish: (events) => {
        tries += 1;
        return outage.publish(events);
      },
    };
    await expect(sweepOutbox({ store, codec: nodeCodec, bus: down }, NOW)).rejects.toThrow();
    expect(tries).toBe(10);
    expect(await left(store)).toBe(30);
    await store.close();
  });
});
