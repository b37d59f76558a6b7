import type { SortKey } from '#domain/cursor.ts';
import { countFacets, type ServiceFacets } from '#domain/facets.ts';
import { inOrder, type Keyed, type Page, pageOfOrdered } from '#domain/page.ts';
import { type RowTest, type ServiceFilter, testsOf } from '#domain/service-filter.ts';
import { orderKey, type ServiceOrder } from '#domain/service-order.ts';
import type { ServiceRow } from '#domain/service-row.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';
import { deriveAt } from './epoch.ts';
import { type HealthView, healthAt } from './health-at.ts';
import { rowsByTeam, rowsOf } from './rows-of.ts';

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
  const health = healthAt(catalogue, now);
  const filter = testsOf(asked.filter);
  const tests = [...filter.values()];
  const candidates = candidatesOf(catalogue, now, asked.filter, asked.order, health);
  const found = tests.length === 0 ? candidates : candidates.filter(fulfils(tests, health));
  return {
    page: pageOfOrdered(found, asked.first, asked.after),
    facets: () =>
      tests.length === 0
        ? allFacets(catalogue, now)
        : countFacets(rowsOf(catalogue), filter, health.healthOf),
  };
}

const fulfils =
  (tests: readonly RowTest[], { healthOf }: HealthView) =>
  ({ item }: Keyed<ServiceRow>): boolean =>
    tests.every((test) => test(item, healthOf));

const allFacets = deriveAt((catalogue, now) =>
  countFacets(rowsOf(catalogue), new Map(), healthAt(catalogue, now).healthOf),
);

type Ordered = readonly Keyed<ServiceRow>[];

/** In the order asked for. A team's own list, which every service leads to, does not look at everybody's. */
function candidatesOf(
  catalogue: Catalogue,
  now: string,
  { team }: ServiceFilter,
  order: ServiceOrder,
  { healthOf }: HealthView,
): Ordered {
  const keyOf = (row: ServiceRow) => orderKey(order, row, healthOf(row.serviceId));
  if (team !== undefined && team.length > 0) {
    const rows = [...new Set(team)].flatMap((name) => rowsByTeam(catalogue).get(name) ?? []);
    return inOrder(rows, keyOf);
  }
  const known = order === 'HEALTH' ? ordersAt(catalogue, now) : ordersOf(catalogue);
  const ordered = known.get(order) ?? inOrder(rowsOf(catalogue), keyOf);
  known.set(order, ordered);
  return ordered;
}

/** All rows in each order that was asked for; the order by health holds for an epoch. */
const ordersOf = derive(() => new Map<ServiceOrder, Ordered>());
const ordersAt = deriveAt(() => new Map<ServiceOrder, Ordered>());
