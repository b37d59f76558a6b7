import { compact } from './compact.ts';
import { deriveClusterScope } from './derive-cluster-scope.ts';
import { disruptionBudgetOf } from './disruption-budget.ts';
import { groupedWarnings, nodeWarnings } from './grouped-warnings.ts';
import { judgeWorkload } from './judge-workload.ts';
import type { AutoscalerObject, ClusterObject } from './kubernetes/cluster-object.ts';
import { CLUSTER_SCOPE } from './kubernetes/node-object.ts';
import { replicatedOf } from './replicas.ts';
import { imagesIn } from './rollout-parts.ts';
import { rolledOutAt, rolloutsOf } from './rollouts.ts';
import {
  type NamespaceHealth,
  SNAPSHOT_KINDS,
  type SnapshotKind,
  WORKLOAD_KINDS,
  type Workload,
} from './workload.ts';
import { containersOf } from './workload-containers.ts';
import { gatherFacts, type WorkloadFacts } from './workload-facts.ts';

/**
 * What readers get of a namespace: its workloads and what is wrong with them. It depends on the time only by the
 * windows of its findings, so unchanged objects need not be looked at again. `before` is what was derived the last time;
 * of kinds that are not `renewed` the objects are those of that time.
 */
export function deriveNamespace(
  namespace: string,
  objects: readonly ClusterObject[],
  before: NamespaceHealth | undefined,
  takenAt: string,
  renewed: ReadonlySet<SnapshotKind> = EVERY_KIND,
): NamespaceHealth {
  if (namespace === CLUSTER_SCOPE) return deriveClusterScope(objects);
  const workloads = gatherFacts(objects, before?.workloads ?? [], takenAt).map((facts) =>
    workloadOf(facts, renewed),
  );
  return compact({
    namespace,
    workloads: workloads.sort(byKindAndName),
    nodeWarnings: nodeWarnings(objects, takenAt),
  });
}

const EVERY_KIND: ReadonlySet<SnapshotKind> = new Set(SNAPSHOT_KINDS);

function workloadOf(facts: WorkloadFacts, renewed: ReadonlySet<SnapshotKind>): Workload {
  const { object, pods, autoscaler, motion, idle, takenAt } = facts;
  const replicated = replicatedOf(object);
  const rollouts = rolloutsOf(facts);
  return compact({
    kind: object.kind,
    name: object.name,
    namespace: object.namespace,
    labels: object.labels,
    desired: replicated?.desired,
    ready: replicated?.ready,
    images: imagesIn(object.containers),
    restarts: pods
      .flatMap(({ containers }) => containers)
      .reduce((sum, { restarts }) => sum + restarts, 0),
    progressing: motion !== undefined && motion.until > takenAt,
    progressingUntil: motion?.until,
    scaling: motion?.kind === 'scale-up' ? true : undefined,
    idle,
    hpa: autoscaler && boundsOf(autoscaler),
    rolledOutAt: rolledOutAt(rollouts, facts.before),
    rollouts,
    containers: containersOf(facts),
    graceSeconds: object.graceSeconds,
    contractRevision: object.contractRevision,
    disruptionBudget: disruptionBudgetOf(facts.budgets),
    events: groupedWarnings(facts.events),
    ...judgeWorkload(facts, renewed),
  });
}

const boundsOf = ({ min, max, current, cpuTarget }: AutoscalerObject) =>
  compact({ min, max, current, cpuTarget });

function byKindAndName(a: Workload, b: Workload): number {
  const kinds = WORKLOAD_KINDS.indexOf(a.kind) - WORKLOAD_KINDS.indexOf(b.kind);
  return kinds || (a.name < b.name ? -1 : 1);
}
