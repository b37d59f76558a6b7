import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { type Catalogue, createCatalogueReader } from '#application/catalogue.ts';
import { type OpenPlace, openAt } from './places.ts';

interface Said {
  readonly source: string;
  readonly generation: number;
  readonly count: number;
  readonly tier: string;
  readonly revision?: string;
}

/** A process of its own publishes a complete set. */
async function publish(address: string, { source, generation, count, tier, revision }: Said) {
  const words = [address, source, generation, count, tier, ...(revision ? [revision] : [])];
  const child = join(import.meta.dirname, 'publish-child.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [child, ...words.map(String)]);
  return JSON.parse(stdout) as { readonly outcome: string; readonly created: number };
}

/** Reads in this process as long as others write: cold each time, and beside it what a warm reader then sees. */
async function lookOn(address: string, work: Promise<unknown>): Promise<readonly Catalogue[]> {
  const store = openAt(address);
  const warm = createCatalogueReader(store, nodeCodec);
  const seen: Catalogue[] = [];
  let running = true;
  const done = work.finally(() => {
    running = false;
  });
  // A failure is thrown below, after the store is closed.
  done.catch(() => {});
  while (running) {
    seen.push(await createCatalogueReader(store, nodeCodec)(), await warm());
    await pause(20);
  }
  await store.close();
  await done;
  return seen;
}

const tiersOf = ({ services }: Catalogue) => [
  ...new Set([...services.values()].map(({ spec }) => spec.tier)),
];

const read = async (address: string): Promise<Catalogue> => {
  const store = openAt(address);
  const catalogue = await createCatalogueReader(store, nodeCodec)();
  await store.close();
  return catalogue;
};

const seconds = (since: number): string => ((performance.now() - since) / 1_000).toFixed(1);

/** What several processes do at one place; the large set holds so many services. */
export function severalProcesses(name: string, openPlace: OpenPlace, large: number): void {
  describe(`several processes at one store (${name})`, () => {
    it(`a reader sees none or all of ${large} services, and all of them change at once`, async () => {
      await using place = await openPlace();
      const { address } = place;
      const said = { source: 'left', count: large };
      const started = performance.now();
      const first = await lookOn(address, publish(address, { ...said, generation: 1, tier: 'A' }));
      const between = performance.now();
      for (const { services } of first) expect([0, large]).toContain(services.size);
      expect((await read(address)).services.size).toBe(large);
      const second = await lookOn(address, publish(address, { ...said, generation: 2, tier: 'B' }));
      const took = `published in ${((between - started) / 1_000).toFixed(1)} s, changed in ${seconds(between)} s`;
      for (const one of second) {
        expect(one.services.size).toBe(large);
        expect(tiersOf(one)).toHaveLength(1);
      }
      const after = await read(address);
      expect(tiersOf(after)).toEqual(['B']);
      const reads = (first.length + second.length) / 2;
      process.stdout.write(
        `Faults: ${large} services on ${name} ${took}; ${reads} cold reads and as many warm ones meanwhile.\n`,
      );
    });

    it('two of them publish the same set: one applies it, for the other nothing changes', async () => {
      await using place = await openPlace();
      const { address } = place;
      const said = { source: 'left', generation: 1, count: 500, tier: 'A' };
      const outcomes = await Promise.all([publish(address, said), publish(address, said)]);
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'unchanged']);
      const { services, stamp } = await read(address);
      expect(services.size).toBe(500);
      expect(stamp.changes).toBe(500);
    });

    it('two claim one generation: one wins wholly, the other is told', async () => {
      await using place = await openPlace();
      const { address } = place;
      const said = { source: 'left', generation: 1, count: 500 };
      const outcomes = await Promise.all([
        publish(address, { ...said, tier: 'A', revision: 'one' }),
        publish(address, { ...said, tier: 'B', revision: 'two' }),
      ]);
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'refused']);
      const winner = outcomes[0]?.outcome === 'applied' ? 'A' : 'B';
      expect(tiersOf(await read(address))).toEqual([winner]);
    });

    it('two of different sources flip at once: both are there, and a reader sees each wholly', async () => {
      await using place = await openPlace();
      const { address } = place;
      const each = Math.min(2_000, large);
      const said = { generation: 1, count: each, tier: 'A' };
      const both = Promise.all([
        publish(address, { ...said, source: 'left' }),
        publish(address, { ...said, source: 'right' }),
      ]);
      const seen = await lookOn(address, both);
      expect((await both).map(({ created }) => created)).toEqual([each, each]);
      for (const { services } of seen) expect([0, each, 2 * each]).toContain(services.size);
      const { services, stamp } = await read(address);
      expect(services.size).toBe(2 * each);
      expect(stamp.changes).toBe(2 * each);
    });
  });
}
