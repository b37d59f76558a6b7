import { secondsBetween } from '#domain/instant.ts';
import { isSilent } from '#domain/silence.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';
import { clustersOf, environmentsOf } from './environments-of.ts';
import { epochAt } from './epoch.ts';

export interface CatalogueVersion {
  /** Changes when a reader would see something else, be it only because time went by. */
  readonly version: string;
  /** Absent when nothing was published yet. */
  readonly oldestSourceSeconds?: number;
  /** When the repository that changed something longest ago did so; absent when none published. */
  readonly oldestPublication?: string;
  readonly silentSources: number;
  /** Those that ever sent something, in their order. */
  readonly clusters: readonly ClusterAge[];
}

/** How old what is known of a cluster is. */
export interface ClusterAge {
  readonly name: string;
  readonly environments: readonly string[];
  readonly asOf: string;
  /** Too old to be believed. */
  readonly stale: boolean;
}

/** What an open page asks every few seconds; computed from the catalogue alone. */
export function catalogueVersion(catalogue: Catalogue, now: string): CatalogueVersion {
  const { stamp } = catalogue;
  const published = lastPublished(catalogue).at;
  const oldest =
    Object.values(stamp.clusters)
      .map(({ takenAt }) => takenAt)
      .sort()[0] ?? published;
  const silent = Object.keys(stamp.clusters).filter((source) =>
    isSilent(
      catalogue.organisation,
      { kind: 'cluster', source, lastSeen: stamp.clusters[source]?.receivedAt ?? now },
      now,
    ),
  );
  return {
    version: `${stamp.version}-${epochAt(catalogue, now).name}`,
    silentSources: silent.length,
    clusters: clusterAges(catalogue, now),
    ...(published === undefined ? {} : { oldestPublication: published }),
    ...(oldest === undefined
      ? {}
      : { oldestSourceSeconds: Math.max(0, Math.floor(secondsBetween(oldest, now))) }),
  };
}

function clusterAges(catalogue: Catalogue, now: string): readonly ClusterAge[] {
  const { stale } = epochAt(catalogue, now);
  const environments = [...environmentsOf(catalogue).values()];
  return [...clustersOf(catalogue).keys()].flatMap((name) => {
    const asOf = catalogue.stamp.clusters[name]?.takenAt;
    if (asOf === undefined) return [];
    const own = environments.filter(({ clusters }) => clusters.includes(name));
    return [{ name, environments: own.map((one) => one.name), asOf, stale: stale.has(name) }];
  });
}

/** When the source of files or contracts changed something that did so longest ago. */
const lastPublished = derive(
  ['services', 'contracts'],
  ({ services, contracts }): { readonly at: string | undefined } => {
    const bySource = new Map<string, string>();
    const heard = (source: string, at: string) => {
      if (at > (bySource.get(source) ?? '')) bySource.set(source, at);
    };
    for (const { claim } of services.values()) heard(`specs ${claim.source}`, claim.at);
    for (const { source, publishedAt } of contracts.values()) {
      heard(`descriptors ${source}`, publishedAt);
    }
    return { at: [...bySource.values()].sort()[0] };
  },
);
