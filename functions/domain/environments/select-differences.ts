import type { Facet } from '#domain/facets.ts';
import { foldText, foldWords, holdsAll } from '#domain/fold-text.ts';
import { DRIFTS, type Drift } from './drift.ts';

/** Every criterion that is given must hold; inside a list one value suffices. */
export interface DifferenceFilter {
  /** Words that the names of service or workload contain. */
  readonly text?: string;
  readonly team?: readonly string[];
  readonly drift?: readonly Drift[];
  /** How the protos of the base stand to those of the target: `AHEAD` where the target was built with older ones. */
  readonly contract?: readonly Drift[];
}

interface Selectable {
  readonly drift: Drift;
  readonly contract?: { readonly drift: Drift };
  readonly name: string;
  readonly service: { readonly serviceId: string; readonly spec: { readonly teamName: string } };
}

export interface DifferenceFacets {
  readonly drifts: readonly DriftFacet[];
  /** Without those that don't say of which protos they are. */
  readonly contracts: readonly DriftFacet[];
  readonly teams: readonly Facet[];
}

export interface DriftFacet extends Facet {
  readonly value: Drift;
}

export const selectDifferences = <One extends Selectable>(
  all: readonly One[],
  filter: DifferenceFilter,
): readonly One[] => all.filter(matcher(filter));

/** How many each value would leave, each counted with all criteria but its own. */
export function countDifferences(
  all: readonly Selectable[],
  filter: DifferenceFilter,
): DifferenceFacets {
  const without = (criterion: keyof DifferenceFilter) => {
    const { [criterion]: _, ...rest } = filter;
    return selectDifferences(all, rest);
  };
  const teams = tally(without('team').map((one) => one.service.spec.teamName));
  return {
    drifts: inOrder(tally(without('drift').map((one) => one.drift))),
    contracts: inOrder(tally(without('contract').flatMap((one) => one.contract?.drift ?? []))),
    teams: [...teams]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  };
}

const inOrder = (counts: ReadonlyMap<Drift, number>): readonly DriftFacet[] =>
  DRIFTS.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, count }];
  });

function tally<Value extends string>(values: readonly Value[]): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function matcher({ text = '', team = [], drift = [], contract = [] }: DifferenceFilter) {
  const words = foldWords(text);
  return (one: Selectable): boolean => {
    if (team.length > 0 && !team.includes(one.service.spec.teamName)) return false;
    if (drift.length > 0 && !drift.includes(one.drift)) return false;
    if (contract.length > 0 && !(one.contract && contract.includes(one.contract.drift))) {
      return false;
    }
    return words.length === 0 || holdsAll(foldText(`${one.service.serviceId} ${one.name}`), words);
  };
}
