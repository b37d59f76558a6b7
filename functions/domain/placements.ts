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

/** Gives every workload to its service; `environments` is the order in which sites are listed. */
export function placeWorkloads(
  clusters: Iterable<{ readonly name: string; readonly namespaces: readonly NamespaceHealth[] }>,
  mapper: Mapper,
  environments: readonly string[],
): Placements {
  const sites = new Map<string, Site & { readonly workloads: Workload[] }>();
  const unmapped = new Map<string, readonly NamespaceHealth[]>();
  const turns: string[] = [];
  for (const { name: cluster, namespaces } of clusters) {
    const left: NamespaceHealth[] = [];
    for (const { namespace, workloads } of namespaces) {
      const unclaimed: Workload[] = [];
      for (const workload of workloads) {
        turns.push(...turnsOf(workload));
        const placement = mapper(cluster, workload);
        if (placement === undefined) {
          unclaimed.push(workload);
          continue;
        }
        const key = [placement.serviceId, placement.environment, cluster, namespace].join('\n');
        const site = sites.get(key) ?? { ...placement, cluster, namespace, workloads: [] };
        site.workloads.push(workload);
        sites.set(key, site);
      }
      if (unclaimed.length > 0) left.push({ namespace, workloads: unclaimed });
    }
    unmapped.set(
      cluster,
      left.sort((a, b) => (a.namespace < b.namespace ? -1 : 1)),
    );
  }
  return {
    sites: Map.groupBy(inOrder(sites.values(), environments), ({ serviceId }) => serviceId),
    unmapped,
    turns: turns.sort(),
  };
}

const turnsOf = ({ findings, progressingUntil }: Workload): readonly string[] =>
  [
    progressingUntil,
    ...findings.flatMap(({ activeFrom, activeUntil }) => [activeFrom, activeUntil]),
  ].filter((moment) => moment !== undefined);

function inOrder(sites: Iterable<Site>, environments: readonly string[]): readonly Site[] {
  const rank = new Map(environments.map((name, index) => [name, index]));
  const key = (site: Site) => `${site.environment}\n${site.cluster}\n${site.namespace}`;
  return [...sites].sort(
    (a, b) =>
      (rank.get(a.environment) ?? rank.size) - (rank.get(b.environment) ?? rank.size) ||
      (key(a) < key(b) ? -1 : 1),
  );
}
