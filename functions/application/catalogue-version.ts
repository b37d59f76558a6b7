import { secondsBetween } from '#domain/instant.ts';
import { isSilent } from '#domain/silence.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';
import { epochAt } from './epoch.ts';

export interface CatalogueVersion {
  /** Changes when a reader would see something else, be it only because time went by. */
  readonly version: string;
  /** Absent when nothing was published yet. */
  readonly oldestSourceSeconds?: number;
  readonly silentSources: number;
}

/** What an open page asks every few seconds; computed from the catalogue alone. */
export function catalogueVersion(catalogue: Catalogue, now: string): CatalogueVersion {
  const { stamp } = catalogue;
  const oldest = lastHeard(catalogue).at;
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
    ...(oldest === undefined
      ? {}
      : { oldestSourceSeconds: Math.max(0, Math.floor(secondsBetween(oldest, now))) }),
  };
}

/**
 * When the source that was heard longest ago was heard: of the clusters, whose facts age; without any, of the files and
 * contracts, whose last change is what the catalogue knows.
 */
const lastHeard = derive(
  ['stamp', 'services', 'contracts'],
  (catalogue): { readonly at: string | undefined } => {
    const clusters = Object.values(catalogue.stamp.clusters).map(({ takenAt }) => takenAt);
    if (clusters.length > 0) return { at: clusters.sort()[0] };
    const bySource = new Map<string, string>();
    const heard = (source: string, at: string) => {
      if (at > (bySource.get(source) ?? '')) bySource.set(source, at);
    };
    for (const { claim } of catalogue.services.values()) heard(`specs ${claim.source}`, claim.at);
    for (const { source, publishedAt } of catalogue.contracts.values()) {
      heard(`descriptors ${source}`, publishedAt);
    }
    return { at: [...bySource.values()].sort()[0] };
  },
);
