/** What the Cluster Autoscaler says of itself and of the cluster: words and numbers only. */
export interface AutoscalerStatus {
  /** `Running`, `Initializing`. */
  readonly state?: string;
  /** `Healthy`, `Unhealthy`. */
  readonly health?: string;
  /** `NoActivity`, `InProgress`, `Backoff` … */
  readonly scaleUp?: string;
  readonly scaleDown?: string;
  /** Nodes. */
  readonly ready?: number;
  readonly unready?: number;
  readonly registered?: number;
  readonly target?: number;
  /** Of all node groups together. */
  readonly min?: number;
  readonly max?: number;
  /** When it looked; as of when something else changed. */
  readonly probedAt?: string;
}
