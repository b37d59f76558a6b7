import type { SortKey } from '#domain/cursor.ts';
import { countFacets, type ServiceFacets } from '#domain/facets.ts';
import { type Page, pageOf } from '#domain/page.ts';
import { type ServiceFilter, testsOf } from '#domain/service-filter.ts';
import { orderKey, type ServiceOrder } from '#domain/service-order.ts';
import type { ServiceRow } from '#domain/service-row.ts';
import type { Catalogue } from './catalogue.ts';
import { healthAt } from './health-at.ts';
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
  const rows = rowsOf(catalogue);
  const tests = testsOf(asked.filter);
  const { healthOf } = healthAt(catalogue, now);
  const found = candidates(catalogue, asked.filter).filter((row) => {
    const health = healthOf(row.serviceId);
    return tests.values().every((test) => test(row, health));
  });
  return {
    page: pageOf(
      found,
      (row) => orderKey(asked.order, row, healthOf(row.serviceId)),
      asked.first,
      asked.after,
    ),
    facets: () => countFacets(rows, tests, healthOf),
  };
}

/** A team's own list, which every service leads to, should not look at everybody's. */
function candidates(catalogue: Catalogue, { team }: ServiceFilter): readonly ServiceRow[] {
  if (team === undefined || team.length === 0) return rowsOf(catalogue);
  return [...new Set(team)].flatMap((name) => rowsByTeam(catalogue).get(name) ?? []);
}
