import type { Change } from '#domain/change.ts';
import type { Catalogue } from './catalogue.ts';
import type { LoggedChange } from './log-stream.ts';

/** Somebody who follows changes: what he is told waits until he takes it. */
export interface Follower {
  readonly changes: AsyncIterableIterator<LoggedChange>;
  tell(change: LoggedChange, catalogue: Catalogue): void;
  end(): void;
  /** The moment up to which he took everything; undefined while he has something to take. */
  quietSince(): string | undefined;
}

export interface FollowerTerms {
  readonly wants: (change: Change, catalogue: Catalogue) => boolean;
  readonly seconds: number;
  /** The moment of the newest that was looked at. */
  readonly newest: () => string;
  /** Called once, however it ends. */
  readonly over: () => void;
  /** What he missed, and wants; it is read no faster than he takes it, and comes before what is news. */
  readonly missed?: AsyncIterator<LoggedChange> | undefined;
}

/** Who takes so little is let go; he comes again and goes on from his place. */
const MOST_WAITING = 2_000;

/** Not a generator: that would end only with the next change, long after who followed has gone. */
export function createFollower({
  wants,
  seconds,
  newest,
  over,
  ...terms
}: FollowerTerms): Follower {
  const waiting: LoggedChange[] = [];
  /** A document that is told as news is left out of what was missed, and the other way round. */
  const tellers = new Map<string, 'news' | 'missed'>();
  let { missed } = terms;
  let taker: ((result: IteratorResult<LoggedChange>) => void) | undefined;
  let quiet: string | undefined;
  let [isOver, isClosing, isAsking] = [false, false, false];

  const isQuiet = () =>
    isAsking && missed === undefined && waiting.length === 0 && !isClosing && !isOver;
  const end = () => {
    if (isOver) return;
    if (isQuiet()) quiet = newest();
    isOver = true;
    clearTimeout(timer);
    waiting.length = 0;
    taker?.(DONE);
    over();
  };
  const timer = setTimeout(end, seconds * 1_000);
  timer.unref();
  const isToldBy = (teller: 'news' | 'missed', { document }: LoggedChange): boolean => {
    if (!tellers.has(document)) tellers.set(document, teller);
    return tellers.get(document) === teller;
  };
  const nextMissed = async (): Promise<LoggedChange | undefined> => {
    while (missed !== undefined && !isOver) {
      const { done, value } = await missed.next();
      if (done) missed = undefined;
      else if (isToldBy('missed', value)) return value;
    }
    return undefined;
  };
  const give = (value: LoggedChange): IteratorResult<LoggedChange> => {
    isAsking = false;
    return { done: false, value };
  };
  const next = async (): Promise<IteratorResult<LoggedChange>> => {
    isAsking = true;
    const late = await nextMissed();
    if (isOver) return DONE;
    const value = late ?? waiting.shift();
    if (value !== undefined) return give(value);
    if (isClosing) end();
    if (isOver) return DONE;
    return new Promise((resolve) => {
      taker = (result) => {
        taker = undefined;
        resolve(result);
      };
    });
  };
  const changes: AsyncIterableIterator<LoggedChange> = {
    [Symbol.asyncIterator]: () => changes,
    next: () =>
      next().catch((error: unknown) => {
        end();
        throw error;
      }),
    return: async () => {
      end();
      return DONE;
    },
  };
  return {
    changes,
    tell: (logged, catalogue) => {
      if (isOver || isClosing || !wants(logged.change, catalogue)) return;
      if (!isToldBy('news', logged)) return;
      if (taker) taker(give(logged));
      else waiting.push(logged);
      if (waiting.length > MOST_WAITING) isClosing = true;
    },
    end,
    quietSince: () => (isQuiet() ? newest() : quiet),
  };
}

const DONE: IteratorResult<never> = { done: true, value: undefined };
