import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { sweepOutbox } from '#application/outbox.ts';
import type { Clock, DocumentStore } from '#application/ports.ts';
import { type Crash, crashing } from '../support/crash.ts';
import { recordingBus } from '../support/recording-bus.ts';
import { createInstance, FIRST_LOOK, type Instance, tell } from './dashboard.ts';
import { expectEverythingTold } from './everything-told.ts';
import { after } from './fold.ts';
import type { Saying } from './sayings.ts';
import type { Delivery, Group, Stream } from './streams.ts';
import { type View, viewOfCatalogue, viewOfWorld } from './view.ts';
import { EMPTY_WORLD, type World } from './world.ts';

/** A store of its own for each process, over the same documents. */
export type OpenStores = () => Promise<{
  readonly stores: readonly DocumentStore[];
  readonly close: () => Promise<void>;
}>;

const NEVER_SEEN = new Set([
  'specs',
  'histories',
  'protoFiles',
  'protoViews',
  'revisions',
  'outbox',
]);
const AT_LAST = '9999-12-31T00:00:00.000Z';

/**
 * Lets a stream happen, and compares after every group what is read with what the oracle folds from the sayings in the
 * order in which they were committed. Readers look on meanwhile: they must always see one of the folded states.
 */
export async function runStream({ groups, turns }: Stream, openStores: OpenStores): Promise<void> {
  const { stores, close } = await openStores();
  const { bus, taken } = recordingBus();
  const clock = tickingClock();
  const takeTurn = turnTaker(turns);
  const instances = stores.map((store) => createInstance(store, bus, clock));
  const worlds: World[] = [EMPTY_WORLD];
  const committed = (saying: Saying) => worlds.push(after(worlds.at(-1) as World, saying));
  const open: Delivery[] = [];

  /** Runs some work in a process that may die; says whether it lived. */
  const survive = async (
    { instance = 0, crash }: { readonly instance?: number; readonly crash: Crash | undefined },
    hears: (collections: ReadonlySet<string>) => void,
    work: (mortal: Instance) => Promise<unknown>,
  ): Promise<boolean> => {
    const mine = instances[instance % instances.length] as Instance;
    const process = crashing(crash, { turn: takeTurn, committed: hears });
    const mortal = { ...mine, store: process.store(mine.store), bus: process.bus(bus) };
    await work(mortal).catch((error: unknown) => {
      if (!process.died()) throw error;
    });
    return !process.died();
  };
  const deliver = async (delivery: Delivery): Promise<void> => {
    const { saying, dryRun } = delivery;
    const hears = (collections: ReadonlySet<string>) => {
      if (dryRun) expect([...collections], 'a dry run writes nothing').toEqual([]);
      else if (decides(saying, collections)) committed(saying);
    };
    const lived = await survive(delivery, hears, (mortal) => tell(mortal, saying, dryRun));
    if (lived) return;
    const again = { ...delivery, crash: undefined };
    if (delivery.patient) open.push(again);
    else await deliver(again);
  };
  const sweep = (crash: Crash | undefined) =>
    survive(
      { crash },
      () => {},
      ({ store, bus: mortalBus }) =>
        sweepOutbox({ store, codec: nodeCodec, bus: mortalBus }, AT_LAST),
    );
  const happen = async (group: Group): Promise<void> => {
    const first = worlds.length - 1;
    const seen: View[] = [];
    let running = true;
    const looking = instances.map(async ({ readCatalogue }) => {
      while (running) {
        seen.push(viewOfCatalogue(await readCatalogue()));
        for (let pause = 0; pause < 3; pause += 1) await nextTurn();
      }
    });
    await Promise.all([
      ...group.deliveries.map(deliver),
      ...(group.sweep ? [sweep(group.sweep.crash)] : []),
    ]).finally(() => {
      running = false;
    });
    await Promise.all(looking);
    const views = worlds.slice(first).map(viewOfWorld);
    for (const { readCatalogue } of instances) {
      expect(viewOfCatalogue(await readCatalogue())).toEqual(views.at(-1));
    }
    for (const view of seen) {
      if (!views.some((one) => isDeepStrictEqual(one, view))) expect(view).toEqual(views[0]);
    }
  };

  try {
    for (const group of groups) await happen(group);
    for (const delivery of open) await happen({ deliveries: [delivery], sweep: undefined });
    await sweep(undefined);
    const [{ store, readCatalogue }] = instances as [Instance];
    const catalogue = await readCatalogue();
    await expectEverythingTold(store, catalogue, worlds.at(-1) as World, taken);
  } finally {
    await close();
  }
}

/** Whether a transaction is the one by which a saying is taken, or turned away. */
function decides({ kind }: Saying, collections: ReadonlySet<string>): boolean {
  if (collections.size === 0) return kind !== 'descriptors';
  return [...collections].some((name) => !NEVER_SEEN.has(name));
}

/** Moves on by a second whenever it is asked, an hour after the clusters were first looked at. */
function tickingClock(): Clock {
  let seconds = 3_600;
  return { now: () => new Date(FIRST_LOOK + seconds++ * 1_000).toISOString() };
}

function turnTaker(turns: readonly number[]): () => Promise<void> {
  let effects = 0;
  return async () => {
    const wait = turns[effects % turns.length] ?? 0;
    effects += 1;
    for (let turn = 0; turn < wait; turn += 1) await nextTurn();
  };
}
