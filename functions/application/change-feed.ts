import type { Change } from '#domain/change.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { App } from './app.ts';
import type { Catalogue } from './catalogue.ts';
import { createFollower, type Follower } from './change-follower.ts';
import { scanChangeLog } from './change-log.ts';
import type { LoggedChange } from './log-stream.ts';

/** Where a follower was when the connection broke. */
export interface FeedPlace {
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

/** Tells followers of changes as they are logged. */
export interface ChangeFeed {
  follow(wish: FeedWish): Promise<AsyncIterableIterator<LoggedChange>>;
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
/** What is further behind is told when he comes again. */
const BACKLOG_DOCUMENTS = 200;

type FeedApp = Pick<App, 'store' | 'codec' | 'clock' | 'readCatalogue'>;

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
  return {
    follow: async ({ after, seconds, wants }) => {
      if (log === undefined) {
        log = openTail(app);
        schedule(log);
      }
      const follower = createFollower(wants, seconds, () => {
        followers.delete(follower);
        if (followers.size === 0) stop();
      });
      followers.add(follower);
      try {
        const { catalogue } = await log.began;
        if (after) await tellMissed(app, follower, after, catalogue);
      } catch (error) {
        follower.end();
        throw error;
      }
      return follower.changes;
    },
  };
}

interface LogTail {
  /** When it is known what was there before. */
  readonly began: Promise<{ readonly catalogue: Catalogue }>;
  /** What was logged since the last time. */
  read(): Promise<{ readonly catalogue: Catalogue; readonly news: readonly LoggedChange[] }>;
}

function openTail(app: FeedApp): LogTail {
  let newest = app.clock.now();
  const seen = new Set<string>();
  let count: number | undefined;
  const newsWithin = async (seconds: number): Promise<readonly LoggedChange[]> => {
    const from = plusSeconds(newest, -seconds);
    const found = await Array.fromAsync(changesFrom(app, from, Number.POSITIVE_INFINITY));
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

async function tellMissed(
  app: FeedApp,
  follower: Follower,
  { document, index }: FeedPlace,
  catalogue: Catalogue,
): Promise<void> {
  const from = plusSeconds(heardOf({ document }), -OVERLAP_SECONDS);
  let [last, documents] = ['', 0];
  for await (const one of changesFrom(app, from, BACKLOG_DOCUMENTS)) {
    if (one.document !== last) [last, documents] = [one.document, documents + 1];
    if (one.document !== document || one.index > index) follower.tell(one, catalogue);
  }
  if (documents >= BACKLOG_DOCUMENTS) follower.endWhenTold();
}

const changesFrom = (app: FeedApp, from: string, documents: number) =>
  scanChangeLog(app, {
    direction: 'asc',
    where: [{ field: 'at', op: '>=', value: from }],
    documents,
  });

/** Documents of the log are named by the moment they were written. */
const heardOf = ({ document }: Pick<LoggedChange, 'document'>): string =>
  document.slice(0, '2026-11-22T09:00:00.000Z'.length);
