import type { DocumentStore } from '#application/ports.ts';
import { createRecent, type Recent } from '#application/recent.ts';
import { parseBatch } from '#domain/batch.ts';
import type { HeardEvent } from '#domain/heard-event.ts';
import { markJudged, openBatches } from './batches.ts';
import { asksOfAll, mayDecide } from './event-asks.ts';
import { type AsksAt, type Breaks, type JudgeApp, type Judged, judge } from './judge.ts';

/** Where a process judges: one judging at a time. What is asked meanwhile is judged together in the next. */
interface Desk {
  busy: boolean;
  waiting: Pile | undefined;
  /** What tells of few services, and does not wait until everybody was judged. */
  short: Pile | undefined;
  /** Batches of events that were judged as a whole, here or by another process. */
  readonly judged: Recent;
}

interface Pile {
  readonly asks: AsksAt[];
  readonly events: HeardEvent[];
  readonly done: PromiseWithResolvers<Judged>;
}

const desks = new WeakMap<DocumentStore, Desk>();
/** Batches that are remembered. */
const REMEMBERED = 10_000;

function deskOf({ store }: Pick<JudgeApp, 'store'>): Desk {
  const known = desks.get(store);
  if (known) return known;
  const judged = createRecent(REMEMBERED);
  const desk: Desk = { busy: false, waiting: undefined, short: undefined, judged };
  desks.set(store, desk);
  return desk;
}

/** Judges what is asked, together with whatever else is asked before it is its turn. */
export function judgeTogether(app: JudgeApp, asks: AsksAt): Promise<Judged> {
  const desk = deskOf(app);
  const pile = pileOf(desk, 'waiting');
  pile.asks.push(asks);
  return join(app, desk, pile);
}

/** Judges what an event may have changed; nothing, and without a read, when that was done with its batch. */
export async function judgeEvent(app: JudgeApp, event: HeardEvent): Promise<void> {
  const desk = deskOf(app);
  if (event.batch !== undefined && desk.judged.has(event.batch)) return;
  const pile = pileOf(desk, isShort(event) ? 'short' : 'waiting');
  pile.events.push(event);
  await join(app, desk, pile);
}

/** So many changes touch some services and their neighbours. */
const FEW = 50;

function isShort({ batch, type, serviceId }: HeardEvent): boolean {
  if (serviceId === undefined || type.startsWith('campaign-')) return false;
  return batch === undefined || (parseBatch(batch)?.changes ?? 1) <= FEW;
}

function pileOf(desk: Desk, kind: 'waiting' | 'short'): Pile {
  const pile = desk[kind] ?? { asks: [], events: [], done: Promise.withResolvers<Judged>() };
  desk[kind] = pile;
  return pile;
}

function join(app: JudgeApp, desk: Desk, { done }: Pile): Promise<Judged> {
  if (!desk.busy) void work(app, desk);
  return done.promise;
}

async function work(app: JudgeApp, desk: Desk): Promise<void> {
  desk.busy = true;
  const takeShort = async () => {
    const pile = desk.short;
    desk.short = undefined;
    if (pile) await settle(pile, () => judgePile(app, desk, pile));
  };
  const breaks = { isDue: () => desk.short !== undefined, take: takeShort };
  while (desk.short || desk.waiting) {
    await takeShort();
    const pile = desk.waiting;
    desk.waiting = undefined;
    if (pile) await settle(pile, () => judgePile(app, desk, pile, breaks));
  }
  desk.busy = false;
}

async function settle({ done }: Pile, work: () => Promise<Judged>): Promise<void> {
  try {
    done.resolve(await work());
  } catch (error) {
    done.reject(error);
  }
}

async function judgePile(
  app: JudgeApp,
  { judged: known }: Desk,
  { asks, events }: Pile,
  breaks?: Breaks,
): Promise<Judged> {
  const batches = new Set(
    events.flatMap(({ batch }) => (batch === undefined || known.has(batch) ? [] : [batch])),
  );
  const { events: news, opened, judged } = await openBatches(app, [...batches]);
  for (const batch of judged) known.add(batch);
  const whole = new Set(opened);
  const alone = events.filter(
    ({ batch }) => batch === undefined || !(whole.has(batch) || known.has(batch)),
  );
  if (asks.length + alone.length + news.length === 0) return { changed: 0, told: 0 };
  const outcome = await judge(
    app,
    (catalogue) => [
      ...asks.flatMap((asksAt) => asksAt(catalogue)),
      ...asksOfAll([...alone, ...news.filter(mayDecide)], catalogue),
    ],
    breaks,
  );
  await markJudged(app, opened);
  for (const batch of opened) known.add(batch);
  return outcome;
}
