import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { type Catalogue, createCatalogueReader } from '#application/catalogue.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { budget } from './budget.ts';

interface Said {
  readonly source: string;
  readonly generation: number;
  readonly count: number;
  readonly tier: string;
  readonly revision?: string;
}

/** A process of its own publishes a complete set. */
async function publish(file: string, { source, generation, count, tier, revision }: Said) {
  const words = [file, source, generation, count, tier, ...(revision ? [revision] : [])];
  const child = join(import.meta.dirname, 'publish-child.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [child, ...words.map(String)]);
  return JSON.parse(stdout) as { readonly outcome: string; readonly created: number };
}

/** Reads in this process, cold each time, as long as others write. */
async function lookOn(file: string, work: Promise<unknown>): Promise<readonly Catalogue[]> {
  const store = createSqliteStore(file);
  const seen: Catalogue[] = [];
  let running = true;
  const done = work.finally(() => {
    running = false;
  });
  // A failure is thrown below, after the store is closed.
  done.catch(() => {});
  while (running) {
    seen.push(await createCatalogueReader(store, nodeCodec)());
    await pause(20);
  }
  await store.close();
  await done;
  return seen;
}

const tiersOf = ({ services }: Catalogue) => [
  ...new Set([...services.values()].map(({ spec }) => spec.tier)),
];

const read = async (file: string): Promise<Catalogue> => {
  const store = createSqliteStore(file);
  const catalogue = await createCatalogueReader(store, nodeCodec)();
  await store.close();
  return catalogue;
};

describe('several processes at one store', () => {
  const large = budget.services;

  it(`a reader sees none or all of ${large} services, and all of them change at once`, async () => {
    await using folder = await temporaryFolder();
    const file = folder.file('dashboard.db');
    const said = { source: 'left', count: large };
    const first = await lookOn(file, publish(file, { ...said, generation: 1, tier: 'A' }));
    for (const { services } of first) expect([0, large]).toContain(services.size);
    expect((await read(file)).services.size).toBe(large);
    const second = await lookOn(file, publish(file, { ...said, generation: 2, tier: 'B' }));
    for (const one of second) {
      expect(one.services.size).toBe(large);
      expect(tiersOf(one)).toHaveLength(1);
    }
    const after = await read(file);
    expect(tiersOf(after)).toEqual(['B']);
    process.stdout.write(`Faults: ${first.length + second.length} cold reads of ${large}.\n`);
  });

  it('two of them publish the same set: one applies it, for the other nothing changes', async () => {
    await using folder = await temporaryFolder();
    const file = folder.file('dashboard.db');
    const said = { source: 'left', generation: 1, count: 500, tier: 'A' };
    const outcomes = await Promise.all([publish(file, said), publish(file, said)]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'unchanged']);
    const { services, stamp } = await read(file);
    expect(services.size).toBe(500);
    expect(stamp.changes).toBe(500);
  });

  it('two claim one generation: one wins wholly, the other is told', async () => {
    await using folder = await temporaryFolder();
    const file = folder.file('dashboard.db');
    const said = { source: 'left', generation: 1, count: 500 };
    const outcomes = await Promise.all([
      publish(file, { ...said, tier: 'A', revision: 'one' }),
      publish(file, { ...said, tier: 'B', revision: 'two' }),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'refused']);
    const winner = outcomes[0]?.outcome === 'applied' ? 'A' : 'B';
    expect(tiersOf(await read(file))).toEqual([winner]);
  });

  it('two of different sources flip at once: both are there, and a reader sees each wholly', async () => {
    await using folder = await temporaryFolder();
    const file = folder.file('dashboard.db');
    const said = { generation: 1, count: 2_000, tier: 'A' };
    const both = Promise.all([
      publish(file, { ...said, source: 'left' }),
      publish(file, { ...said, source: 'right' }),
    ]);
    const seen = await lookOn(file, both);
    expect((await both).map(({ created }) => created)).toEqual([2_000, 2_000]);
    for (const { services } of seen) expect([0, 2_000, 4_000]).toContain(services.size);
    const { services, stamp } = await read(file);
    expect(services.size).toBe(4_000);
    expect(stamp.changes).toBe(4_000);
  });
});
