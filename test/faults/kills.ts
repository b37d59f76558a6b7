import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { createCatalogueReader } from '#application/catalogue.ts';
import { eventually } from '../support/eventually.ts';
import { budget } from './budget.ts';
import { requestOf } from './doors.ts';
import { expectEverythingTold } from './everything-told.ts';
import { after } from './fold.ts';
import type { OpenGround } from './grounds.ts';
import { createMortal } from './mortal.ts';
import { openAt } from './places.ts';
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

export interface Way {
  readonly openGround: OpenGround;
  /**
   * At any moment, also in the middle of a transaction; or before and after effects only. The locks of a transaction
   * whose process is gone stay on the Firestore emulator for a minute, and others wait.
   */
  readonly moments: 'all' | 'effects';
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

async function liveAndDie(seed: number, most: number, way: Way): Promise<Deaths> {
  const { openGround, moments } = way;
  const subscriber = await createSubscriber();
  await using ground = await openGround(subscriber.url);
  const doors = await createMortal(ground, subscriber.url);
  const store = openAt(ground.address);
  const read = createCatalogueReader(store, nodeCodec);
  let world = EMPTY_WORLD;
  const deaths = { early: 0, between: 0, late: 0 };
  let isFated = false;
  /** Without a saying it is a sweep. */
  const tell = async (saying: Saying | undefined, death: Line['death'], fate: Line['fate']) => {
    const [path, init] = saying ? requestOf(saying) : SWEEP;
    if (moments === 'effects' && fate !== null) await doors.rise(wordsOf(fate));
    const asked = doors.ask(path, init);
    const isHit = moments === 'all' && death !== null && !isFated;
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
      const next = moments === 'all' && again === 0 ? fate : null;
      isFated = next !== null;
      await doors.rise(next === null ? undefined : wordsOf(next));
      answer = await doors.ask(path, init);
    }
    expect(answer?.status, path).toBeOneOf([200, 409, 422]);
  };
  try {
    for (const { saying, death, fate } of script(seed)) {
      if (sumOf(deaths) >= most) break;
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

const wordsOf = ([moment, effect]: NonNullable<Line['fate']>) => [moment, String(effect)] as const;

/** Kills a process so many times; says when. */
export async function expectNothingLost(name: string, kills: number, way: Way): Promise<void> {
  const all = { early: 0, between: 0, late: 0 };
  const started = performance.now();
  for (let round = 0; sumOf(all) < kills; round += 1) {
    const most = Math.min(DEATHS_A_STORE, kills);
    const { early, between, late } = await liveAndDie(budget.seed + round, most, way);
    all.early += early;
    all.between += between;
    all.late += late;
  }
  const { early, between, late } = all;
  const seconds = Math.round((performance.now() - started) / 1_000);
  process.stdout.write(
    `Faults: ${sumOf(all)} kills over ${name} in ${seconds} s, ${early} before it was seen to be taken, ${between} between that and the answer, ${late} after.\n`,
  );
  expect(early + between).toBeGreaterThan(0);
}
