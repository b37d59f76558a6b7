import type { Drift, EnvironmentDifferenceFilter } from '#web/gql/running/graphql.ts';
import type { QueryState } from '#web/routing/query-state.ts';

export const DRIFTS = [
  'AHEAD',
  'BEHIND',
  'UNRELATED',
  'ONLY_BASE',
  'ONLY_TARGET',
  'SAME',
] as const satisfies readonly Drift[];

/** What runs the same, or was never meant for the base, is shown only when asked for, or when protos are asked about. */
const USUAL = ['AHEAD', 'BEHIND', 'UNRELATED', 'ONLY_BASE'] as const satisfies readonly Drift[];

/** What the address asks for. */
export function differenceChoice(query: Pick<QueryState, 'get' | 'all'>): {
  readonly base: string | null;
  readonly target: string | null;
  readonly filter: EnvironmentDifferenceFilter;
} {
  const drifts = chosenDrifts(query, 'state');
  const contract = chosenDrifts(query, 'protos');
  const text = query.get('text')?.trim();
  const usual = contract.length > 0 ? [] : [...USUAL];
  return {
    base: query.get('from') ?? null,
    target: query.get('to') ?? null,
    filter: {
      drift: drifts.length > 0 ? drifts : usual,
      contract,
      team: [...query.all('team')],
      ...(text ? { text } : {}),
    },
  };
}

/** What the address names under a key; words nobody knows are left out. */
export const chosenDrifts = (
  query: Pick<QueryState, 'all'>,
  key: 'state' | 'protos',
): (typeof DRIFTS)[number][] => DRIFTS.filter((drift) => query.all(key).includes(drift));

/** Whether something narrows the list that one may take away. */
export const isNarrowed = (query: Pick<QueryState, 'get' | 'all'>): boolean =>
  chosenDrifts(query, 'state').length > 0 ||
  chosenDrifts(query, 'protos').length > 0 ||
  ['team', 'text'].some((key) => query.all(key).length > 0);

export const NOT_NARROWED = {
  state: undefined,
  protos: undefined,
  team: undefined,
  text: undefined,
} as const;
