import type { Change } from '#domain/change.ts';
import { creationOf } from '#domain/creation.ts';
import type { SortKey } from '#domain/cursor.ts';
import type { Catalogue } from './catalogue.ts';
import { type ChangeFilter, fitsFilter } from './change-filter.ts';
import { currentId } from './find-service.ts';
import type { ChangeLogDependencies } from './log-stream.ts';
import type { ChangePage } from './read-changes.ts';
import { type HistoryCursor, historyTotal, readHistory } from './read-history.ts';
import { readOnce } from './read-once.ts';
import { unexpired } from './unexpired.ts';

/** Filtering walks back through at most so many changes a page. */
const CHANGES_A_PAGE = 2_000;
/** In a place: its creation is told already, or nothing but that is left. */
const [CREATION, TOLD] = ['created', 'told'];

/** The newest changes of one service, its former ids included, and its creation, by when they happened. */
export async function readServiceChanges(
  { store, codec, clock }: ChangeLogDependencies,
  catalogue: Catalogue,
  askedId: string,
  filter: ChangeFilter,
  { first, after }: { readonly first: number; readonly after?: SortKey | undefined },
): Promise<ChangePage> {
  const read = readOnce(unexpired(store, clock?.now() ?? ''));
  const serviceId = currentId(catalogue, askedId) ?? askedId;
  const creation = creationOf(catalogue.entries.get(serviceId));
  const rows: { item: Change; key: SortKey }[] = [];
  let place = after;
  const add = (item: Change, key: SortKey) => {
    place = key;
    if (fitsFilter(catalogue, filter, item)) rows.push({ item, key });
  };
  let seen = 0;
  let isTold = creation === undefined || after?.[0] === CREATION || after?.[2] === TOLD;
  while (rows.length <= first && seen < CHANGES_A_PAGE && place?.[0] !== CREATION) {
    const wanted = Math.max(first + 1 - rows.length, 1);
    const history = await readHistory(read, codec, serviceId, wanted, cursorOf(place));
    for (const { change, cursor } of history) {
      if (!isTold && creation && change.at < creation.at) {
        isTold = true;
        add(creation, [place?.[0] ?? '', place?.[1] ?? 0, TOLD]);
      }
      add(change, [cursor.document, cursor.index, ...(isTold ? [TOLD] : [])]);
    }
    seen += history.length;
    if (history.length < wanted) {
      if (creation && !isTold) add(creation, [CREATION, 0]);
      place = [CREATION, 0];
    }
  }
  const brokenOff = rows.length <= first && place?.[0] !== CREATION;
  return {
    rows: rows.slice(0, first),
    hasNextPage: rows.length > first || brokenOff,
    ...(brokenOff && place ? { end: place } : {}),
    totalCount: async () =>
      (await historyTotal(read, codec, serviceId)) + (creation === undefined ? 0 : 1),
  };
}

/** Undefined for the beginning. */
function cursorOf(key: SortKey | undefined): HistoryCursor | undefined {
  const [document, index] = key ?? [];
  return typeof document === 'string' && document !== '' && typeof index === 'number'
    ? { document, index }
    : undefined;
}
