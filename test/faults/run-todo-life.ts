import { setImmediate as nextTurn } from 'node:timers/promises';
import type { App } from '#application/app.ts';
import { createBoardReader } from '#application/board.ts';
import { createCatalogueReader } from '#application/catalogue.ts';
import { followEvent } from '#application/follow-event.ts';
import { hearEvent } from '#application/hear-event.ts';
import { reconcile } from '#application/judge/reconcile.ts';
import { sweepOutbox } from '#application/outbox.ts';
import type { EventBus } from '#application/ports.ts';
import { ContentionError } from '#domain/errors/contention-error.ts';
import type { CatalogueEvent } from '#domain/event.ts';
import { parseEvent } from '#domain/heard-event.ts';
import { type Crash, crashing } from '../support/crash.ts';
import { createMemoryApp } from '../support/memory-app.ts';
import { type OpenPlace, openAt } from './places.ts';
import { expectFinalVerdicts, expectTodosProven } from './todo-checks.ts';
import { createTodoDesk } from './todo-desk.ts';
import type { Doing, TodoLife, TodoStep } from './todo-steps.ts';

const START = Date.UTC(2026, 10, 22, 12);

/**
 * Lets a life of todos happen in two processes over one store, and looks in the end whether every todo is what its
 * rules say of the final facts, with its proof, and with everything people said.
 */
export async function runTodoLife(
  { groups, turns }: TodoLife,
  openPlace: OpenPlace,
  /** What brings everything to its end: a last look at everything, or every event and nothing else. */
  ends: 'reconcile' | 'events' = 'reconcile',
): Promise<void> {
  await using place = await openPlace();
  const base = createMemoryApp();
  const stores = [0, 1].map(() => openAt(place.address, nextTurn));
  const waiting: CatalogueEvent[] = [];
  const bus: EventBus = {
    publish: async (events) => {
      waiting.push(...events.map((event) => JSON.parse(JSON.stringify(event))));
    },
  };
  let millis = START;
  const clock = { now: () => new Date(millis++).toISOString() };
  const turn = turnTaker(turns);
  const processes = stores.map((store): App => {
    const readCatalogue = createCatalogueReader(store, base.codec);
    const readBoard = createBoardReader(store, base.codec, readCatalogue);
    const lively = crashing(undefined, { turn });
    const own = {
      store: lively.store(store),
      bus: lively.bus(bus),
      clock,
      readCatalogue,
      readBoard,
    };
    return { ...base, ...own, tasks: { enqueue: async () => {} } };
  });
  const desk = createTodoDesk();

  const take = (event: number): CatalogueEvent | undefined =>
    waiting.splice(event % Math.max(1, waiting.length), 1)[0];
  const hear = async (app: App, event: CatalogueEvent) => {
    const heard = parseEvent(event);
    if (heard === undefined) throw new Error(`No event: ${JSON.stringify(event)}`);
    const now = clock.now();
    const delivery = { event: heard, publishedAt: now, receivedAt: now };
    await hearEvent(app, delivery, () => followEvent(app, delivery));
  };
  const happen = async (app: App, step: TodoStep, event: CatalogueEvent | undefined) => {
    if (step.kind === 'deliver') {
      if (event && step.twice) await Promise.all([hear(app, event), hear(app, event)]);
      else if (event) await hear(app, event);
    } else if (step.kind === 'reconcile') await reconcile(app);
    else if (step.kind === 'wait') millis += step.seconds * 1_000;
    else if (step.kind !== 'lose') await desk.perform(app, step);
  };
  /** A process that dies is started again; who asked it tries once more, as the bus does. */
  const attempt = async ({ step, process, crash }: Doing) => {
    const mine = processes[process] as App;
    const event = step.kind === 'deliver' || step.kind === 'lose' ? take(step.event) : undefined;
    const lived = await survive(mine, crash, (app) => happen(app, step, event));
    if (lived) return;
    if (step.kind === 'edit') await desk.settle(mine);
    else await untilDone(() => happen(mine, step, event));
  };

  try {
    await desk.begin(processes[0] as App);
    const isTold = ({ step }: Doing) => ends === 'reconcile' || isToldByEvents(step);
    for (const group of groups.map((all) => all.filter(isTold))) {
      await Promise.all(group.map(attempt));
      await desk.settle(processes[0] as App);
    }
    const [first, second] = processes as [App, App];
    if (ends === 'reconcile') {
      await untilDone(() => reconcile(first));
      await expectTodosProven(second, desk);
      return;
    }
    const leftBehind = () => sweepOutbox(first, new Date(millis).toISOString());
    while (waiting.length + (await leftBehind()) > 0) {
      const event = take(turns[waiting.length % turns.length] ?? 0);
      if (event) await untilDone(() => hear(first, event));
    }
    await expectFinalVerdicts(second);
  } finally {
    for (const store of stores) await store.close();
    await base.close();
  }
}

async function survive(
  app: App,
  crash: Crash | undefined,
  work: (mortal: App) => Promise<unknown>,
): Promise<boolean> {
  const process = crashing(crash);
  const mortal =
    crash === undefined
      ? app
      : { ...app, store: process.store(app.store), bus: process.bus(app.bus) };
  return work(mortal).then(
    () => !process.died(),
    (error: unknown) => {
      if (process.died() || error instanceof ContentionError) return false;
      throw error;
    },
  );
}

/** What runs and what time decides is not told by events in all it is; what is lost is not told at all. */
function isToldByEvents(step: TodoStep): boolean {
  if (step.kind === 'campaign') return !/workloads|now/.test(JSON.stringify(step.rules));
  return step.kind === 'specs' || step.kind === 'contract' || step.kind === 'deliver';
}

/** What was overtaken too often is tried again. */
async function untilDone(work: () => Promise<unknown>): Promise<void> {
  for (let tried = 0; tried < 10; tried += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (!(error instanceof ContentionError)) throw error;
    }
  }
  throw new Error('It was overtaken ten times.');
}

function turnTaker(turns: readonly number[]): () => Promise<void> {
  let effects = 0;
  return async () => {
    const wait = turns[effects % turns.length] ?? 0;
    effects += 1;
    for (let turn = 0; turn < wait; turn += 1) await nextTurn();
  };
}
