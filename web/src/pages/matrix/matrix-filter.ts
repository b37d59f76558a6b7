import type { Health, ServiceFilter, ServiceOrder } from '#web/gql/running/graphql.ts';
import type { QueryState } from '#web/routing/query-state.ts';

export const ORDERS = ['HEALTH', 'NAME', 'TEAM'] as const satisfies readonly ServiceOrder[];
export type MatrixOrder = (typeof ORDERS)[number];

const TROUBLE: Health[] = ['CRITICAL', 'WARNING', 'UNKNOWN'];

type Read = Pick<QueryState, 'get' | 'all'>;

/** The services the address asks for. With an environment: those that run in it. */
export function filterOf(query: Read): ServiceFilter {
  const text = query.get('text')?.trim();
  const team = [...query.all('team')];
  const environment = query.get('environment');
  return {
    ...(text ? { text } : {}),
    ...(team.length > 0 ? { team } : {}),
    ...(environment ? { environment } : {}),
    ...(query.get('only') === 'trouble' ? { health: TROUBLE } : {}),
  };
}

/** Worst first unless the address says otherwise. */
export const orderOf = (query: Read): MatrixOrder =>
  ORDERS.find((order) => order.toLowerCase() === query.get('sort')) ?? 'HEALTH';
