import type { ClusterReach } from '#domain/cluster-reading.ts';
import type { ClusterSettings } from '#domain/organisation.ts';

/** How a cluster is polled; undefined when it isn't: it pushes, or nothing is said about it. */
export function reachOf(settings: ClusterSettings | undefined): ClusterReach | undefined {
  if (settings?.kubeconfig !== undefined) {
    return { kind: 'kubeconfig', context: settings.kubeconfig };
  }
  return settings?.gke === undefined ? undefined : { kind: 'gke', path: settings.gke };
}
