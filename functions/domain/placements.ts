import type { Mapper } from './mapping.ts';
import type { NamespaceHealth, Workload } from './workload.ts';

/** Where a service runs: one namespace of one cluster, in one environment. */
export interface Site {
  readonly serviceId: string;
  readonly environment: string;
  readonly cluster: string;
  readonly namespace: string;
  readonly workloads: readonly Workload[];
}

export interface Placements {
  /** By service id. */
  readonly sites: ReadonlyMap<string, readonly Site[]>;
  /** By cluster: workloads that no mapping claims. */
  readonly unmapped: ReadonlyMap<string, readonly NamespaceHealth[]>;
  /** The moments at which, by time alone, a workload's health may change, in order. */
  readonly turns: readonly string[];
}

/** What one namespace of a cluster adds to that. */
export interface PlacedNamespace {
  readonly sites: readonly Site[];
  readonly unclaimed: readonly Workload[];
  readonly turns: readonly string[];
}

/** Gives the workloads of a namespace to their services. */
export function placeNamespace(
  cluster: string,
  { namespace, workloads }: NamespaceHealth,
  mapper: Mapper,
): PlacedNamespace {
  const sites = new Map<string, Site & { readonly workloads: Workload[] }>();
  const unclaimed: Workload[] = [];
  for (const workload of workloads) {
    const placement = mapper(cluster, workload);
    if (placement === undefined) {
      unclaimed.push(workload);
      continue;
    }
    const key = `${placement.serviceId}\n${placement.environment}`;
    const site = sites.get(key) ?? { ...placement, cluster, namespace, workloads: [] };
    site.workloads.push(workload);
    sites.set(key, site);
  }
  return { sites: [...sites.values()], unclaimed, turns: workloads.flatMap(turnsOf) };
}

/** Puts together what was placed; `environments` is the order in which sites are listed. */
export function placeWorkloads(
  clusters: Iterable<{ readonly name: string; readonly namespaces: readonly NamespaceHealth[] }>,
  place: (cluster: string, namespace: NamespaceHealth) => PlacedNamespace,
  environments: readonly string[],
): Placements {
  const sites = new Map<string, Site[]>();
  const unmapped = new Map<string, readonly NamespaceHealth[]>();
  const turns: string[] = [];
  for (const { name: cluster, namespaces } of clusters) {
    const left: NamespaceHealth[] = [];
    for (const one of namespaces) {
      const placed = place(cluster, one);
      for (const turn of placed.turns) turns.push(turn);
      for (const site of placed.sites) {
        const known = sites.get(site.serviceId);
        if (known) known.push(site);
        else sites.set(site.serviceId, [site]);
      }
      const { namespace } = one;
      if (placed.unclaimed.length > 0) left.push({ namespace, workloads: placed.unclaimed });
    }
    unmapped.set(
      cluster,
      left.sort((a, b) => (a.namespace < b.namespace ? -1 : 1)),
    );
  }
  const inOrder = siteOrder(environments);
  for (const list of sites.values()) list.sort(inOrder);
  return { sites, unmapped, turns: turns.sort() };
}

const turnsOf = ({ findings, progressingUntil }: Workload): readonly string[] =>
  [
    progressingUntil,
    ...findings.flatMap(({ activeFrom, activeUntil }) => [activeFrom, activeUntil]),
  ].filter((moment) => moment !== undefined);

function siteOrder(environments: readonly string[]): (a: Site, b: Site) => number {
  const rank = new Map(environments.map((name, index) => [name, index]));
  const key = (site: Site) => `${site.environment}\n${site.cluster}\n${site.namespace}`;
  return (a, b) =>
    (rank.get(a.environment) ?? rank.size) - (rank.get(b.environment) ?? rank.size) ||
    (key(a) < key(b) ? -1 : 1);
}
