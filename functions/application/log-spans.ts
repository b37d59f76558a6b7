import { plusSeconds } from '#domain/instant.ts';
import type { ChangeFilter } from './change-filter.ts';
import type { Condition } from './ports.ts';

/** A part of the change log, in which the newest documents come first. */
export interface LogSpan {
  readonly where: readonly Condition[];
  /** Only documents heard of after then are in it (ISO). */
  readonly above: string;
}

/** Seconds within which changes are usually heard of; a document that holds an older one is marked as late. */
export const USUALLY_HEARD = 15 * 60;
/** A cluster tells so late at most. */
const LATEST_HEARD = 24 * 3_600;

/**
 * Where in the log that is ordered by when changes were heard of those lie that happened in a time. What was heard of
 * before the end of that time, and a little longer; of what was heard of later, up to a day, only what was late. So a
 * look at an hour long ago opens what lies there, and not a day of other changes before.
 */
export function logSpans({ kind, since, until, before }: ChangeFilter): readonly LogSpan[] {
  const end = [until, before].filter((moment) => moment !== undefined).sort()[0];
  const from: readonly Condition[] =
    since === undefined ? [] : [{ field: 'at', op: '>=', value: since }];
  const kinds: readonly Condition[] =
    kind?.length === 1 ? [{ field: 'kinds', op: 'array-contains', value: kind[0] ?? '' }] : [];
  if (end === undefined) return [{ where: [...kinds, ...from], above: '' }];
  const soon = plusSeconds(end, USUALLY_HEARD);
  return [
    {
      where: [
        { field: 'late', op: '==', value: true },
        { field: 'at', op: '>', value: soon },
        { field: 'at', op: '<=', value: plusSeconds(end, LATEST_HEARD) },
      ],
      above: soon,
    },
    { where: [...kinds, ...from, { field: 'at', op: '<=', value: soon }], above: '' },
  ];
}

/** The spans that are not behind a document, whose id begins with when it was heard of. */
export const spansFrom = (
  spans: readonly LogSpan[],
  document: string | undefined,
): readonly LogSpan[] => {
  if (document === undefined) return spans;
  const heard = document.slice(0, MOMENT_LENGTH);
  return spans.slice(
    Math.max(
      0,
      spans.findIndex(({ above }) => heard > above),
    ),
  );
};

const MOMENT_LENGTH = '2026-11-22T09:00:00.000Z'.length;
