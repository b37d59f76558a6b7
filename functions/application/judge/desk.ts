import type { DocumentStore } from '#application/ports.ts';
import type { HeardEvent } from '#domain/heard-event.ts';
import { asksOfAll } from './event-asks.ts';
import { type AsksAt, type JudgeApp, type Judged, judge } from './judge.ts';
import { type LoggedNews, readLoggedNews } from './logged-news.ts';

/** Where a process judges: one judging at a time. What is asked meanwhile is judged together in the next. */
interface Desk {
  busy: boolean;
  waiting: Batch | undefined;
  /** Events that were judged, with others of the log, before they were heard. */
  readonly ahead: Set<string>;
  /** Documents of the log that were looked through. */
  readonly seen: Set<string>;
  /** So many batches go by before the log is looked at again. */
  pause: number;
}

interface Batch {
  readonly asks: AsksAt[];
  readonly events: HeardEvent[];
  readonly done: PromiseWithResolvers<Judged>;
}

const desks = new WeakMap<DocumentStore, Desk>();

function deskOf({ store }: Pick<JudgeApp, 'store'>): Desk {
  const known = desks.get(store);
  if (known) return known;
  const desk = {
    busy: false,
    waiting: undefined,
    ahead: new Set<string>(),
    seen: new Set<string>(),
    pause: 0,
  };
  desks.set(store, desk);
  return desk;
}

/** Judges what is asked, together with whatever else is asked before it is its turn. */
export const judgeTogether = (app: JudgeApp, asks: AsksAt): Promise<Judged> =>
  enqueue(app, { asks: [asks], events: [] });

/** Judges what an event may have changed; nothing when that was done already, with others of the log. */
export async function judgeEvent(app: JudgeApp, event: HeardEvent): Promise<void> {
  if (deskOf(app).ahead.delete(event.id)) return;
  await enqueue(app, { asks: [], events: [event] });
}

function enqueue(app: JudgeApp, { asks, events }: Omit<Batch, 'done'>): Promise<Judged> {
  const desk = deskOf(app);
  desk.waiting ??= { asks: [], events: [], done: Promise.withResolvers<Judged>() };
  desk.waiting.asks.push(...asks);
  desk.waiting.events.push(...events);
  const { promise } = desk.waiting.done;
  if (!desk.busy) void work(app, desk);
  return promise;
}

async function work(app: JudgeApp, desk: Desk): Promise<void> {
  desk.busy = true;
  while (desk.waiting) {
    const { asks, events, done } = desk.waiting;
    desk.waiting = undefined;
    try {
      const news = await newsFor(app, desk, events);
      const judged = await judge(app, (catalogue) => [
        ...asks.flatMap((asksAt) => asksAt(catalogue)),
        ...asksOfAll([...events, ...news.events], catalogue),
      ]);
      remember(desk, news);
      done.resolve(judged);
    } catch (error) {
      done.reject(error);
    }
  }
  desk.busy = false;
}

/** So many events at once are hardly all that a publication told: the log knows the others. */
const BURST = 4;
const NO_NEWS: LoggedNews = { events: [], documents: [] };
/** What is remembered of them, at most. */
const REMEMBERED = 100_000;

/** After a look that brought nothing. */
const PAUSE = 20;

async function newsFor(
  app: JudgeApp,
  desk: Desk,
  events: readonly HeardEvent[],
): Promise<LoggedNews> {
  if (events.length < BURST) return NO_NEWS;
  if (desk.pause > 0) {
    desk.pause -= 1;
    return NO_NEWS;
  }
  const news = await readLoggedNews(app, desk.seen);
  if (news.documents.length === 0) desk.pause = PAUSE;
  return news;
}

function remember({ ahead, seen }: Desk, { events, documents }: LoggedNews): void {
  for (const { id } of events) ahead.add(id);
  for (const id of documents) seen.add(id);
  for (const known of [ahead, seen]) {
    for (const id of known) {
      if (known.size <= REMEMBERED) break;
      known.delete(id);
    }
  }
}
