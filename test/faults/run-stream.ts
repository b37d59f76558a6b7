import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { sweepOutbox } from '#application/outbox.ts';
import type { Clock } from '#application/ports.ts';
import { sweepBodies } from '#application/stagings.ts';
import { ContentionError } from '#domain/errors/contention-error.ts';
import { type Crash, crashing } from '../support/crash.ts';
import { recordingBus } from '../support/recording-bus.ts';
import { createInstance, FIRST_LOOK, type Instance, tell } from './dashboard.ts';
import { expectEverythingTold } from './everything-told.ts';
import { after } from './fold.ts';
import { ownerOf } from './fold-clusters.ts';
import { type OpenPlace, openAt } from './places.ts';
import type { Saying } from './sayings.ts';
import type { Delivery, Group, Stream } from './streams.ts';
import { type View, viewOfCatalogue, viewOfWorld } from './view.ts';
import { EMPTY_WORLD, type World } from './world.ts';

/** A saying as it was taken by the dashboard. */
interface Taking {
  readonly saying: Saying;
}

/** Processes that share the documents, each with a store of its own. */
const PROCESSES = 2;

const NEVER_SEEN = new Set([
  'bodies',
  'stagings',
  'specs',
  'histories',
  'protoFiles',
  'protoViews',
  'revisions',
  'outbox',
]);
const AT_LAST = '9999-12-31T00:00:00.000Z';
const MUCH_LATER = Date.UTC(2100, 0, 1);
const DAY = 86_400_000;

/**
 * Lets a stream happen, and compares after every group what is read with what the oracle folds from the sayings in the
 * order in which they were committed. Readers look on meanwhile: they must always see one of the folded states.
 */
export async function runStream(
  { groups, turns }: Stream,
  openPlace: OpenPlace,
  /** Of the first process; what it lays apart the second one lays together again. */
  { flipBytes }: { readonly flipBytes?: number } = {},
): Promise<void> {
  await using place = await openPlace();
  // In SQLite a lost race is run again without any pause.
  const stores = Array.from({ length: PROCESSES }, () => openAt(place.address, nextTurn));
  const { bus, taken } = recordingBus();
  const clock = tickingClock();
  const takeTurn = turnTaker(turns);
  const instances = stores.map((store, index) => ({
    ...createInstance(store, bus, clock),
    ...(flipBytes === undefined || index > 0 ? {} : { flipBytes }),
  }));
  let world = EMPTY_WORLD;
  /** In the order in which they were taken, or turned away, since the group began. */
  let taking: Taking[] = [];
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
    return work(mortal).then(
      () => !process.died(),
      (error: unknown) => {
        // Of what was overtaken too often nothing was written; its publisher tries again.
        if (process.died() || error instanceof ContentionError) return false;
        throw error;
      },
    );
  };
  const deliver = async (delivery: Delivery): Promise<void> => {
    const { saying, dryRun } = delivery;
    let idle: Taking | undefined;
    const hears = (collections: ReadonlySet<string>) => {
      if (dryRun) expect([...collections], 'a dry run writes nothing').toEqual([]);
      else if (decides(saying, collections)) {
        // Before it something was staged, and the plan made again.
        taking = taking.filter((one) => one !== idle);
        const taken = { saying };
        taking.push(taken);
        idle = collections.size === 0 ? taken : undefined;
      }
    };
    const lived = await survive(delivery, hears, (mortal) => tell(mortal, saying, dryRun));
    if (lived) return;
    taking = taking.filter((one) => one !== idle);
    const again = { ...delivery, crash: undefined };
    if (delivery.patient) open.push(again);
    else await deliver(again);
  };
  let looks = 0;
  const sweep = (crash: Crash | undefined) =>
    survive(
      { crash },
      () => {},
      async ({ store, bus: mortalBus }) => {
        await sweepOutbox({ store, codec: nodeCodec, bus: mortalBus }, AT_LAST);
        // Two looks long after everything: what is being published just now is taken for dead.
        for (const _ of ['unused', 'gone']) {
          looks += 1;
          await sweepBodies(store, new Date(MUCH_LATER + looks * DAY).toISOString());
        }
      },
    );
  const happen = async (group: Group): Promise<void> => {
    const seen: View[] = [];
    taking = [];
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
    const worlds = [world];
    for (const { saying } of taking) worlds.push(after(worlds.at(-1) as World, saying));
    world = sharingOwners(worlds);
    const views = worlds.map(viewOfWorld);
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
    while (!(await sweep(undefined))) await nextTurn();
    const [{ store, readCatalogue }] = instances as [Instance];
    const catalogue = await readCatalogue();
    await expectEverythingTold(store, catalogue, world, taken);
  } finally {
    for (const store of stores) await store.close();
  }
}

/**
 * The last of some worlds. Who owned a workload that changed while its owner did is asked before the snapshot is taken:
 * whoever it was in any of these worlds.
 */
function sharingOwners(worlds: readonly World[]): World {
  const last = worlds.at(-1) as World;
  const known = worlds[0]?.changes.length ?? 0;
  const fresh = last.changes.slice(known).map((change) => {
    const [, namespace] = / \w+\/(\w+) \w+\//.exec(change.what) ?? [];
    return namespace === undefined
      ? change
      : { ...change, owners: worlds.map((world) => ownerOf(world, namespace)) };
  });
  return { ...last, changes: [...last.changes.slice(0, known), ...fresh] };
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
