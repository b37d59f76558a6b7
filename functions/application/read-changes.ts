import type { Change, ChangeKind } from '#domain/change.ts';
import type { SortKey } from '#domain/cursor.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { Catalogue } from './catalogue.ts';
import { type ChangeLogDependencies, type LoggedChange, scanChangeLog } from './change-log.ts';
import { teamOf } from './list-problems.ts';
import type { Condition } from './ports.ts';

export interface ChangeFilter {
  readonly kind?: readonly ChangeKind[];
  readonly team?: string;
  /** From then on (ISO). */
  readonly since?: string;
  /** Until then (ISO). */
  readonly until?: string;
}

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
/** A change may be logged this long after it happened: a cluster tells late. */
const LATEST_SECONDS = 24 * 3_600;

/** The newest changes of the whole organisation. */
export async function readChanges(
  dependencies: ChangeLogDependencies,
  catalogue: Catalogue,
  filter: ChangeFilter,
  { first, after }: { readonly first: number; readonly after?: SortKey | undefined },
): Promise<ChangePage> {
  const fits = (change: Change) => fitsFilter(catalogue, filter, change);
  const scan = (place?: { readonly document: string; readonly index: number }) =>
    scanChangeLog(dependencies, {
      direction: 'desc',
      where: conditionsOf(filter),
      after: place,
      documents: DOCUMENTS_A_PAGE,
    });
  const rows: { item: Change; key: SortKey }[] = [];
  let seen: LoggedChange | undefined;
  let hasNextPage = false;
  const documents = new Set<string>();
  for await (const logged of scan(placeOf(after))) {
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
      if (isEmpty(filter)) return catalogue.stamp.changes ?? 0;
      let count = 0;
      for await (const { change } of scan()) if (fits(change)) count += 1;
      return count;
    },
  };
}

/** Whether a change is asked for; its team is that of its service today. */
export const fitsFilter = (
  catalogue: Catalogue,
  { kind, team, since, until }: ChangeFilter,
  change: Change,
): boolean =>
  (kind === undefined || kind.length === 0 || kind.includes(change.kind)) &&
  (since === undefined || change.at >= since) &&
  (until === undefined || change.at <= until) &&
  (team === undefined || teamOf(catalogue, change) === team);

const keyOf = ({ document, index }: LoggedChange): SortKey => [document, index];

function placeOf(key: SortKey | undefined): { document: string; index: number } | undefined {
  const [document, index] = key ?? [];
  return typeof document === 'string' && typeof index === 'number'
    ? { document, index }
    : undefined;
}

const isEmpty = ({ kind, team, since, until }: ChangeFilter): boolean =>
  (kind === undefined || kind.length === 0) &&
  team === undefined &&
  since === undefined &&
  until === undefined;

/** What the store can decide. A document is logged when its changes were heard of, never before they happened. */
function conditionsOf({ kind, since, until }: ChangeFilter): readonly Condition[] {
  return [
    ...(kind?.length === 1
      ? [{ field: 'kinds', op: 'array-contains', value: kind[0] ?? '' } as const]
      : []),
    ...(since === undefined ? [] : [{ field: 'at', op: '>=', value: since } as const]),
    ...(until === undefined
      ? []
      : [{ field: 'at', op: '<=', value: plusSeconds(until, LATEST_SECONDS) } as const]),
  ];
}
