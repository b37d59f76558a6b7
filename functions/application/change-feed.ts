import type { Change } from '#domain/change.ts';
import { plusSeconds } from '#domain/instant.ts';
import { daysAfter, HISTORY_DAYS } from '#domain/retention.ts';
import type { App } from './app.ts';
import type { Catalogue } from './catalogue.ts';
import { createFollower, type Follower } from './change-follower.ts';
import { scanChangeLog } from './change-log.ts';
import { COLLECTIONS } from './documents.ts';
import type { LoggedChange } from './log-stream.ts';

/** Where a follower was when the connection broke: behind a change, or at a moment at which nothing was left to tell. */
export interface FeedPlace {
  /** Id of a log document, which begins with its moment; or a moment alone. */
  readonly document: string;
  readonly index: number;
}

export interface FeedWish {
  /** Goes on behind this place; from now on when absent. */
  readonly after?: FeedPlace | undefined;
  /** After so many it ends, and whoever follows comes again. */
  readonly seconds: number;
  readonly wants: (change: Change, catalogue: Catalogue) => boolean;
}

export interface Following {
  readonly changes: AsyncIterableIterator<LoggedChange>;
  /** Where he began. */
  readonly place: FeedPlace;
  /** Where he goes on who was told all there is; undefined while something is left to tell. */
  readonly quietPlace: () => FeedPlace | undefined;
}

/** Tells followers of changes as they are logged. */
export interface ChangeFeed {
  follow(wish: FeedWish): Promise<Following | 'too far behind'>;
}

/** How often the stamp is looked at while somebody follows: 1 read each time, however many do. */
const POLL_MS = 700;
/**
 * How far back is looked for what was logged out of the order of time: a large publication is committed long after the
 * moment it is logged under. Further only when less was found than the stamp counts.
 */
const WINDOWS_SECONDS = [2, 60];
/** The same for who comes again: what was told so long before his place is told again. */
const OVERLAP_SECONDS = 10;
/** Log documents; who is further behind is not told what he missed, but asks anew. 1 read each. */
export const MOST_BEHIND = 500;

type FeedApp = Pick<
  App,
  'store' | 'codec' | 'clock' | 'readCatalogue' | 'historyDays' | 'stopping'
>;

/**
 * One look at the log for all followers of this process, and none while nobody follows. Every change is told at least
 * once; its id tells one that is told again. Faults end what is followed, and are reported.
 */
export function createChangeFeed(
  app: FeedApp,
  report: (error: unknown) => void,
  pollMs = POLL_MS,
): ChangeFeed {
  const followers = new Set<Follower>();
  let log: LogTail | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    clearTimeout(timer);
    [timer, log] = [undefined, undefined];
  };
  const poll = async (tail: LogTail) => {
    try {
      const { catalogue, news } = await tail.read();
      for (const change of news) for (const one of followers) one.tell(change, catalogue);
    } catch (error) {
      report(error);
      for (const one of followers) one.end();
    }
    if (log === tail) schedule(tail);
  };
  const schedule = (tail: LogTail) => {
    timer = setTimeout(() => void poll(tail), pollMs);
    timer.unref();
  };
  app.stopping?.addEventListener('abort', () => {
    for (const one of followers) one.end();
  });
  return {
    follow: async ({ after, seconds, wants }) => {
      if (after && (await isTooFarBehind(app, after))) return 'too far behind';
      const tail = log ?? openTail(app);
      if (log === undefined) schedule(tail);
      log = tail;
      const follower = createFollower({
        wants,
        seconds,
        newest: tail.newest,
        over: () => {
          followers.delete(follower);
          if (followers.size === 0) stop();
        },
        missed: after && missedSince(app, tail, after, wants),
      });
      followers.add(follower);
      const place = after ?? placeAt(tail.newest());
      if (app.stopping?.aborted) follower.end();
      await tail.began.catch((error: unknown) => {
        follower.end();
        throw error;
      });
      return {
        changes: follower.changes,
        place,
        quietPlace: () => {
          const moment = follower.quietSince();
          return moment === undefined ? undefined : placeAt(moment);
        },
      };
    },
  };
}

interface LogTail {
  /** When it is known what was there before. */
  readonly began: Promise<{ readonly catalogue: Catalogue }>;
  /** The moment of the newest that was looked at. */
  readonly newest: () => string;
  /** What was logged since the last time. */
  read(): Promise<{ readonly catalogue: Catalogue; readonly news: readonly LoggedChange[] }>;
}

function openTail(app: FeedApp): LogTail {
  let newest = app.clock.now();
  const seen = new Set<string>();
  let count: number | undefined;
  const newsWithin = async (seconds: number): Promise<readonly LoggedChange[]> => {
    const from = plusSeconds(newest, -seconds);
    const found = await Array.fromAsync(changesFrom(app, from));
    return found.filter(({ document }) => !seen.has(document));
  };
  const look = async (windows: readonly number[]) => {
    const catalogue = await app.readCatalogue();
    const { changes = 0 } = catalogue.stamp;
    const news: LoggedChange[] = [];
    for (const seconds of changes === count ? [] : windows) {
      const found = await newsWithin(seconds);
      for (const one of found) seen.add(one.document);
      news.push(...found);
      if (count !== undefined && count + news.length >= changes) break;
    }
    for (const one of news) if (heardOf(one) > newest) newest = heardOf(one);
    forget(seen, plusSeconds(newest, -LONGEST_WINDOW));
    // What was logged since the stamp was read is among the news as well.
    count = Math.max(changes, (count ?? 0) + news.length);
    return { catalogue, news };
  };
  const began = look([LONGEST_WINDOW]).then((found) => {
    count = found.catalogue.stamp.changes ?? 0;
    return found;
  });
  began.catch(() => {});
  return {
    began,
    newest: () => newest,
    read: async () => {
      await began;
      return look(WINDOWS_SECONDS);
    },
  };
}

const LONGEST_WINDOW = Math.max(...WINDOWS_SECONDS);

/** Documents heard of before then are not looked for any more. */
function forget(documents: Set<string>, before: string): void {
  for (const document of documents) if (heardOf({ document }) < before) documents.delete(document);
}

async function isTooFarBehind(
  { store, clock, historyDays = HISTORY_DAYS }: FeedApp,
  place: FeedPlace,
): Promise<boolean> {
  const heard = heardOf(place);
  if (heard < daysAfter(clock.now(), -historyDays)) return true;
  const where = [{ field: 'at', op: '>', value: heard }] as const;
  return (await store.count({ collection: COLLECTIONS.changelog, where })) > MOST_BEHIND;
}

async function* missedSince(
  app: FeedApp,
  tail: LogTail,
  { document, index }: FeedPlace,
  wants: FeedWish['wants'],
): AsyncGenerator<LoggedChange> {
  const { catalogue } = await tail.began;
  const from = plusSeconds(heardOf({ document }), -OVERLAP_SECONDS);
  for await (const one of changesFrom(app, from)) {
    const isBehind = one.document !== document || one.index > index;
    if (isBehind && wants(one.change, catalogue)) yield one;
  }
}

const placeAt = (moment: string): FeedPlace => ({ document: moment, index: 0 });

const changesFrom = (app: FeedApp, from: string) =>
  scanChangeLog(app, {
    direction: 'asc',
    where: [{ field: 'at', op: '>=', value: from }],
    documents: Number.POSITIVE_INFINITY,
  });

/** Documents of the log are named by the moment they were written. */
const heardOf = ({ document }: Pick<LoggedChange, 'document'>): string =>
  document.slice(0, '2026-11-22T09:00:00.000Z'.length);
