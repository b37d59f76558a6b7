import type { Change } from '#domain/change.ts';
import type { Catalogue } from './catalogue.ts';
import type { LoggedChange } from './log-stream.ts';

/** Somebody who follows changes: what he is told waits until he takes it. */
export interface Follower {
  readonly changes: AsyncIterableIterator<LoggedChange>;
  tell(change: LoggedChange, catalogue: Catalogue): void;
  end(): void;
  endWhenTold(): void;
}

/** Who takes so little is let go; he comes again and goes on from his place. */
const MOST_WAITING = 2_000;

/**
 * Not a generator: that would end only with the next change, long after who followed has gone. `over` is called once,
 * however it ends.
 */
export function createFollower(
  wants: (change: Change, catalogue: Catalogue) => boolean,
  seconds: number,
  over: () => void,
): Follower {
  const waiting: LoggedChange[] = [];
  const told = new Set<string>();
  let taker: ((result: IteratorResult<LoggedChange>) => void) | undefined;
  let [isOver, isClosing] = [false, false];

  const end = () => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    waiting.length = 0;
    taker?.(DONE);
    over();
  };
  const timer = setTimeout(end, seconds * 1_000);
  timer.unref();
  const changes: AsyncIterableIterator<LoggedChange> = {
    [Symbol.asyncIterator]: () => changes,
    next: async () => {
      const value = waiting.shift();
      if (value !== undefined) return { done: false, value };
      if (isClosing) end();
      if (isOver) return DONE;
      return new Promise((resolve) => {
        taker = (result) => {
          taker = undefined;
          resolve(result);
        };
      });
    },
    return: async () => {
      end();
      return DONE;
    },
  };
  return {
    changes,
    tell: (logged, catalogue) => {
      const { id } = logged.change;
      if (isOver || isClosing || told.has(id) || !wants(logged.change, catalogue)) return;
      told.add(id);
      if (taker) taker({ done: false, value: logged });
      else waiting.push(logged);
      if (waiting.length > MOST_WAITING) isClosing = true;
    },
    end,
    endWhenTold: () => {
      isClosing = true;
      if (waiting.length === 0) end();
    },
  };
}

const DONE: IteratorResult<never> = { done: true, value: undefined };
