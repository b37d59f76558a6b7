import type { Change } from '#domain/change.ts';
import type { SortKey } from '#domain/cursor.ts';
import type { Catalogue } from './catalogue.ts';
import { type ChangeFilter, fitsFilter, isEmptyFilter } from './change-filter.ts';
import { type ChangeLogDependencies, type LoggedChange, scanChangeLog } from './change-log.ts';
import { type LogSpan, logSpans, spansFrom } from './log-spans.ts';

export interface ChangePage {
  readonly rows: readonly { readonly item: Change; readonly key: SortKey }[];
  readonly hasNextPage: boolean;
  /** Where to go on; behind the last row, unless the search was broken off before it found as many as wanted. */
  readonly end?: SortKey;
  /** Exact without a filter; with one, what the newest log documents hold. Only made when asked for. */
  readonly totalCount: () => Promise<number>;
}

/** One page opens at most so many documents of the log; a rare kind is then found by going on. */
const DOCUMENTS_A_PAGE = 200;

/** The newest changes of the whole organisation, in the order in which they were heard of. */
export async function readChanges(
  dependencies: ChangeLogDependencies,
  catalogue: Catalogue,
  filter: ChangeFilter,
  { first, after }: { readonly first: number; readonly after?: SortKey | undefined },
): Promise<ChangePage> {
  const fits = (change: Change) => fitsFilter(catalogue, filter, change);
  const spans = logSpans(filter);
  const rows: { item: Change; key: SortKey }[] = [];
  let seen: LoggedChange | undefined;
  let hasNextPage = false;
  const documents = new Set<string>();
  for await (const logged of scanSpans(dependencies, spans, placeOf(after))) {
    documents.add(logged.document);
    const wanted = fits(logged.change);
    if (wanted && rows.length === first) {
      hasNextPage = true;
      break;
    }
    seen = logged;
    if (wanted) rows.push({ item: logged.change, key: keyOf(logged) });
  }
  const brokenOff = !hasNextPage && documents.size >= DOCUMENTS_A_PAGE;
  return {
    rows,
    hasNextPage: hasNextPage || brokenOff,
    ...(brokenOff && seen ? { end: keyOf(seen) } : {}),
    totalCount: async () => {
      if (isEmptyFilter(filter)) return catalogue.stamp.changes ?? 0;
      let count = 0;
      for await (const { change } of scanSpans(dependencies, spans)) if (fits(change)) count += 1;
      return count;
    },
  };
}

type Place = Pick<LoggedChange, 'document' | 'index'>;

/** One span after the other, `DOCUMENTS_A_PAGE` documents in all. */
async function* scanSpans(
  dependencies: ChangeLogDependencies,
  spans: readonly LogSpan[],
  after?: Place,
): AsyncGenerator<LoggedChange> {
  const opened = new Set<string>();
  for (const [number, { where }] of spansFrom(spans, after?.document).entries()) {
    const left = DOCUMENTS_A_PAGE - opened.size;
    if (left <= 0) return;
    const scan = scanChangeLog(dependencies, {
      direction: 'desc',
      where,
      after: number === 0 ? after : undefined,
      documents: left,
    });
    for await (const logged of scan) {
      opened.add(logged.document);
      yield logged;
    }
  }
}

const keyOf = ({ document, index }: LoggedChange): SortKey => [document, index];

function placeOf(key: SortKey | undefined): Place | undefined {
  const [document, index] = key ?? [];
  return typeof document === 'string' && typeof index === 'number'
    ? { document, index }
    : undefined;
}
