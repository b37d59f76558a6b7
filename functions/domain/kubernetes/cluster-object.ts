import type { PrintedLabels } from './label-selector.ts';
import type { Alone, LoneObject } from './lone-object.ts';
import type { NodeObject } from './node-object.ts';
import type { BudgetObject, ConfigMapObject, EventObject, QuotaObject } from './other-objects.ts';
import type { IngressObject, RouteObject, ServiceObject } from './traffic-objects.ts';

/**
 * What is kept of a Kubernetes object. This, with the kinds it names, is the whole of it: no env, args, commands,
 * annotations (but the revision of a ReplicaSet, and of a workload the one that names the revision of its contract),
 * volumes, uids, data. Messages of conditions, terminations and events are not kept either, because controllers and
 * containers write values into them; the one-word reasons are.
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

export interface Common {
  /** Of what belongs to no namespace: `CLUSTER_SCOPE`. */
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

export interface BareContainer {
  readonly name: string;
  readonly image: string;
  readonly init?: true;
}

export interface TemplateContainer extends BareContainer {
  /** Of an init container: it goes on running beside the others. */
  readonly sidecar?: true;
  readonly readiness?: ProbeTiming;
  readonly liveness?: ProbeTiming;
  readonly startup?: ProbeTiming;
  readonly preStop?: true;
  /** Kubernetes quantities as written, by resource. */
  readonly requests?: Readonly<Record<string, string>>;
  readonly limits?: Readonly<Record<string, string>>;
  /** What the container says, else the pod. */
  readonly runAsNonRoot?: boolean;
  readonly readOnlyRoot?: boolean;
  readonly privileged?: true;
  readonly privilegeEscalation?: boolean;
}

interface Templated extends Common {
  readonly containers: readonly TemplateContainer[];
  /** `terminationGracePeriodSeconds`. */
  readonly graceSeconds?: number;
  /** What the organisation's `contracts.revisionKey` names, as label or annotation of the workload or its template. */
  readonly contractRevision?: string;
}

export interface Replicated extends Templated {
  /** Of the template: by them Services and disruption budgets select its pods. */
  readonly podLabels: PrintedLabels;
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
  /** The number its controller gave to the template. */
  readonly revision?: number;
  readonly progressDeadlineSeconds: number;
}

export interface StatefulSetObject extends Replicated {
  readonly kind: 'StatefulSet';
  /** True when pods are replaced only after somebody deleted them. */
  readonly onDelete?: true;
  readonly partition?: number;
  /** Current and update revision differ. */
  readonly revising?: true;
  /** What its controller calls the template that is to come into force, or is. */
  readonly template?: string;
}

export interface DaemonSetObject extends Replicated {
  readonly kind: 'DaemonSet';
  readonly onDelete?: true;
  readonly misscheduled?: number;
  /** Rises with the template. */
  readonly revision?: number;
}

export interface ReplicaSetObject extends Common {
  readonly kind: 'ReplicaSet';
  readonly containers: readonly BareContainer[];
  readonly desired: number;
  readonly ready: number;
  readonly revision?: number;
  /** Those it had before it was taken into use again. */
  readonly formerRevisions?: readonly number[];
  readonly contractRevision?: string;
  readonly conditions: readonly Condition[];
  readonly alone?: Alone;
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
  /** `0 3 * * *`, `@daily`. */
  readonly schedule?: string;
  /** `Asia/Tokyo`; absent: that of the cluster's controllers. */
  readonly timeZone?: string;
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
  readonly alone?: Alone;
}

export interface AutoscalerObject extends Common {
  readonly kind: 'HorizontalPodAutoscaler';
  readonly target: { readonly kind: string; readonly name: string };
  readonly min: number;
  readonly max: number;
  readonly current: number;
  /** Average CPU use it aims at, in % of the requests; absent: it looks at other things. */
  readonly cpuTarget?: number;
  readonly lastScaledAt?: string;
  readonly conditions: readonly Condition[];
}

/** What rolls out another template pod by pod. */
export type RollingObject = DeploymentObject | StatefulSetObject | DaemonSetObject;
export type ReplicatedObject = RollingObject | LoneObject;
export type WorkloadObject = ReplicatedObject | JobObject | CronJobObject;

export type ClusterObject =
  | RollingObject
  | JobObject
  | CronJobObject
  | ReplicaSetObject
  | PodObject
  | AutoscalerObject
  | ServiceObject
  | BudgetObject
  | IngressObject
  | RouteObject
  | QuotaObject
  | ConfigMapObject
  | EventObject
  | NodeObject;

export const conditionOf = (
  object: { readonly conditions: readonly Condition[] },
  type: string,
): Condition | undefined => object.conditions.find((condition) => condition.type === type);

/** `Pod/pay-api-7d9-x2x`. */
export const objectName = (object: { readonly kind: string; readonly name: string }): string =>
  `${object.kind}/${object.name}`;
