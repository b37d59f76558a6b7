import type { Severity, TroubleFilter, TroubleState } from '#web/gql/running/graphql.ts';
import type { QueryChange, QueryState } from '#web/routing/query-state.ts';

/** The keys of the address that filter the list: the words of the API. */
export const FILTER_KEYS = [
  'text',
  'state',
  'severity',
  'environment',
  'team',
  'cluster',
  'rule',
  'service',
] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

export const SEVERITIES = ['CRITICAL', 'WARNING', 'INFO'] as const satisfies readonly Severity[];

/** What the list shows; what is muted waits below it. */
export const LISTED = ['ACTIVE', 'UNKNOWN'] as const satisfies readonly TroubleState[];

type Read = Pick<QueryState, 'get' | 'all'>;

/** The filter that the address asks for; words the API doesn't know are left out. */
export function filterOf(query: Read, state: TroubleState[] = statesOf(query)): TroubleFilter {
  const filter: TroubleFilter = {
    text: query.get('text')?.trim(),
    severity: SEVERITIES.filter((one) => query.all('severity').includes(one)),
    environment: [...query.all('environment')],
    team: [...query.all('team')],
    cluster: [...query.all('cluster')],
    rule: [...query.all('rule')],
    service: [...query.all('service')],
    state,
  };
  return Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) => value !== undefined && value !== null && value.length > 0,
    ),
  );
}

/** Those chosen, else all that the list shows. */
function statesOf(query: Read): TroubleState[] {
  const chosen = LISTED.filter((state) => query.all('state').includes(state));
  return chosen.length > 0 ? chosen : [...LISTED];
}

export const isFiltered = (query: Read): boolean =>
  FILTER_KEYS.some((key) => chosenFor(query, key).some((value) => value.trim() !== ''));

/** What the address asks for under a key; what the list knows no word of is left out. */
export function chosenFor(query: Pick<QueryState, 'all'>, key: FilterKey): readonly string[] {
  const words: readonly string[] | undefined = { severity: SEVERITIES, state: LISTED }[
    key as string
  ];
  return query.all(key).filter((value) => words === undefined || words.includes(value));
}

/** The address of the list with no filter. */
export const NO_FILTER: QueryChange = Object.fromEntries(
  FILTER_KEYS.map((key) => [key, undefined]),
);
