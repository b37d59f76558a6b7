import type { Site } from '#domain/placements.ts';
import type { Workload } from '#domain/workload.ts';

/** A workload where it runs. */
export interface PlacedWorkload {
  readonly site: Site;
  readonly workload: Workload;
}

/** The same workload in two environments; one side is absent where it is not there. */
export interface WorkloadPair {
  /** `Deployment/pay-api`, without the name of the environment. */
  readonly key: string;
  readonly base: PlacedWorkload | undefined;
  readonly target: PlacedWorkload | undefined;
}

/**
 * Every place of the target beside the base. Where the base runs in several places, the first of them speaks for it; Jobs
 * come and go and are left out.
 */
export function pairSites(
  sites: readonly Site[],
  base: string | undefined,
  target: string,
): readonly WorkloadPair[] {
  const bases = new Map<string, PlacedWorkload>();
  for (const placed of placedIn(sites, base)) {
    const key = keyOf(placed);
    if (!bases.has(key)) bases.set(key, placed);
  }
  const targets = placedIn(sites, target).map((placed) => ({ key: keyOf(placed), placed }));
  const reached = new Set(targets.map(({ key }) => key));
  return [
    ...targets.map(({ key, placed }) => ({ key, base: bases.get(key), target: placed })),
    ...[...bases]
      .filter(([key]) => !reached.has(key))
      .map(([key, placed]) => ({ key, base: placed, target: undefined })),
  ];
}

const placedIn = (
  sites: readonly Site[],
  environment: string | undefined,
): readonly PlacedWorkload[] =>
  sites
    .filter((site) => site.environment === environment)
    .flatMap((site) => site.workloads.map((workload) => ({ site, workload })))
    .filter(({ workload }) => workload.kind !== 'Job');

/** A name that carries its environment (`pay-api-beta`) is the same workload without it. */
function keyOf({ site: { environment }, workload: { kind, name } }: PlacedWorkload): string {
  const bare = name.split('-').filter((part) => part !== environment);
  return `${kind}/${bare.join('-') || name}`;
}
