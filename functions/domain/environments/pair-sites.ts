import type { Site } from '#domain/placements.ts';
import { isPassing, type Workload } from '#domain/workload.ts';

/** A workload where it runs. */
export interface PlacedWorkload {
  readonly site: Site;
  readonly workload: Workload;
}

/** The same workload in two environments; one side is absent where it is not there. */
export interface WorkloadPair {
  readonly base: PlacedWorkload | undefined;
  readonly target: PlacedWorkload | undefined;
}

/** An environment, or the part of it that runs in one cluster. */
export interface Place {
  readonly environment: string | undefined;
  readonly cluster?: string | undefined;
}

/**
 * Every place of the target beside the base. Where the base runs in several places, the first of them speaks for it; what
 * comes and goes is left out.
 */
export function pairSites(
  sites: readonly Site[],
  base: Place,
  target: Place,
): readonly WorkloadPair[] {
  const bases = firstOfEach(sitesOf(sites, base).flatMap(lasting));
  const reached = new Set<PlacedWorkload | undefined>();
  const pairs = sitesOf(sites, target).flatMap((site) => {
    const left = new Map([...bases].map(([key, list]) => [key, [...list]]));
    return lasting(site).map((placed) => {
      const beside = left.get(keyOf(placed))?.shift();
      reached.add(beside);
      return { base: beside, target: placed };
    });
  });
  const alone = [...bases.values()].flat().filter((placed) => !reached.has(placed));
  return [...pairs, ...alone.map((placed) => ({ base: placed, target: undefined }))];
}

const sitesOf = (sites: readonly Site[], { environment, cluster }: Place): readonly Site[] =>
  sites.filter(
    (site) =>
      site.environment === environment && (cluster === undefined || site.cluster === cluster),
  );

const lasting = (site: Site): readonly PlacedWorkload[] =>
  site.workloads
    .filter(({ kind }) => !isPassing(kind))
    .map((workload): PlacedWorkload => ({ site, workload }));

/** By key, only those of the first place; more than one where a name stands with and without its environment. */
function firstOfEach(all: readonly PlacedWorkload[]): ReadonlyMap<string, PlacedWorkload[]> {
  const found = new Map<string, PlacedWorkload[]>();
  for (const placed of all) {
    const key = keyOf(placed);
    const known = found.get(key);
    if (known === undefined) found.set(key, [placed]);
    else if (known[0]?.site === placed.site) known.push(placed);
  }
  return found;
}

/** A name that carries its environment (`pay-api-beta`, `beta-pay-api`) is the same workload without it. */
function keyOf({ site: { environment }, workload: { kind, name } }: PlacedWorkload): string {
  const bare = `-${name}-`.replace(`-${environment}-`, '-').slice(1, -1);
  return `${kind}/${bare || name}`;
}
