import type { Facet } from './facets.ts';
import { foldText, foldWords, holdsAll } from './fold-text.ts';
import { groupOf, type TroublePlace, type TroubleState } from './trouble.ts';
import type { FindingSeverity } from './workload.ts';

/** Every given criterion must hold; inside a list one value suffices. An empty list asks for nothing. */
export interface TroubleFilter {
  readonly text?: string;
  readonly service?: readonly string[];
  readonly team?: readonly string[];
  readonly environment?: readonly string[];
  readonly cluster?: readonly string[];
  readonly severity?: readonly FindingSeverity[];
  readonly rule?: readonly string[];
  readonly state?: readonly TroubleState[];
}

/** What trouble is counted by. */
export const TROUBLE_FACETS = [
  'state',
  'severity',
  'team',
  'environment',
  'cluster',
  'rule',
] as const;
export type TroubleFacet = (typeof TROUBLE_FACETS)[number];

/** How many rows each value would leave, with all criteria applied but the facet's own; most first. */
export type TroubleFacets = Readonly<Record<TroubleFacet, readonly Facet[]>>;

export interface TroubleSelection {
  readonly places: readonly TroublePlace[];
  readonly facets: TroubleFacets;
}

/** Looks at every place once, however many criteria there are. */
export function selectTrouble(
  all: readonly TroublePlace[],
  filter: TroubleFilter,
): TroubleSelection {
  const criteria = criteriaOf(filter);
  const counts = new Map(TROUBLE_FACETS.map((facet) => [facet, new Map<string, Set<string>>()]));
  const places = all.filter((place) => {
    const failed = criteria.filter(({ holds }) => !holds(place));
    if (failed.length > 1) return false;
    for (const [facet, values] of counts) {
      if (failed[0] !== undefined && failed[0].name !== facet) continue;
      const value = VALUES[facet](place);
      const known = values.get(value) ?? new Set();
      values.set(value, known.add(groupOf(place)));
    }
    return failed.length === 0;
  });
  const facetOf = (facet: TroubleFacet): readonly Facet[] =>
    [...(counts.get(facet) ?? [])]
      .map(([value, groups]) => ({ value, count: groups.size }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return {
    places,
    facets: Object.fromEntries(
      TROUBLE_FACETS.map((facet) => [facet, facetOf(facet)]),
    ) as unknown as TroubleFacets,
  };
}

interface Criterion {
  readonly name: TroubleFacet | 'service' | 'text';
  readonly holds: (place: TroublePlace) => boolean;
}

function criteriaOf(filter: TroubleFilter): readonly Criterion[] {
  const words = foldWords(filter.text ?? '');
  const listed = Object.entries(VALUES) as [keyof typeof VALUES, (place: TroublePlace) => string][];
  return [
    ...listed.flatMap(([name, read]): Criterion[] => {
      const wanted: readonly string[] = filter[name] ?? [];
      return wanted.length === 0 ? [] : [{ name, holds: (place) => wanted.includes(read(place)) }];
    }),
    ...(words.length === 0
      ? []
      : [
          { name: 'text' as const, holds: (place: TroublePlace) => holdsAll(textOf(place), words) },
        ]),
  ];
}

const VALUES = {
  service: ({ serviceId }: TroublePlace) => serviceId,
  state: ({ state }: TroublePlace): string => state,
  severity: ({ finding }: TroublePlace): string => finding.severity,
  team: ({ team }: TroublePlace) => team,
  environment: ({ environment }: TroublePlace) => environment,
  cluster: ({ cluster }: TroublePlace) => cluster,
  rule: ({ finding }: TroublePlace) => finding.rule,
} as const;

function textOf({
  serviceId,
  team,
  environment,
  namespace,
  workload,
  finding,
}: TroublePlace): string {
  const { rule, object, message, found = '' } = finding;
  return foldText(
    [
      serviceId,
      team,
      environment,
      namespace,
      workload,
      rule,
      object,
      message.en,
      message.ja,
      found,
    ].join('\n'),
  );
}
