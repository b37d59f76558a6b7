import { HEALTHS, type Health } from './health.ts';
import type { Dimension, RowTest } from './service-filter.ts';
import type { ServiceHealth, ServiceRow } from './service-row.ts';
import { LIFECYCLES, TIERS } from './spec.ts';

export interface Facet {
  readonly value: string;
  readonly count: number;
}

export interface HealthFacet {
  readonly environment: string;
  readonly health: Health;
  readonly count: number;
}

export interface ServiceFacets {
  readonly teams: readonly Facet[];
  readonly corporations: readonly Facet[];
  readonly tiers: readonly Facet[];
  readonly lifecycles: readonly Facet[];
  readonly languages: readonly Facet[];
  readonly tags: readonly Facet[];
  readonly health: readonly HealthFacet[];
}

/**
 * How many services each value would leave, with all criteria applied but the facet's own: so a row that fails one
 * criterion still counts in that one's facet, and a row that fails two counts nowhere.
 */
export function countFacets(
  rows: Iterable<ServiceRow>,
  tests: ReadonlyMap<Dimension, RowTest>,
  healthOf: (serviceId: string) => ServiceHealth,
): ServiceFacets {
  const counts = new Map(COUNTED.map((dimension) => [dimension, new Map<string, number>()]));
  const criteria = [...tests];
  const health = new Map<string, Map<Health, number>>();
  for (const row of rows) {
    let only: Dimension | undefined;
    let failed = 0;
    for (const [name, test] of criteria) {
      if (test(row, healthOf)) continue;
      only = name;
      failed += 1;
      if (failed > 1) break;
    }
    if (failed > 1) continue;
    for (const [dimension, count] of counts) {
      if (only === undefined || only === dimension) countIn(count, row, dimension);
    }
    if (only !== undefined && only !== 'health') continue;
    for (const [environment, value] of healthOf(row.serviceId).byEnvironment) {
      const known = health.get(environment) ?? new Map<Health, number>();
      health.set(environment, known.set(value, (known.get(value) ?? 0) + 1));
    }
  }
  const byCount = (dimension: Counted): readonly Facet[] =>
    facetsOf(counts.get(dimension)).sort((a, b) => b.count - a.count || order(a.value, b.value));
  const inOrder = (dimension: Counted, values: readonly string[]): readonly Facet[] =>
    facetsOf(counts.get(dimension)).sort(
      (a, b) => values.indexOf(a.value) - values.indexOf(b.value),
    );
  return {
    teams: byCount('team'),
    corporations: byCount('corporation'),
    tiers: inOrder('tier', TIERS),
    lifecycles: inOrder('lifecycle', LIFECYCLES),
    languages: byCount('language'),
    tags: byCount('tag'),
    health: [...health].flatMap(([environment, known]) =>
      HEALTHS.flatMap((value) => {
        const count = known.get(value);
        return count === undefined ? [] : [{ environment, health: value, count }];
      }),
    ),
  };
}

const COUNTED = ['team', 'corporation', 'tier', 'lifecycle', 'language', 'tag'] as const;
type Counted = (typeof COUNTED)[number];

/** Makes no list for a row: this runs for all services. */
function countIn(counts: Map<string, number>, row: ServiceRow, dimension: Counted): void {
  if (dimension !== 'tag') {
    const value = singleValue(row, dimension);
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    return;
  }
  const tags = row.service.spec.tags ?? [];
  for (const [index, tag] of tags.entries()) {
    if (tags.indexOf(tag) === index) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
}

function singleValue(row: ServiceRow, dimension: Exclude<Counted, 'tag'>): string | undefined {
  switch (dimension) {
    case 'team':
      return row.team;
    case 'lifecycle':
      return row.lifecycle;
    case 'corporation':
    case 'tier':
    case 'language':
      return row.service.spec[dimension];
  }
}

const facetsOf = (known: ReadonlyMap<string, number> | undefined): Facet[] =>
  [...(known ?? [])].map(([value, count]) => ({ value, count }));

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
