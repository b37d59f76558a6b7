import { plusSeconds } from '#domain/instant.ts';
import type { ChangeFilter } from './change-filter.ts';
import {
  type ChangeLogDependencies,
  type LogDocument,
  type LoggedChange,
  type LogStream,
  logStream,
} from './log-stream.ts';
import { LATE_SPAN, USUALLY_HEARD } from './out-of-step.ts';
import type { Condition } from './ports.ts';

/** Behind which change to go on, and when the newest document was heard of that holds changes behind it. */
export interface LogPlace {
  readonly at: string;
  readonly document: string;
  readonly index: number;
  readonly heard: string;
}

export interface PlacedChange extends LoggedChange {
  readonly heard: string;
}

/** So many documents are opened, unless no change was passed by then. */
const DOCUMENTS = 200;

/**
 * Changes of the log, newest first by when they happened; of one moment, what was heard of later comes first. The log
 * is read in the order in which changes were heard of, and beside it what was told out of step, in the order of the
 * time it tells of. A change is passed on once nothing unread can be newer: a document holds nothing newer than when it
 * was heard of. `limit` ends it where enough documents were opened: 200, or all that was heard within 15 minutes (and
 * told late of one hour) where these are more.
 */
export async function* newestChanges(
  dependencies: ChangeLogDependencies,
  filter: ChangeFilter,
  after?: LogPlace,
): AsyncGenerator<PlacedChange | 'limit'> {
  const streams = streamsOf(dependencies, filter, after);
  const waiting: LoggedChange[] = [];
  const heard = heardOf();
  let [opened, passed] = [0, 0];
  for (;;) {
    const [ahead] = streams.toSorted((a, b) => (a.reached() < b.reached() ? 1 : -1));
    const bound = ahead?.reached() ?? '';
    for (let next = waiting.at(-1); next && next.change.at > bound; next = waiting.at(-1)) {
      waiting.pop();
      heard.leave(next.document);
      passed += 1;
      yield { ...next, heard: heard.newest() ?? streams[0].reached() };
    }
    if (ahead === undefined || bound === '') return;
    if (opened >= DOCUMENTS && passed > 0) {
      yield 'limit';
      return;
    }
    const batch = await ahead.read(opened >= DOCUMENTS ? DOCUMENTS : DOCUMENTS - opened);
    opened += batch.opened;
    for (const document of batch.documents) {
      // They come in the other stream.
      if (ahead === streams[0] && document.isLate) continue;
      const rest = document.changes.filter((one) => after === undefined || isBehind(one, after));
      if (ahead === streams[0]) heard.enter(document, rest.length);
      waiting.push(...rest);
    }
    waiting.sort(oldestFirst);
  }
}

const FIRST_BATCH = 8;

/** What was told in time by when it was heard of, and what was told out of step by the time it tells of. */
function streamsOf(
  dependencies: ChangeLogDependencies,
  { kind, since, until, before }: ChangeFilter,
  after: LogPlace | undefined,
): readonly [LogStream, LogStream] {
  const [end] = [until, before, after?.at].filter((moment) => moment !== undefined).sort();
  const heard = [after?.heard, end && plusSeconds(end, USUALLY_HEARD)]
    .filter((moment) => moment !== undefined && moment !== '')
    .sort()[0];
  const kinds: readonly Condition[] =
    kind?.length === 1 ? [{ field: 'kinds', op: 'array-contains', value: kind[0] ?? '' }] : [];
  const between = (field: string, last: string | undefined): readonly Condition[] => [
    ...(since === undefined ? [] : [{ field, op: '>=' as const, value: since }]),
    ...(last === undefined ? [] : [{ field, op: '<=' as const, value: last }]),
  ];
  const direction = 'desc';
  return [
    logStream(dependencies, {
      field: 'at',
      direction,
      where: [...kinds, ...between('at', heard)],
      batch: FIRST_BATCH,
    }),
    logStream(dependencies, {
      field: 'late',
      direction,
      where: between('late', end && plusSeconds(end, LATE_SPAN)),
      batch: 1,
    }),
  ];
}

/** Of which documents changes are still waiting, newest first. */
function heardOf() {
  const documents: { readonly id: string; readonly heard: string }[] = [];
  const left = new Map<string, number>();
  let first = 0;
  return {
    enter: ({ id, heard }: LogDocument, count: number) => {
      documents.push({ id, heard });
      left.set(id, count);
    },
    leave: (id: string) => left.set(id, (left.get(id) ?? 0) - 1),
    newest: (): string | undefined => {
      while (first < documents.length && (left.get(documents[first]?.id ?? '') ?? 0) <= 0) {
        first += 1;
      }
      return documents[first]?.heard;
    },
  };
}

const isBehind = (one: LoggedChange, { at, document, index }: LogPlace): boolean =>
  oldestFirst(one, { change: { at }, document, index }) < 0;

type Ordered = Pick<LoggedChange, 'document' | 'index'> & {
  readonly change: { readonly at: string };
};

function oldestFirst(a: Ordered, b: Ordered): number {
  if (a.change.at !== b.change.at) return a.change.at < b.change.at ? -1 : 1;
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return a.index - b.index;
}
