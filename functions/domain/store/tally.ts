import type { PendingWrite } from './write-buffer.ts';

/** What the store did so far. A missing document and an empty query are 1 read; tries of a transaction all count. */
export interface StoreCounters {
  readonly reads: number;
  readonly writes: number;
  readonly deletes: number;
  readonly bytesRead: number;
  readonly bytesWritten: number;
}

/** Counts what the store does, as Firestore bills it: a missing document and an empty query are 1 read. */
export interface Tally {
  got(found: readonly (Sized | undefined)[]): void;
  queried(found: readonly Sized[]): void;
  /** https://firebase.google.com/docs/firestore/pricing#aggregation_queries: 1 read for up to 1,000 index entries. */
  counted(matches: number): void;
  wrote(writes: readonly PendingWrite[]): void;
  counters(): StoreCounters;
}

/** What was read, by what it weighs. */
interface Sized {
  readonly size: number;
}

export function createTally(): Tally {
  const sum = { reads: 0, writes: 0, deletes: 0, bytesRead: 0, bytesWritten: 0 };
  const read = (documents: number, found: readonly (Sized | undefined)[]) => {
    sum.reads += documents;
    for (const one of found) sum.bytesRead += one?.size ?? 0;
  };
  return {
    got: (found) => read(found.length, found),
    queried: (found) => read(Math.max(1, found.length), found),
    counted: (matches) => {
      sum.reads += Math.max(1, Math.ceil(matches / 1_000));
    },
    wrote: (writes) => {
      for (const write of writes) {
        if (write.kind === 'delete') sum.deletes += 1;
        else {
          sum.writes += 1;
          sum.bytesWritten += write.document.size;
        }
      }
    },
    counters: () => ({ ...sum }),
  };
}
