import type { Change } from '#domain/change.ts';
import type { SortKey } from '#domain/cursor.ts';
import type { Catalogue } from './catalogue.ts';
import { type ChangeFilter, fitsFilter, isEmptyFilter } from './change-filter.ts';
import type { ChangeLogDependencies } from './log-stream.ts';
import { type LogPlace, newestChanges, type PlacedChange } from './newest-changes.ts';

export interface ChangePage {
  readonly rows: readonly { readonly item: Change; readonly key: SortKey }[];
  readonly hasNextPage: boolean;
  /** Where to go on; behind the last row, unless the search was broken off before it found as many as wanted. */
  readonly end?: SortKey;
  /** Exact without a filter; with one, what the newest log documents hold. Only made when asked for. */
  readonly totalCount: () => Promise<number>;
}

/**
 * The newest changes of the whole organisation, by when they happened. One page opens a bounded number of documents of
 * the log; a rare kind is then found by going on.
 */
export async function readChanges(
  dependencies: ChangeLogDependencies,
  catalogue: Catalogue,
  filter: ChangeFilter,
  { first, after }: { readonly first: number; readonly after?: SortKey | undefined },
): Promise<ChangePage> {
  const fits = (change: Change) => fitsFilter(catalogue, filter, change);
  const rows: { item: Change; key: SortKey }[] = [];
  let seen: PlacedChange | undefined;
  let more: 'rows' | 'search' | undefined;
  for await (const placed of newestChanges(dependencies, filter, placeOf(after))) {
    if (placed === 'limit') {
      more = 'search';
      break;
    }
    const wanted = fits(placed.change);
    if (wanted && rows.length === first) {
      more = 'rows';
      break;
    }
    seen = placed;
    if (wanted) rows.push({ item: placed.change, key: keyOf(placed) });
  }
  return {
    rows,
    hasNextPage: more !== undefined,
    ...(more === 'search' && seen ? { end: keyOf(seen) } : {}),
    totalCount: async () => {
      if (isEmptyFilter(filter)) return catalogue.stamp.changes ?? 0;
      let count = 0;
      for await (const placed of newestChanges(dependencies, filter)) {
        if (placed !== 'limit' && fits(placed.change)) count += 1;
      }
      return count;
    },
  };
}

const keyOf = ({ change, document, index, heard }: PlacedChange): SortKey => [
  change.at,
  document,
  index,
  heard,
];

/** Undefined for what is no place: then the list begins anew. */
function placeOf(key: SortKey | undefined): LogPlace | undefined {
  const [at, document, index, heard] = key ?? [];
  return typeof at === 'string' &&
    typeof document === 'string' &&
    typeof index === 'number' &&
    typeof heard === 'string'
    ? { at, document, index, heard }
    : undefined;
}
