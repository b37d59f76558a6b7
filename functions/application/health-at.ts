import { type Health, worstHealth } from '#domain/health.ts';
import { isStale } from '#domain/mapping.ts';
import type { ServiceHealth } from '#domain/service-row.ts';
import { judgeSite, type SiteHealth } from '#domain/site-health.ts';
import { deriveAt } from './derive.ts';
import { type Cluster, clustersOf } from './environments-of.ts';
import { placementsOf } from './placements-of.ts';

export interface HealthView {
  readonly sitesOf: (serviceId: string) => readonly SiteHealth[];
  readonly healthOf: (serviceId: string) => ServiceHealth;
  /** True when a cluster's facts are too old, or there are none yet. */
  readonly isStale: (cluster: string) => boolean;
}

/** Health and staleness at a moment; each service is judged when first asked for. */
export const healthAt = deriveAt((catalogue, now): HealthView => {
  const clusters = clustersOf(catalogue);
  const stale = new Map([...clusters].map(([name, cluster]) => [name, isSilentAt(cluster, now)]));
  const { sites } = placementsOf(catalogue);
  const isStaleCluster = (cluster: string) => stale.get(cluster) ?? true;
  const sitesOf = remember((serviceId): readonly SiteHealth[] =>
    (sites.get(serviceId) ?? []).map((site) =>
      judgeSite(
        site,
        clusters.get(site.cluster)?.facts?.stamp.takenAt ?? now,
        isStaleCluster(site.cluster),
        now,
      ),
    ),
  );
  return {
    sitesOf,
    healthOf: remember((serviceId) => summarise(sitesOf(serviceId))),
    isStale: isStaleCluster,
  };
});

const isSilentAt = ({ facts, expectEverySeconds }: Cluster, now: string): boolean =>
  facts === undefined || isStale(facts.stamp.takenAt, expectEverySeconds, now);

function summarise(sites: readonly SiteHealth[]): ServiceHealth {
  const byEnvironment = new Map<string, Health>();
  for (const { environment, health } of sites) {
    byEnvironment.set(environment, worstHealth([byEnvironment.get(environment) ?? 'NONE', health]));
  }
  return { byEnvironment, overall: worstHealth(byEnvironment.values()) };
}

function remember<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}
