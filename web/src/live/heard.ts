import { useStore } from './store.ts';
import { catalogueVersion } from './version.ts';

/** How old what is known of a cluster is. */
export interface HeardAge {
  /** ISO. */
  readonly asOf: string;
  /** Too old to be believed. */
  readonly stale: boolean;
}

interface Heard extends HeardAge {
  readonly name: string;
}

/**
 * A cluster that answers unchanged moves nothing but its age, so an answer that stays true is not asked for again. Of
 * what an answer told and what was heard of the cluster since, the newer.
 */
export function newerAge(
  heard: readonly Heard[],
  cluster: string | undefined,
  told: HeardAge,
): HeardAge {
  const since = heard.find(({ name }) => name === cluster);
  if (since === undefined || Date.parse(since.asOf) < Date.parse(told.asOf)) return told;
  return { asOf: since.asOf, stale: since.stale };
}

/** How old what an answer told of a cluster is by now. */
export function useHeardAge(cluster: string | undefined, told: HeardAge): HeardAge {
  const asOf = useStore(
    catalogueVersion,
    (state) => newerAge(state?.clusters ?? NONE, cluster, told).asOf,
  );
  const stale = useStore(
    catalogueVersion,
    (state) => newerAge(state?.clusters ?? NONE, cluster, told).stale,
  );
  return { asOf, stale };
}

/** The same for many clusters at a time. */
export function useHeardAges(): (cluster: string, told: HeardAge) => HeardAge {
  const heard = useStore(catalogueVersion)?.clusters ?? NONE;
  return (cluster, told) => newerAge(heard, cluster, told);
}

/** When a cluster was last heard of (ISO); undefined before the first answer. */
export function useHeardAt(cluster: string): string | undefined {
  return useStore(
    catalogueVersion,
    (state) => state?.clusters.find(({ name }) => name === cluster)?.asOf,
  );
}

const NONE: readonly Heard[] = [];
