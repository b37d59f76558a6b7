import type { Change } from '#domain/change.ts';
import { plusSeconds } from '#domain/instant.ts';

/** Seconds within which changes are usually heard of. */
export const USUALLY_HEARD = 15 * 60;
/** The changes of a document that was told out of step lie within so many seconds. */
export const LATE_SPAN = 3_600;

/** Changes that become one document of the log. */
export interface LogChunk {
  readonly changes: readonly Change[];
  /** When the newest of changes that were told out of step happened; absent for those that were told in time. */
  readonly late?: string;
}

/**
 * Sets apart what was told longer after it happened than usual, or before (a source's clock may be ahead), hour by hour:
 * then a document that isn't set apart holds only changes of the 15 minutes before it was heard of, and one that is only
 * those of an hour, so that a reader can tell what may still come.
 */
export function setApart(changes: readonly Change[], now: string): readonly LogChunk[] {
  const earliest = plusSeconds(now, -USUALLY_HEARD);
  const hours = Map.groupBy(changes, ({ at }) =>
    at < earliest || at > now ? at.slice(0, '2026-11-22T09'.length) : '',
  );
  return [...hours].map(([hour, own]) =>
    hour === ''
      ? { changes: own }
      : {
          changes: own,
          late:
            own
              .map(({ at }) => at)
              .sort()
              .at(-1) ?? now,
        },
  );
}
