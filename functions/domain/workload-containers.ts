import { compact } from './compact.ts';
import {
  conditionOf,
  type PodObject,
  type TemplateContainer,
} from './kubernetes/cluster-object.ts';
import type { WorkloadContainer } from './workload.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** What runs permanently in the pods of a workload: its containers and sidecars, without those that only prepare. */
export function containersOf({
  object,
  pods,
}: Pick<WorkloadFacts, 'object' | 'pods'>): readonly WorkloadContainer[] {
  const ready = pods.filter((pod) => conditionOf(pod, 'Ready')?.status === 'True');
  return object.containers
    .filter(({ init, sidecar }) => !init || sidecar)
    .map((container) =>
      compact({
        name: container.name,
        image: container.image,
        digest: digestIn(container, ready),
        requests: container.requests,
        limits: container.limits,
        probes: PROBES.filter((probe) => container[probe] !== undefined),
        preStop: container.preStop,
        runAsNonRoot: container.runAsNonRoot,
        readOnlyRoot: container.readOnlyRoot,
        privileged: container.privileged,
        privilegeEscalation: container.privilegeEscalation,
      }),
    );
}

const PROBES = ['readiness', 'liveness', 'startup'] as const;

/** Undefined unless every one of these pods runs the same. */
function digestIn(
  { name }: Pick<TemplateContainer, 'name'>,
  ready: readonly PodObject[],
): string | undefined {
  const found = new Set(
    ready.map(({ containers }) => containers.find((one) => one.name === name)?.digest),
  );
  return found.size === 1 ? [...found][0] : undefined;
}
