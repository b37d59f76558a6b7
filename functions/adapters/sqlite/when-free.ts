import { ContentionError } from '#domain/errors/contention-error.ts';

/** Waits before another try; given from outside so that tests never sleep. */
export type Pause = (milliseconds: number) => Promise<void>;

const TRIES = 200;
const LONGEST_MILLISECONDS = 50;

/** Does the work; while another process holds the file, tries again later without blocking this one. */
export async function whenFree<T>(work: () => T, pause: Pause): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (tried >= TRIES) {
        throw new ContentionError('Another process keeps the store locked.', { cause: error });
      }
    }
    await pause(jitter(tried, LONGEST_MILLISECONDS));
  }
}

/** Full jitter: somewhere between nothing and twice as long as before, up to the longest. */
export const jitter = (tried: number, longest: number): number =>
  Math.random() * Math.min(longest, 2 ** Math.min(tried, 20));

const SQLITE_BUSY = 5;

/** Extended codes carry the primary one in their low byte: https://sqlite.org/rescode.html */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  return typeof error.errcode === 'number' && (error.errcode & 0xff) === SQLITE_BUSY;
}
