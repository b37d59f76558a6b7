/**
 * What is kept of a Kubernetes object. This is the whole of it: no env, args, commands, annotations (but the revision
 * of a ReplicaSet), volumes, uids, data. Messages of conditions and terminations are not kept either, because
 * controllers and containers write values into them; the one-word reasons are.
 */

export interface Condition {
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason?: string;
  /** `lastTransitionTime`. */
  readonly since?: string;
  /** `lastUpdateTime`: moves with every step of a rollout. */
  readonly updatedAt?: string;
}

interface Common {
  readonly namespace: string;
  readonly name: string;
  /** Only the labels that mappings name; for a workload those of its pod template too. */
  readonly labels: Readonly<Record<string, string>>;
  readonly createdAt?: string;
  /** Set while the object is being deleted. */
  readonly deletedAt?: string;
  /** The controller. */
  readonly owner?: { readonly kind: string; readonly name: string };
}

/** Seconds, and tries before the probe counts as failed. */
export interface ProbeTiming {
  readonly initialDelay: number;
  readonly period: number;
  readonly failures: number;
}

export interface TemplateContainer {
  readonly name: string;
  readonly image: string;
  readonly init?: true;
  readonly readiness?: ProbeTiming;
  readonly liveness?: ProbeTiming;
  readonly startup?: ProbeTiming;
}

interface Templated extends Common {
  readonly containers: readonly TemplateContainer[];
}

interface Replicated extends Templated {
  /** `metadata.generation` is ahead of `status.observedGeneration`: the controller has not seen the last change yet. */
  readonly unobserved?: true;
  readonly desired: number;
  /** Pods that exist, old and new. */
  readonly total: number;
  readonly updated: number;
  readonly ready: number;
  readonly available: number;
  readonly conditions: readonly Condition[];
}

export interface DeploymentObject extends Replicated {
  readonly kind: 'Deployment';
  readonly paused?: true;
  readonly progressDeadlineSeconds: number;
}

export interface StatefulSetObject extends Replicated {
  readonly kind: 'StatefulSet';
  /** True when pods are replaced only after somebody deleted them. */
  readonly onDelete?: true;
  readonly partition?: number;
  /** Current and update revision differ. */
  readonly revising?: true;
}

export interface DaemonSetObject extends Replicated {
  readonly kind: 'DaemonSet';
  readonly onDelete?: true;
  readonly misscheduled?: number;
}

export interface ReplicaSetObject extends Templated {
  readonly kind: 'ReplicaSet';
  readonly desired: number;
  readonly ready: number;
  readonly revision?: number;
  readonly conditions: readonly Condition[];
}

export interface JobObject extends Templated {
  readonly kind: 'Job';
  readonly suspended?: true;
  readonly active: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly startedAt?: string;
  readonly completedAt?: string;
  readonly conditions: readonly Condition[];
}

export interface CronJobObject extends Templated {
  readonly kind: 'CronJob';
  readonly suspended?: true;
  readonly active: number;
  readonly lastScheduledAt?: string;
  readonly lastSucceededAt?: string;
}

export interface Termination {
  readonly reason?: string;
  readonly exitCode?: number;
  readonly startedAt?: string;
  readonly finishedAt?: string;
}

export interface ContainerState {
  readonly name: string;
  readonly init?: true;
  readonly ready: boolean;
  readonly restarts: number;
  /** Reason of a container that waits. */
  readonly waiting?: string;
  readonly runningSince?: string;
  readonly terminated?: Termination;
  readonly last?: Termination;
  /** `sha256:…` of what really runs. */
  readonly digest?: string;
}

export interface PodObject extends Common {
  readonly kind: 'Pod';
  readonly phase: string;
  readonly reason?: string;
  readonly startedAt?: string;
  readonly conditions: readonly Condition[];
  readonly containers: readonly ContainerState[];
}

export interface AutoscalerObject extends Common {
  readonly kind: 'HorizontalPodAutoscaler';
  readonly target: { readonly kind: string; readonly name: string };
  readonly min: number;
  readonly max: number;
  readonly current: number;
  readonly lastScaledAt?: string;
  readonly conditions: readonly Condition[];
}

export interface ServiceObject extends Common {
  readonly kind: 'Service';
  readonly type: string;
  readonly selects: boolean;
  /** Of a LoadBalancer: whether it has an address. */
  readonly addressed?: boolean;
}

export interface BudgetObject extends Common {
  readonly kind: 'PodDisruptionBudget';
  readonly healthy: number;
  readonly wanted: number;
  readonly allowed: number;
  readonly expected: number;
}

export type WorkloadObject =
  | DeploymentObject
  | StatefulSetObject
  | DaemonSetObject
  | JobObject
  | CronJobObject;
export type ReplicatedObject = DeploymentObject | StatefulSetObject | DaemonSetObject;

export type ClusterObject =
  | WorkloadObject
  | ReplicaSetObject
  | PodObject
  | AutoscalerObject
  | ServiceObject
  | BudgetObject;

export const conditionOf = (
  object: { readonly conditions: readonly Condition[] },
  type: string,
): Condition | undefined => object.conditions.find((condition) => condition.type === type);

/** `Pod/pay-api-7d9-x2x`. */
export const objectName = (object: { readonly kind: string; readonly name: string }): string =>
  `${object.kind}/${object.name}`;
