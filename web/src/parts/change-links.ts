import type { ChangeLineFragment } from '#web/gql/graphql.ts';
import { comparePath } from '#web/proto/compare-path.ts';
import type { ChangedContract } from './changed-protos.ts';

type Linked = Pick<ChangeLineFragment, 'serviceId' | 'kind' | 'subject' | 'source' | 'revision'>;
type LinkedWithProtos = Linked & { readonly contract: ChangedContract | null };

const RUNTIME: ReadonlySet<string> = new Set(['ROLLOUT', 'ROLLOUT_FINISHED', 'WORKLOAD_ADDED']);

/** Where what changed is; undefined for what is nowhere. */
export function changeHref(change: Linked): string | undefined {
  const { serviceId, kind, subject, source, revision } = change;
  if (kind === 'CONTRACT_CHANGED') return comparePath({ source, to: revision });
  if (kind.startsWith('RPC_SERVICE') && kind !== 'RPC_SERVICE_REMOVED') return `/apis/${subject}`;
  if (serviceId && RUNTIME.has(kind)) return `/services/${serviceId}/runtime`;
  if (serviceId && kind !== 'SERVICE_REMOVED') return `/services/${serviceId}`;
  return undefined;
}

/** Where the change of an API, or the API that a rollout brought, is laid side by side with what was before. */
export function comparisonHref({
  kind,
  source,
  revision,
  subject,
  contract,
}: LinkedWithProtos): string | undefined {
  switch (kind) {
    case 'RPC_SERVICE_CHANGED':
    case 'RPC_SERVICE_REMOVED':
      return comparePath({ source, to: revision, symbol: subject });
    case 'CONTRACT_CHANGED':
      return comparePath({ source, to: revision });
    default:
      return protosHref(contract);
  }
}

/** From what ran before to what runs since, where both are known and differ. */
function protosHref(contract: ChangedContract | null): string | undefined {
  const { drift, source, from, to } = contract ?? {};
  return drift !== 'SAME' && source && from && to ? comparePath({ source, from, to }) : undefined;
}

/** Of a rollout: where the service stands in each environment. */
export function environmentsHref({ kind, serviceId }: Linked): string | undefined {
  if (kind !== 'ROLLOUT' && kind !== 'ROLLOUT_FINISHED') return undefined;
  return serviceId ? `/environments?text=${encodeURIComponent(serviceId)}` : undefined;
}
