import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { createCatalogueReader } from '#application/catalogue.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { budget } from './budget.ts';
import { requestOf } from './doors.ts';
import { expectEverythingTold } from './everything-told.ts';
import { after } from './fold.ts';
import { createMortal } from './mortal.ts';
import type { Saying } from './sayings.ts';
import { stream } from './streams.ts';
import { createSubscriber } from './subscriber.ts';
import { viewOfCatalogue, viewOfWorld } from './view.ts';
import { EMPTY_WORLD } from './world.ts';

/** Deaths of one store; then another begins. */
const DEATHS_A_STORE = 20;
/** Milliseconds after a request was sent. */
const LATEST_DEATH = 250;
const SWEEP = ['/tasks/sweep', { method: 'POST' }] as const;

/** When processes died: before anything was seen of a publication, before its publisher heard of it, and afterwards. */
interface Deaths {
  readonly early: number;
  readonly between: number;
  readonly late: number;
}

const sumOf = ({ early, between, late }: Deaths): number => early + between + late;

/** A saying, perhaps how the process dies of it, and how the next one will. */
interface Line {
  readonly saying: Saying;
  /** So many milliseconds after it was told. */
  readonly death: number | null;
  /** At which effect of its own; null: by the next `death`. */
  readonly fate: readonly ['before' | 'after', number] | null;
}

function script(seed: number): readonly Line[] {
  const sayings = fc.sample(stream, { numRuns: 60, seed }).flatMap(({ groups }, number) =>
    groups
      .flatMap(({ deliveries }) => deliveries)
      .filter(({ dryRun }) => !dryRun)
      .map(({ saying }) => later(saying, number)),
  );
  const ways = fc.record({
    death: fc.option(fc.integer({ min: 0, max: LATEST_DEATH }), { freq: 2 }),
    fate: fc.option(fc.tuple(fc.constantFrom('before', 'after'), fc.nat(6)), { freq: 4 }),
  });
  return fc
    .sample(ways, { numRuns: sayings.length, seed })
    .map((way, index) => ({ ...way, saying: sayings[index] as Saying }));
}

/** Of another stream: a revision never says two things. */
function later(saying: Saying, number: number): Saying {
  if (saying.kind === 'restore') return saying;
  if (saying.kind === 'snapshot') return { ...saying, minute: saying.minute + 10 * number };
  const { generation, revision } = saying;
  return { ...saying, generation: generation + 10 * number, revision: `${number}${revision}` };
}

async function liveAndDie(seed: number): Promise<Deaths> {
  await using folder = await temporaryFolder();
  const file = folder.file('dashboard.db');
  const subscriber = await createSubscriber();
  const doors = await createMortal(file, subscriber.url);
  const store = createSqliteStore(file);
  const read = createCatalogueReader(store, nodeCodec);
  let world = EMPTY_WORLD;
  const deaths = { early: 0, between: 0, late: 0 };
  let isFated = false;
  /** Without a saying it is a sweep. */
  const tell = async (saying: Saying | undefined, death: Line['death'], fate: Line['fate']) => {
    const [path, init] = saying ? requestOf(saying) : SWEEP;
    const asked = doors.ask(path, init);
    const isHit = death !== null && !isFated;
    if (isHit) {
      await pause(death);
      await doors.kill();
    }
    let answer = await asked;
    for (let again = 0; (isHit && again === 0) || answer === undefined; again += 1) {
      const before = viewOfWorld(world);
      const seen = viewOfCatalogue(await read());
      const isTaken = saying !== undefined && !isDeepStrictEqual(seen, before);
      expect(seen).toEqual(isTaken ? viewOfWorld(after(world, saying)) : before);
      deaths[answer !== undefined ? 'late' : isTaken ? 'between' : 'early'] += 1;
      const next = again === 0 ? fate : null;
      isFated = next !== null;
      await doors.rise(next === null ? undefined : [next[0], String(next[1])]);
      answer = await doors.ask(path, init);
    }
    expect(answer?.status, path).toBeOneOf([200, 409, 422]);
  };
  try {
    for (const { saying, death, fate } of script(seed)) {
      if (sumOf(deaths) >= DEATHS_A_STORE) break;
      if (sumOf(deaths) % 4 === 3) await tell(undefined, death, fate);
      await tell(saying, death, fate);
      world = after(world, saying);
      expect(viewOfCatalogue(await read())).toEqual(viewOfWorld(world));
    }
    await doors.rise();
    expect((await doors.ask(...SWEEP))?.status).toBe(200);
    const catalogue = await read();
    await eventually(() => new Set(subscriber.heard).size >= (catalogue.stamp.changes ?? 0));
    await expectEverythingTold(store, catalogue, world, subscriber.heard);
    return deaths;
  } finally {
    await doors.end();
    await store.close();
    await subscriber.close();
  }
}

it(`a process killed by kill -9 ${budget.kills} times, at any moment, loses and doubles nothing`, async () => {
  const all = { early: 0, between: 0, late: 0 };
  for (let round = 0; sumOf(all) < budget.kills; round += 1) {
    const { early, between, late } = await liveAndDie(budget.seed + round);
    all.early += early;
    all.between += between;
    all.late += late;
  }
  const { early, between, late } = all;
  process.stdout.write(
    `Faults: ${sumOf(all)} kills, ${early} before it was seen to be taken, ${between} between that and the answer, ${late} after.\n`,
  );
  expect(early + between).toBeGreaterThan(0);
});
