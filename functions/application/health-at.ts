import { type Health, worstHealth } from '#domain/health.ts';
import type { Placements } from '#domain/placements.ts';
import type { ServiceHealth } from '#domain/service-row.ts';
import { judgeSite, type SiteHealth, siteHealth } from '#domain/site-health.ts';
import type { Catalogue } from './catalogue.ts';
import { clustersOf, environmentOf } from './environments-of.ts';
import { deriveAt, type Epoch, epochAt } from './epoch.ts';
import { placementsOf } from './placements-of.ts';

/** What holds for a whole epoch. */
export interface Judgement {
  readonly healthOf: (serviceId: string) => ServiceHealth;
  /** True when a cluster's facts are too old, or there are none yet. */
  readonly isStale: (cluster: string) => boolean;
}

export interface HealthView extends Judgement {
  readonly sitesOf: (serviceId: string) => readonly SiteHealth[];
}

/** Health and staleness at a moment; each service is judged once, when first asked for. */
export const healthAt = (catalogue: Catalogue, now: string): HealthView =>
  viewIn(catalogue, epochAt(catalogue, now));

/** Does not know how old facts are, so a poll that only makes them younger leaves it as it is. */
export const judgementIn = deriveAt([], (catalogue, epoch: Epoch): Judgement => {
  const [placements, clusters] = [placementsOf(catalogue), clustersOf(catalogue)];
  const known = judged.get(placements);
  if (known?.epoch === epoch.name && known.clusters === clusters) return known.judgement;
  const isGuarded = (name: string) => environmentOf(catalogue, name).protected;
  const judgement = judge(placements, clusters, isGuarded, epoch);
  judged.set(placements, { epoch: epoch.name, clusters, judgement });
  return judgement;
});

/** Most changes of services move no workload: then everything is as well as it was. */
const judged = new WeakMap<
  Placements,
  { readonly epoch: string; readonly clusters: Clusters; readonly judgement: Judgement }
>();

type Clusters = ReadonlyMap<string, unknown>;

function judge(
  { sites }: Placements,
  clusters: Clusters,
  isGuarded: (environment: string) => boolean,
  { now, stale }: Epoch,
): Judgement {
  const isStale = (cluster: string) => stale.has(cluster) || !clusters.has(cluster);
  const healthOf = remember((serviceId): ServiceHealth => {
    const byEnvironment = new Map<string, Health>();
    for (const site of sites.get(serviceId) ?? []) {
      const health = siteHealth(site, isStale(site.cluster), now);
      const known = byEnvironment.get(site.environment) ?? 'NONE';
      byEnvironment.set(site.environment, worstHealth([known, health]));
    }
    const guarded = [...byEnvironment].filter(([environment]) => isGuarded(environment));
    return {
      byEnvironment,
      overall: worstHealth(byEnvironment.values()),
      guarded: worstHealth(guarded.map(([, health]) => health)),
    };
  });
  return { healthOf, isStale };
}

const viewIn = deriveAt(['stamp'], (catalogue, epoch): HealthView => {
  const judgement = judgementIn(catalogue, epoch);
  const { sites } = placementsOf(catalogue);
  const sitesOf = remember((serviceId): readonly SiteHealth[] =>
    (sites.get(serviceId) ?? []).map((site) =>
      judgeSite(
        site,
        catalogue.stamp.clusters[site.cluster]?.takenAt ?? epoch.now,
        judgement.isStale(site.cluster),
        epoch.now,
      ),
    ),
  );
  return { ...judgement, sitesOf };
});

function remember<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}
