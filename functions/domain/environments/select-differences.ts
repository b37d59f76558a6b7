import type { Facet } from '#domain/facets.ts';
import { foldText } from '#domain/fold-text.ts';
import { DRIFTS, type Drift } from './drift.ts';

/** Every criterion that is given must hold; inside a list one value suffices. */
export interface DifferenceFilter {
  /** Words that the names of service or workload contain. */
  readonly text?: string;
  readonly team?: readonly string[];
  readonly drift?: readonly Drift[];
}

interface Selectable {
  readonly drift: Drift;
  readonly name: string;
  readonly service: { readonly serviceId: string; readonly spec: { readonly teamName: string } };
}

export interface DifferenceFacets {
  readonly drifts: readonly (Facet & { readonly value: Drift })[];
  readonly teams: readonly Facet[];
}

export const selectDifferences = <One extends Selectable>(
  all: readonly One[],
  filter: DifferenceFilter,
): readonly One[] => all.filter(matcher(filter));

/** How many each value would leave, each counted with all criteria but its own. */
export function countDifferences(
  all: readonly Selectable[],
  { drift, team, ...rest }: DifferenceFilter,
): DifferenceFacets {
  const given = <Value>(name: string, value: Value | undefined) =>
    value === undefined ? {} : { [name]: value };
  const drifts = tally(
    selectDifferences(all, { ...rest, ...given('team', team) }).map((one) => one.drift),
  );
  const teams = tally(
    selectDifferences(all, { ...rest, ...given('drift', drift) }).map(
      (one) => one.service.spec.teamName,
    ),
  );
  return {
    drifts: DRIFTS.flatMap((value) => {
      const count = drifts.get(value);
      return count === undefined ? [] : [{ value, count }];
    }),
    teams: [...teams]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  };
}

function tally<Value extends string>(values: readonly Value[]): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function matcher({ text = '', team = [], drift = [] }: DifferenceFilter) {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  return (one: Selectable): boolean => {
    if (team.length > 0 && !team.includes(one.service.spec.teamName)) return false;
    if (drift.length > 0 && !drift.includes(one.drift)) return false;
    const haystack = foldText(`${one.service.serviceId} ${one.name}`);
    return words.every((word) => haystack.includes(word));
  };
}
