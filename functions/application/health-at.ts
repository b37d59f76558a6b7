import { type Health, worstHealth } from '#domain/health.ts';
import type { ServiceHealth } from '#domain/service-row.ts';
import { judgeSite, type SiteHealth } from '#domain/site-health.ts';
import { clustersOf } from './environments-of.ts';
import { deriveAt, staleClusters } from './epoch.ts';
import { placementsOf } from './placements-of.ts';

export interface HealthView {
  readonly sitesOf: (serviceId: string) => readonly SiteHealth[];
  readonly healthOf: (serviceId: string) => ServiceHealth;
  /** True when a cluster's facts are too old, or there are none yet. */
  readonly isStale: (cluster: string) => boolean;
}

/** Health and staleness at a moment; each service is judged once an epoch, when first asked for. */
export const healthAt = deriveAt((catalogue, now): HealthView => {
  const clusters = clustersOf(catalogue);
  const stale = new Set(staleClusters(catalogue, now));
  const { sites } = placementsOf(catalogue);
  const isStale = (cluster: string) => stale.has(cluster) || !clusters.has(cluster);
  const sitesOf = remember((serviceId): readonly SiteHealth[] =>
    (sites.get(serviceId) ?? []).map((site) =>
      judgeSite(
        site,
        clusters.get(site.cluster)?.facts?.stamp.takenAt ?? now,
        isStale(site.cluster),
        now,
      ),
    ),
  );
  return {
    sitesOf,
    healthOf: remember((serviceId) => summarise(sitesOf(serviceId))),
    isStale,
  };
});

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
