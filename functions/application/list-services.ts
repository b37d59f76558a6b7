import { type Bits, inAll } from '#domain/bits.ts';
import type { SortKey } from '#domain/cursor.ts';
import { countFacets, type ServiceFacets } from '#domain/facets.ts';
import { type Page, pageOfSelected, type Sorted, sortNumbers } from '#domain/page.ts';
import { healthColumns } from '#domain/service-columns.ts';
import { type ServiceFilter, selectEach } from '#domain/service-filter.ts';
import { orderKey, type ServiceOrder } from '#domain/service-order.ts';
import type { ServiceRow } from '#domain/service-row.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';
import { deriveAt, type Epoch, epochAt } from './epoch.ts';
import { judgementIn } from './health-at.ts';
import { rememberFew } from './remember-few.ts';
import { columnsOf, rowsOf } from './rows-of.ts';
import { servicesWithWords } from './service-texts.ts';

export interface ServiceListing {
  readonly page: Page<ServiceRow>;
  /** Counted when asked for. */
  readonly facets: () => ServiceFacets;
}

/** A page of the services that fulfil the filter, from memory alone. */
export function listServices(
  catalogue: Catalogue,
  now: string,
  asked: {
    readonly filter: ServiceFilter;
    readonly order: ServiceOrder;
    readonly first: number;
    readonly after?: SortKey | undefined;
  },
): ServiceListing {
  const epoch = epochAt(catalogue, now);
  const { selected, facets } = selectionsIn(catalogue, epoch).of(asked.filter);
  const sorted = sortedBy(catalogue, epoch, asked.order);
  return { page: pageOfSelected(sorted, selected, asked.first, asked.after), facets };
}

interface Selection {
  readonly selected: Bits;
  readonly facets: () => ServiceFacets;
}

/** Whoever pages on, or asks for facets beside a list, asks for the same services again. */
const FILTERS = 32;

const selectionsIn = deriveAt(['serviceShards', 'contracts'], (catalogue, epoch) => {
  const kept = rememberFew<Selection>(FILTERS);
  const columns = columnsOf(catalogue);
  const health = () => healthIn(catalogue, epoch);
  const withWords = (words: readonly string[]) => servicesWithWords(catalogue, words);
  const select = (filter: ServiceFilter): Selection => {
    const each = selectEach(filter, { columns, health, withWords });
    let counted: ServiceFacets | undefined;
    return {
      selected: inAll(each.values(), columns.count),
      facets: () => {
        counted ??= countFacets(columns, health(), each);
        return counted;
      },
    };
  };
  return {
    of: (filter: ServiceFilter) => kept(JSON.stringify(filter), () => select(filter)),
  };
});

const healthIn = deriveAt([], (catalogue, epoch) =>
  healthColumns(rowsOf(catalogue), judgementIn(catalogue, epoch).healthOf),
);

type Orders = Map<ServiceOrder, Uint32Array>;
type Used = Pick<Catalogue, 'organisation' | 'services' | 'clusters' | 'mutes' | 'late'>;

function sortedBy(catalogue: Used, epoch: Epoch, order: ServiceOrder): Sorted<ServiceRow> {
  const rows = rowsOf(catalogue);
  const { healthOf } = judgementIn(catalogue, epoch);
  const at = (number: number) => {
    const item = rows[number] as ServiceRow;
    return { item, key: orderKey(order, item, healthOf) };
  };
  const known: Orders = order === 'HEALTH' ? ordersIn(catalogue, epoch) : ordersOf(catalogue);
  // Keys end with the id, in whose order the rows are numbered.
  const rankOf = (number: number) => at(number).key.at(-2) ?? '';
  const numbers = known.get(order) ?? sortNumbers(rows.length, rankOf);
  known.set(order, numbers);
  return { numbers, at };
}

/** All rows in each order that was asked for; the order by health holds for an epoch. */
const ordersOf = derive(['organisation', 'services', 'clusters'], (): Orders => new Map());
const ordersIn = deriveAt([], (): Orders => new Map());
