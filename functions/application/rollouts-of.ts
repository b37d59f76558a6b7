import type { SortKey } from '#domain/cursor.ts';
import { toMillis } from '#domain/instant.ts';
import type { Rollout } from '#domain/rollout.ts';
import type { WorkloadKind } from '#domain/workload.ts';
import type { Catalogue } from './catalogue.ts';
import { placesOf } from './placements-of.ts';

/** A rollout and where it was. */
export interface PlacedRollout {
  readonly rollout: Rollout;
  readonly environment: string;
  readonly cluster: string;
  readonly namespace: string;
  readonly kind: WorkloadKind;
  readonly name: string;
}

/** The last rollouts of all workloads of a service, in every place or in one environment; costs no read. */
export function rolloutsOfService(
  catalogue: Catalogue,
  serviceId: string,
  environment?: string | null,
): readonly PlacedRollout[] {
  const sites = placesOf(catalogue).sites.get(serviceId) ?? [];
  return sites
    .filter(
      (site) =>
        environment === undefined || environment === null || site.environment === environment,
    )
    .flatMap((site) =>
      site.workloads.flatMap(({ kind, name, namespace, rollouts = [] }) =>
        rollouts.map((rollout) => ({
          rollout,
          environment: site.environment,
          cluster: site.cluster,
          namespace,
          kind,
          name,
        })),
      ),
    );
}

/** Newest first. */
export const rolloutKey = ({
  rollout,
  environment,
  cluster,
  namespace,
  kind,
  name,
}: PlacedRollout): SortKey => [
  -toMillis(rollout.startedAt),
  -(rollout.revision ?? 0),
  environment,
  cluster,
  namespace,
  kind,
  name,
];
