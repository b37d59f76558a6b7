import type { ChangeLineFragment } from '#web/gql/graphql.ts';
import { comparePath } from '#web/proto/compare-path.ts';

type Linked = Pick<ChangeLineFragment, 'serviceId' | 'kind' | 'subject' | 'source' | 'revision'>;

/** Where what changed is; undefined for what is nowhere. */
export function changeHref(change: Linked): string | undefined {
  const { serviceId, kind, subject, source, revision } = change;
  if (kind === 'CONTRACT_CHANGED') return comparePath({ source, to: revision });
  if (kind.startsWith('RPC_SERVICE') && kind !== 'RPC_SERVICE_REMOVED') return `/apis/${subject}`;
  if (serviceId && kind !== 'SERVICE_REMOVED') return `/services/${serviceId}`;
  return undefined;
}

/** Where the change of an API is laid side by side with what was before. */
export function comparisonHref({ kind, source, revision, subject }: Linked): string | undefined {
  switch (kind) {
    case 'RPC_SERVICE_CHANGED':
    case 'RPC_SERVICE_REMOVED':
      return comparePath({ source, to: revision, symbol: subject });
    case 'CONTRACT_CHANGED':
      return comparePath({ source, to: revision });
    default:
      return undefined;
  }
}
