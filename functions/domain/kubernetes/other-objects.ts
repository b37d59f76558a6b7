import type { AutoscalerStatus } from './autoscaler-status.ts';
import type { Common } from './cluster-object.ts';
import type { LabelSelector } from './label-selector.ts';

export interface BudgetObject extends Common {
  readonly kind: 'PodDisruptionBudget';
  /** Absent: it selects nothing. */
  readonly selector?: LabelSelector;
  /** A number of pods, or a share of them as written: `50%`. */
  readonly minAvailable?: number | string;
  readonly maxUnavailable?: number | string;
  readonly healthy: number;
  readonly wanted: number;
  readonly allowed: number;
  readonly expected: number;
}

/** How much of a quota is used: `near` above 90 %, `full` at the limit or over it. */
export const QUOTA_LEVELS = ['below', 'near', 'full'] as const;
export type QuotaLevel = (typeof QUOTA_LEVELS)[number];

export interface QuotaUse {
  /** `requests.cpu`, `count/jobs.batch`. */
  readonly resource: string;
  /** Kubernetes quantities as written. */
  readonly hard: string;
  /** As of when something else of the namespace changed, or the level did. */
  readonly used: string;
  readonly level: QuotaLevel;
}

export interface QuotaObject extends Common {
  readonly kind: 'ResourceQuota';
  readonly uses: readonly QuotaUse[];
}

/** That it is there. Of its content nothing, but of the one in which the Cluster Autoscaler tells its status. */
export interface ConfigMapObject extends Common {
  readonly kind: 'ConfigMap';
  readonly autoscaler?: AutoscalerStatus;
}

/**
 * The warnings of one reason about one object that were last seen within the hour before the snapshot. It is named
 * `Pod/pay-api-7d9-x2x/BackOff`.
 */
export interface EventObject extends Common {
  readonly kind: 'Event';
  readonly about: { readonly kind: string; readonly name: string };
  readonly reason: string;
  /** As of when something else of the namespace changed, as are the times. */
  readonly count: number;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
}
