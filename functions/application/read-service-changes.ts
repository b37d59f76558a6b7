import type { Change } from '#domain/change.ts';
import { creationOf } from '#domain/creation.ts';
import type { SortKey } from '#domain/cursor.ts';
import type { Catalogue } from './catalogue.ts';
import { type ChangeFilter, fitsFilter } from './change-filter.ts';
import type { ChangeLogDependencies } from './change-log.ts';
import { currentId } from './find-service.ts';
import { type HistoryCursor, historyTotal, readHistory } from './history.ts';
import type { ChangePage } from './read-changes.ts';
import { readOnce } from './read-once.ts';
import { unexpired } from './unexpired.ts';

/** Filtering walks back through at most so many changes a page. */
const CHANGES_A_PAGE = 2_000;
const CREATION = 'created';

/** The newest changes of one service, its former ids included; the last one is its creation. */
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
  let seen = 0;
  let place = after;
  while (rows.length <= first && seen < CHANGES_A_PAGE && place?.[0] !== CREATION) {
    const wanted = Math.max(first + 1 - rows.length, 1);
    const history = await readHistory(read, codec, serviceId, wanted, cursorOf(place));
    for (const { change, cursor } of history) {
      place = [cursor.document, cursor.index];
      if (fitsFilter(catalogue, filter, change)) rows.push({ item: change, key: place });
    }
    seen += history.length;
    if (history.length < wanted) {
      place = [CREATION, 0];
      if (creation && fitsFilter(catalogue, filter, creation)) {
        rows.push({ item: creation, key: place });
      }
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

function cursorOf(key: SortKey | undefined): HistoryCursor | undefined {
  const [document, index] = key ?? [];
  return typeof document === 'string' && typeof index === 'number'
    ? { document, index }
    : undefined;
}
