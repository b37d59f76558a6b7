import { plusSeconds } from './instant.ts';

/** How a cluster that gave no answer is spared. Over once something was answered later than `at`. */
export interface Circuit {
  /** Polls in a row in which nothing could be listed. */
  readonly failures: number;
  /** When the last of them began. */
  readonly at: string;
  /** Until then it is not asked; absent as long as these are few. */
  readonly until?: string;
}

/** So many polls may fail before a cluster is left alone. */
export const FAILURES_BORNE = 3;
/** Short enough that a recovery does not stay hidden for long. */
const LONGEST_MINUTES = 10;

/**
 * After another poll, begun at `at`, that could list nothing: from the third in a row on the cluster is left alone for 1,
 * 2, 4, 8 and at most 10 minutes, then asked once, and so on.
 */
export function circuitAfterFailure(before: Circuit | undefined, at: string, now: string): Circuit {
  const failures = (before?.failures ?? 0) + 1;
  if (failures < FAILURES_BORNE) return { failures, at };
  const minutes = Math.min(LONGEST_MINUTES, 2 ** Math.min(failures - FAILURES_BORNE, 10));
  return { failures, at, until: plusSeconds(now, minutes * 60) };
}

/** The circuit as it counts: undefined when the cluster answered since. */
export const standingCircuit = (
  circuit: Circuit | undefined,
  answeredAt: string | undefined,
): Circuit | undefined =>
  circuit !== undefined && (answeredAt ?? '') < circuit.at ? circuit : undefined;

export const isResting = (circuit: Circuit | undefined, now: string): boolean =>
  circuit?.until !== undefined && now < circuit.until;
