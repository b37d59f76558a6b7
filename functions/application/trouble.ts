import type { SortKey } from '#domain/cursor.ts';
import { type Page, pageOf } from '#domain/page.ts';
import {
  foldTrouble,
  type Trouble,
  type TroublePlace,
  troubleKey,
  troubleState,
} from '#domain/trouble.ts';
import { selectTrouble, type TroubleFacets, type TroubleFilter } from '#domain/trouble-filter.ts';
import { activeFindings, isDoubtful } from '#domain/workload.ts';
import type { Catalogue } from './catalogue.ts';
import { environmentOf } from './environments-of.ts';
import { deriveAt, epochAt } from './epoch.ts';
import { judgementIn } from './health-at.ts';
import { placementsOf } from './placements-of.ts';
import { rememberFew } from './remember-few.ts';

export interface TroubleListing {
  readonly page: Page<Trouble>;
  readonly facets: TroubleFacets;
  readonly silent: readonly SilentCluster[];
}

/** A cluster whose facts are too old to be believed. */
export interface SilentCluster {
  readonly cluster: string;
  /** When what it said last was taken. */
  readonly asOf: string;
  /** Of these services nothing newer is known there. */
  readonly services: number;
}

/** Everything that is wrong with services, everywhere: worst first, then protected environments, then by how long. From memory alone. */
export function listTrouble(
  catalogue: Catalogue,
  now: string,
  asked: {
    readonly filter: TroubleFilter;
    readonly first: number;
    readonly after?: SortKey | undefined;
  },
): TroubleListing {
  const { filter, first, after } = asked;
  const { rows, facets } = selectionsIn(catalogue, epochAt(catalogue, now)).of(filter);
  return {
    page: pageOf(rows, troubleKey, first, after),
    facets,
    silent: silentClusters(catalogue, now, filter),
  };
}

interface Selection {
  readonly rows: readonly Trouble[];
  readonly facets: TroubleFacets;
}

/** Whoever pages on, or asks for facets beside a list, asks for the same again. */
const FILTERS = 32;

const selectionsIn = deriveAt([], (catalogue, epoch) => {
  const kept = rememberFew<Selection>(FILTERS);
  const places = placesIn(catalogue, epoch);
  const select = (filter: TroubleFilter): Selection => {
    const { places: selected, facets } = selectTrouble(places, filter);
    return { rows: foldTrouble(selected), facets };
  };
  return { of: (filter: TroubleFilter) => kept(JSON.stringify(filter), () => select(filter)) };
});

const placesIn = deriveAt([], (catalogue, epoch): readonly TroublePlace[] => {
  const { isStale } = judgementIn(catalogue, epoch);
  const sites = [...placementsOf(catalogue).sites.values()].flat();
  return sites.flatMap(({ serviceId, environment, cluster, namespace, workloads }) => {
    const team = catalogue.services.get(serviceId)?.spec.teamName;
    if (team === undefined) return [];
    const guarded = environmentOf(catalogue, environment).protected;
    return workloads.flatMap((workload) =>
      activeFindings(workload, epoch.now).map((finding) => ({
        serviceId,
        team,
        environment,
        guarded,
        cluster,
        namespace,
        workload: `${workload.kind}/${workload.name}`,
        finding,
        on: workload,
        state: troubleState(
          finding,
          isStale(cluster) || isDoubtful(workload, epoch.now) || isDoubtful(finding, epoch.now),
          epoch.now,
        ),
      })),
    );
  });
});

/** Those that stopped to tell of services the filter does not leave out; the longest silent first. */
function silentClusters(
  catalogue: Catalogue,
  now: string,
  { team = [], environment = [], cluster = [] }: TroubleFilter,
): readonly SilentCluster[] {
  const { stale } = epochAt(catalogue, now);
  const wanted = (list: readonly string[], value: string) =>
    list.length === 0 || list.includes(value);
  const names = [...stale].filter((name) => wanted(cluster, name));
  if (names.length === 0) return [];
  const services = new Map<string, Set<string>>(names.map((name) => [name, new Set()]));
  for (const [serviceId, sites] of placementsOf(catalogue).sites) {
    if (!wanted(team, catalogue.services.get(serviceId)?.spec.teamName ?? '')) continue;
    for (const site of sites) {
      if (wanted(environment, site.environment)) services.get(site.cluster)?.add(serviceId);
    }
  }
  return names
    .flatMap((name) => {
      const asOf = catalogue.stamp.clusters[name]?.takenAt;
      const { size = 0 } = services.get(name) ?? {};
      return asOf === undefined || size === 0 ? [] : [{ cluster: name, asOf, services: size }];
    })
    .sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
}
