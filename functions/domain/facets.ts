import { type Bits, eachBit, inAll } from './bits.ts';
import { type Column, countValues } from './column.ts';
import { HEALTHS, type Health } from './health.ts';
import type { Counted, HealthColumns, ServiceColumns } from './service-columns.ts';
import type { Dimension } from './service-filter.ts';
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

/** How many services each value would leave, with all criteria applied but the facet's own. */
export function countFacets(
  columns: ServiceColumns,
  health: HealthColumns,
  selected: ReadonlyMap<Dimension, Bits>,
): ServiceFacets {
  const all = inAll(selected.values(), columns.count);
  const butFor = (own: Dimension): Bits =>
    selected.has(own)
      ? inAll(
          [...selected].flatMap(([one, bits]) => (one === own ? [] : [bits])),
          columns.count,
        )
      : all;
  const facetsOf = (dimension: Counted): Facet[] =>
    nonZero(columns.by[dimension], butFor(dimension));
  const byCount = (dimension: Counted): readonly Facet[] =>
    facetsOf(dimension).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const inOrder = (dimension: Counted, values: readonly string[]): readonly Facet[] =>
    facetsOf(dimension).sort((a, b) => values.indexOf(a.value) - values.indexOf(b.value));
  return {
    teams: byCount('team'),
    corporations: byCount('corporation'),
    tiers: inOrder('tier', TIERS),
    lifecycles: inOrder('lifecycle', LIFECYCLES),
    languages: byCount('language'),
    tags: byCount('tag'),
    health: healthFacets(health, butFor('health')),
  };
}

function nonZero(column: Column, rows: Bits): Facet[] {
  const counts = countValues(column, rows);
  return column.values.flatMap((value, number) => {
    const count = counts[number] ?? 0;
    return value === '' || count === 0 ? [] : [{ value, count }];
  });
}

/** Environments in the order in which the services, one after the other, tell of them. */
function healthFacets(columns: HealthColumns, rows: Bits): readonly HealthFacet[] {
  const found = [...columns.byEnvironment].flatMap(([environment, column]) => {
    const counts = new Uint32Array(HEALTHS.length + 1);
    let first = -1;
    eachBit(rows, (number) => {
      const code = column[number] ?? 0;
      if (code !== 0 && first < 0) first = number;
      counts[code] = (counts[code] ?? 0) + 1;
    });
    return first < 0 ? [] : [{ environment, counts, first }];
  });
  const place = (one: { readonly environment: string; readonly first: number }): number =>
    columns.environmentsOf(one.first).indexOf(one.environment);
  return found
    .sort((a, b) => a.first - b.first || place(a) - place(b))
    .flatMap(({ environment, counts }) =>
      HEALTHS.flatMap((health, index) => {
        const count = counts[index + 1] ?? 0;
        return count === 0 ? [] : [{ environment, health, count }];
      }),
    );
}
