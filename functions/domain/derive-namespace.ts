import { compact } from './compact.ts';
import { dateFinding } from './date-finding.ts';
import { HEALTH_RULES } from './health-rules.ts';
import type { ClusterObject } from './kubernetes/cluster-object.ts';
import { replicatedOf } from './replicas.ts';
import { rolledOutAt } from './rolled-out-at.ts';
import { type Finding, type NamespaceHealth, WORKLOAD_KINDS, type Workload } from './workload.ts';
import { gatherFacts, type WorkloadFacts } from './workload-facts.ts';

/**
 * What readers get of a namespace: its workloads and what is wrong with them. It depends on the time only by the
 * windows of its findings, so unchanged objects need not be looked at again. `before` is what was derived the last time.
 */
export function deriveNamespace(
  namespace: string,
  objects: readonly ClusterObject[],
  before: NamespaceHealth | undefined,
  takenAt: string,
): NamespaceHealth {
  const workloads = gatherFacts(objects, before?.workloads ?? [], takenAt).map(workloadOf);
  return { namespace, workloads: workloads.sort(byKindAndName) };
}

function workloadOf(facts: WorkloadFacts): Workload {
  const { object, pods, autoscaler, motion, idle, takenAt } = facts;
  const replicated = replicatedOf(object);
  return compact({
    kind: object.kind,
    name: object.name,
    namespace: object.namespace,
    labels: object.labels,
    desired: replicated?.desired,
    ready: replicated?.ready,
    images: imagesOf(facts),
    restarts: pods
      .flatMap(({ containers }) => containers)
      .reduce((sum, { restarts }) => sum + restarts, 0),
    progressing: motion !== undefined && motion.until > takenAt,
    progressingUntil: motion?.until,
    scaling: motion?.kind === 'scale-up' ? true : undefined,
    idle,
    hpa: autoscaler && { min: autoscaler.min, max: autoscaler.max, current: autoscaler.current },
    rolledOutAt: rolledOutAt(facts, imagesOf(facts)),
    findings: HEALTH_RULES.flatMap((rule) => findingsOf(rule, facts)),
  });
}

function findingsOf(rule: (typeof HEALTH_RULES)[number], facts: WorkloadFacts): readonly Finding[] {
  return rule
    .evaluate(facts)
    .map((raw) => dateFinding(rule, raw, facts.before?.findings ?? [], facts.takenAt));
}

/** Of what runs permanently in its pods; containers that only prepare are left out. */
const imagesOf = ({ object }: WorkloadFacts): readonly string[] => [
  ...new Set(object.containers.filter(({ init }) => !init).map(({ image }) => image)),
];

function byKindAndName(a: Workload, b: Workload): number {
  const kinds = WORKLOAD_KINDS.indexOf(a.kind) - WORKLOAD_KINDS.indexOf(b.kind);
  return kinds || (a.name < b.name ? -1 : 1);
}
