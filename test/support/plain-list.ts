import type { Facet, HealthFacet, ServiceFacets } from '#domain/facets.ts';
import { foldWords, holdsAll } from '#domain/fold-text.ts';
import { HEALTHS, type Health } from '#domain/health.ts';
import type { Dimension, ServiceFilter } from '#domain/service-filter.ts';
import type { ServiceHealth, ServiceRow } from '#domain/service-row.ts';
import { LIFECYCLES, TIERS } from '#domain/spec.ts';

/** A row, and the folded text it is searched by. */
export interface PlainRow {
  readonly row: ServiceRow;
  readonly text: string;
}

type HealthOf = (serviceId: string) => ServiceHealth;
type Test = (row: PlainRow) => boolean;

/** What a filter means, said row by row: each criterion that was given as a test of its own. */
export function plainTests(filter: ServiceFilter, healthOf: HealthOf): Map<Dimension, Test> {
  const tests = new Map<Dimension, Test>();
  const words = foldWords(filter.text ?? '');
  if (words.length > 0) tests.set('text', ({ text }) => holdsAll(text, words));
  for (const dimension of [
    'team',
    'corporation',
    'tier',
    'lifecycle',
    'language',
    'tag',
  ] as const) {
    const wanted: readonly string[] = filter[dimension] ?? [];
    if (wanted.length === 0) continue;
    tests.set(dimension, ({ row }) => valuesOf(row, dimension).some((one) => wanted.includes(one)));
  }
  const { environment, health = [] } = filter;
  if (environment !== undefined || health.length > 0) {
    tests.set('health', ({ row }) => {
      const { overall, byEnvironment } = healthOf(row.serviceId);
      const found = environment === undefined ? overall : byEnvironment.get(environment);
      return found !== undefined && (health.length === 0 || health.includes(found));
    });
  }
  return tests;
}

export const plainRows = (
  rows: readonly PlainRow[],
  filter: ServiceFilter,
  healthOf: HealthOf,
): readonly PlainRow[] => {
  const tests = [...plainTests(filter, healthOf).values()];
  return rows.filter((row) => tests.every((test) => test(row)));
};

/** Each facet counted by itself, over the rows that fulfil all criteria but its own. */
export function plainFacets(
  rows: readonly PlainRow[],
  filter: ServiceFilter,
  healthOf: HealthOf,
): ServiceFacets {
  const counted = (dimension: Dimension) => {
    const tests = plainTests(filter, healthOf);
    tests.delete(dimension);
    return rows.filter((row) => [...tests.values()].every((test) => test(row)));
  };
  const facet = (dimension: Parameters<typeof valuesOf>[1]): Facet[] => {
    const counts = new Map<string, number>();
    for (const { row } of counted(dimension)) {
      for (const value of new Set(valuesOf(row, dimension))) {
        if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    return Array.from(counts, ([value, count]) => ({ value, count }));
  };
  const byCount = (list: Facet[]) =>
    list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const inOrder = (list: Facet[], values: readonly string[]) =>
    list.sort((a, b) => values.indexOf(a.value) - values.indexOf(b.value));
  return {
    teams: byCount(facet('team')),
    corporations: byCount(facet('corporation')),
    tiers: inOrder(facet('tier'), TIERS),
    lifecycles: inOrder(facet('lifecycle'), LIFECYCLES),
    languages: byCount(facet('language')),
    tags: byCount(facet('tag')),
    health: plainHealth(counted('health'), healthOf),
  };
}

function plainHealth(rows: readonly PlainRow[], healthOf: HealthOf): readonly HealthFacet[] {
  const found = new Map<string, Health[]>();
  for (const { row } of rows) {
    for (const [environment, health] of healthOf(row.serviceId).byEnvironment) {
      found.set(environment, [...(found.get(environment) ?? []), health]);
    }
  }
  return [...found].flatMap(([environment, all]) =>
    HEALTHS.flatMap((health) => {
      const { length: count } = all.filter((one) => one === health);
      return count === 0 ? [] : [{ environment, health, count }];
    }),
  );
}

function valuesOf(
  { team, lifecycle, service: { spec } }: ServiceRow,
  dimension: 'team' | 'corporation' | 'tier' | 'lifecycle' | 'language' | 'tag',
): readonly string[] {
  switch (dimension) {
    case 'team':
      return [team];
    case 'lifecycle':
      return [lifecycle];
    case 'tag':
      return spec.tags ?? [];
    case 'corporation':
    case 'tier':
    case 'language':
      return spec[dimension] === undefined ? [] : [spec[dimension]];
  }
}
