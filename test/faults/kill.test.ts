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

/** What is said, and when the process dies of it; undefined: it lives. */
const script = (seed: number): readonly (readonly [Saying, number | undefined])[] => {
  const streams = fc.sample(stream, { numRuns: 60, seed });
  const sayings = streams
    .flatMap(({ groups }, number) =>
      groups.flatMap(({ deliveries }) =>
        deliveries.map(({ saying, dryRun }) => ({ saying: later(saying, number), dryRun })),
      ),
    )
    .filter(({ dryRun }) => !dryRun);
  const deaths = fc.sample(fc.option(fc.integer({ min: 0, max: LATEST_DEATH })), {
    numRuns: sayings.length,
    seed,
  });
  return sayings.map(({ saying }, index) => [saying, deaths[index] ?? undefined]);
};

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
  try {
    for (const [saying, death] of script(seed)) {
      if (sumOf(deaths) === DEATHS_A_STORE) break;
      const isSweep = sumOf(deaths) % 4 === 3;
      const [path, init] = isSweep ? SWEEP : requestOf(saying);
      let answer = doors.ask(path, init);
      if (death !== undefined) {
        await pause(death);
        await doors.kill();
        const before = viewOfWorld(world);
        const seen = viewOfCatalogue(await read());
        const isTaken = !isSweep && !isDeepStrictEqual(seen, before);
        if (isTaken) expect(seen).toEqual(viewOfWorld(after(world, saying)));
        else expect(seen).toEqual(before);
        if ((await answer) !== undefined) deaths.late += 1;
        else if (isTaken) deaths.between += 1;
        else deaths.early += 1;
        await doors.rise();
        answer = doors.ask(...requestOf(saying));
      } else if (isSweep) {
        expect((await answer)?.status).toBe(200);
        answer = doors.ask(...requestOf(saying));
      }
      expect((await answer)?.status, JSON.stringify(saying)).toBeOneOf([200, 409, 422]);
      world = after(world, saying);
      expect(viewOfCatalogue(await read())).toEqual(viewOfWorld(world));
    }
    await doors.kill();
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
