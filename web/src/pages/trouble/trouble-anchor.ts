import type { TroubleRowFragment } from '#web/gql/running/graphql.ts';
import type { QueryState } from '#web/routing/query-state.ts';

type Named = Pick<TroubleRowFragment, 'state' | 'service' | 'finding'>;

/** Names a row in an address behind `#`, whether it is wrong now or a silent cluster said it last: `pay-api:crash-loop`. */
export const anchorOf = ({ state, service, finding }: Named): string =>
  `${service.serviceId}:${finding.rule}${state === 'MUTED' ? MUTED : ''}`;

const MUTED = ':muted';

/** Whether it names a row of trouble at all. */
export const isAnchor = (anchor: string): boolean => /^[^:]+:[^:]+(:muted)?$/.test(anchor);

export const isMutedAnchor = (anchor: string): boolean => anchor.endsWith(MUTED);

/** The row that a link opens; whoever comes back by the browser is brought to where they were instead. */
export function openedOnArrival(query: Pick<QueryState, 'all'>): readonly string[] {
  const { scroll } = (history.state ?? {}) as { readonly scroll?: number };
  const isNamed = location.hash !== '' || scroll !== undefined;
  return isNamed ? [] : query.all('open').slice(0, 1);
}
