import type { Health, Lifecycle, ServiceFilter, ServiceOrder, Tier } from '#web/gql/graphql.ts';
import type { QueryChange, QueryState } from '#web/routing/query-state.ts';
import { HEALTHS } from '#web/words/health-words.ts';

/** The keys of the address that filter the list: the words of the API. */
export const FILTER_KEYS = [
  'text',
  'team',
  'corporation',
  'tier',
  'lifecycle',
  'language',
  'tag',
  'environment',
  'health',
] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

export const TIERS = ['A', 'B', 'C'] as const satisfies readonly Tier[];
export const LIFECYCLES = [
  'EXPERIMENTAL',
  'PRODUCTION',
  'DEPRECATED',
] as const satisfies readonly Lifecycle[];
export const ORDERS = [
  'NAME',
  'TEAM',
  'TIER',
  'HEALTH',
  'LAST_CHANGE',
] as const satisfies readonly ServiceOrder[];

type Read = Pick<QueryState, 'get' | 'all'>;

/** The filter that the address asks for; words the API doesn't know are left out. */
export function filterOf(query: Read): ServiceFilter {
  const filter: ServiceFilter = {
    text: query.get('text')?.trim(),
    team: [...query.all('team')],
    corporation: [...query.all('corporation')],
    tier: known(TIERS, query.all('tier')),
    lifecycle: known(LIFECYCLES, query.all('lifecycle')),
    language: [...query.all('language')],
    tag: [...query.all('tag')],
    environment: query.get('environment'),
    health: known<Health>(HEALTHS, query.all('health')),
  };
  return Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) => value !== undefined && value !== null && value.length > 0,
    ),
  );
}

/** Sorted by name unless the address says otherwise. */
export function orderOf(query: Read): ServiceOrder {
  return known(ORDERS, query.all('sort'))[0] ?? 'NAME';
}

/** The address of the list with everything but the sort cleared. */
export const NO_FILTER: QueryChange = Object.fromEntries(
  FILTER_KEYS.map((key) => [key, undefined]),
);

function known<T extends string>(words: readonly T[], given: readonly string[]): T[] {
  return words.filter((word) => given.includes(word));
}
