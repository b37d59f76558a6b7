import type { Catalogue } from '#application/catalogue.ts';
import type { Workload } from '#domain/workload.ts';
import { isProgressing } from '#domain/workload.ts';

/** `pay Deployment/api` → what is shown of it. */
export function shownIn(catalogue: Catalogue, cluster: string): ReadonlyMap<string, Workload> {
  const namespaces = catalogue.clusters.get(cluster)?.namespaces ?? [];
  return new Map(
    namespaces.flatMap(({ namespace, workloads }) =>
      workloads.map((one) => [`${namespace} ${one.kind}/${one.name}`, one] as const),
    ),
  );
}

/** What must be the same whoever looked, however often: all but since when. */
export const timeless = (workload: Workload, now: string) => ({
  labels: workload.labels,
  desired: workload.desired,
  ready: workload.ready,
  images: workload.images,
  restarts: workload.restarts,
  idle: workload.idle,
  hpa: workload.hpa,
  moves: isProgressing(workload, now),
  containers: workload.containers,
  findings: workload.findings
    .filter(({ activeUntil }) => activeUntil === undefined || activeUntil > now)
    .map(({ rule, severity, object, message }) => `${rule} ${severity} ${object} ${message.en}`)
    .toSorted(),
});
