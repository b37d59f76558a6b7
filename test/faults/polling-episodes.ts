import { plusSeconds } from '#domain/instant.ts';
import type { SnapshotKind } from '#domain/workload.ts';
import type { Ailment } from './polling-ailments.ts';

/** A cluster as it really was from a moment on. */
export interface Truth {
  readonly at: string;
  readonly workloads: readonly string[];
  readonly ailments: readonly Ailment[];
}

/** A poll that listed these kinds to their end. */
export interface Look {
  readonly from: string;
  readonly to: string;
  readonly kinds: ReadonlySet<SnapshotKind>;
}

/** A beginning that is told may be that of a trouble of the same kind that was over shortly before, or that nobody saw to be over. */
const CHAIN_SECONDS = 16 * 60;

export interface Episode extends Ailment {
  /** Absent as long as it lasts. */
  readonly to?: string;
}

/** What was wrong, from when to when. */
export function episodesOf(truths: readonly Truth[]): readonly Episode[] {
  const open = new Map<string, Ailment>();
  const over: Episode[] = [];
  const keyOf = (one: Ailment) => `${one.workload} ${one.rule} ${one.object} ${one.from}`;
  for (const { at, ailments } of truths) {
    const present = new Set(ailments.map(keyOf));
    for (const [key, one] of open) {
      if (present.has(key)) continue;
      over.push({ ...one, to: at });
      open.delete(key);
    }
    for (const one of ailments) open.set(keyOf(one), one);
  }
  return [...over, ...open.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** The earliest beginning that may be told of it. */
export function beginningOf(
  { object, from }: Episode,
  alike: readonly Episode[],
  looks: readonly Look[],
): string {
  const kind = object.slice(0, object.indexOf('/')) as SnapshotKind;
  const wasSeenWell = (after: string, before: string) =>
    looks.some((look) => look.kinds.has(kind) && look.from > after && look.to < before);
  let earliest = from;
  for (const one of alike.toReversed()) {
    const isNear =
      one.to === undefined ||
      plusSeconds(one.to, CHAIN_SECONDS) >= earliest ||
      !wasSeenWell(one.to, earliest);
    if (one.from < earliest && isNear) earliest = one.from;
  }
  return earliest;
}
