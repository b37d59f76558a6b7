import { HEALTHS, type Health, worstHealth } from '#domain/health.ts';
import { earliest } from '#domain/latest.ts';
import type { Service } from '#domain/service.ts';
import {
  countingFindings,
  doubtfulFindings,
  isDoubtful,
  type Workload,
  workloadHealth,
} from '#domain/workload.ts';
import type { Catalogue } from './catalogue.ts';
import { type Environment, environmentOf } from './environments-of.ts';
import { deriveAt, epochAt } from './epoch.ts';
import { healthAt, judgementIn } from './health-at.ts';
import { placementsOf } from './placements-of.ts';

/** A workload of a service that has something wrong with it. */
export interface ClusterTrouble {
  readonly service: Service;
  readonly environment: Environment;
  readonly cluster: string;
  readonly workload: Workload;
  readonly stale: boolean;
}

/** Worst first, then by how long it has been wrong. What a silent cluster said last is still told, as UNKNOWN. */
export const clusterTrouble = (
  catalogue: Catalogue,
  now: string,
  cluster: string,
): readonly ClusterTrouble[] => troubleIn(catalogue, epochAt(catalogue, now)).get(cluster) ?? [];

/** The worst of the services that run in it; UNKNOWN when it is silent, NONE when nothing of a service runs there. */
export function clusterHealth(catalogue: Catalogue, now: string, cluster: string): Health {
  const { isStale, sitesOf } = healthAt(catalogue, now);
  if (isStale(cluster)) return 'UNKNOWN';
  const sites = [...catalogue.services.keys()].flatMap((serviceId) => sitesOf(serviceId));
  return worstHealth(sites.filter((site) => site.cluster === cluster).map(({ health }) => health));
}

const troubleIn = deriveAt(
  [],
  (catalogue, epoch): ReadonlyMap<string, readonly ClusterTrouble[]> => {
    const { now } = epoch;
    const { isStale } = judgementIn(catalogue, epoch);
    const sites = [...placementsOf(catalogue).sites.values()].flat();
    const trouble = sites.flatMap(({ serviceId, environment, cluster, workloads }) => {
      const service = catalogue.services.get(serviceId);
      if (service === undefined) return [];
      return workloads.flatMap((workload) => {
        const told = [...countingFindings(workload, now), ...doubtfulFindings(workload, now)];
        if (told.length === 0) return [];
        const stale = isStale(cluster) || isDoubtful(workload, now);
        return [
          {
            cluster,
            rank: HEALTHS.indexOf(workloadHealth(workload, now)),
            since: earliest(
              told.map(({ since }) => since),
              now,
            ),
            found: {
              service,
              environment: environmentOf(catalogue, environment),
              cluster,
              workload,
              stale,
            },
          },
        ];
      });
    });
    const sorted = trouble.sort(
      (a, b) =>
        a.rank - b.rank ||
        (a.since < b.since ? -1 : Number(a.since > b.since)) ||
        (a.found.service.serviceId < b.found.service.serviceId ? -1 : 1),
    );
    const byCluster = Map.groupBy(sorted, ({ cluster }) => cluster);
    return new Map([...byCluster].map(([name, list]) => [name, list.map(({ found }) => found)]));
  },
);
