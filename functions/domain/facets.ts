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
  const counts = new Map<Dimension, Map<string, number>>();
  const health = new Map<string, Map<Health, number>>();
  for (const row of rows) {
    const state = healthOf(row.serviceId);
    const failed = [...tests].filter(([, test]) => !test(row, state)).map(([name]) => name);
    if (failed.length > 1) continue;
    const only = failed[0];
    for (const [dimension, valuesOf] of VALUES) {
      if (only === undefined || only === dimension) countIn(counts, dimension, valuesOf(row));
    }
    if (only !== undefined && only !== 'health') continue;
    for (const [environment, value] of state.byEnvironment) {
      const known = health.get(environment) ?? new Map<Health, number>();
      health.set(environment, known.set(value, (known.get(value) ?? 0) + 1));
    }
  }
  const byCount = (dimension: Dimension): readonly Facet[] =>
    facetsOf(counts.get(dimension)).sort((a, b) => b.count - a.count || order(a.value, b.value));
  const inOrder = (dimension: Dimension, values: readonly string[]): readonly Facet[] =>
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

const VALUES: readonly (readonly [Dimension, (row: ServiceRow) => readonly string[]])[] = [
  ['team', ({ team }) => [team]],
  ['corporation', ({ service: { spec } }) => given(spec.corporation)],
  ['tier', ({ service: { spec } }) => given(spec.tier)],
  ['lifecycle', ({ lifecycle }) => [lifecycle]],
  ['language', ({ service: { spec } }) => given(spec.language)],
  ['tag', ({ service: { spec } }) => [...new Set(spec.tags ?? [])]],
];

const given = (value: string | undefined): readonly string[] =>
  value === undefined || value === '' ? [] : [value];

function countIn(
  counts: Map<Dimension, Map<string, number>>,
  dimension: Dimension,
  values: readonly string[],
): void {
  const known = counts.get(dimension) ?? new Map<string, number>();
  for (const value of values) known.set(value, (known.get(value) ?? 0) + 1);
  counts.set(dimension, known);
}

const facetsOf = (known: ReadonlyMap<string, number> | undefined): Facet[] =>
  [...(known ?? [])].map(([value, count]) => ({ value, count }));

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
