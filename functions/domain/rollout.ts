/**
 * A pod template that came into force. `moving`: its pods are not all there yet. `done`: they were. `stuck`: its deadline
 * passed. `replaced`: another one took over before it was done.
 */
export const ROLLOUT_OUTCOMES = ['moving', 'done', 'stuck', 'replaced'] as const;
export type RolloutOutcome = (typeof ROLLOUT_OUTCOMES)[number];

export interface Rollout {
  /** The number its controller gave it, where it gives one (Deployment). */
  readonly revision?: number;
  readonly images: readonly string[];
  /** `sha256:…` of what really ran, in the order of the images; absent until a pod tells. */
  readonly digests?: readonly string[];
  /** The true time where the cluster tells it, also between two polls; else that of the poll that saw it. */
  readonly startedAt: string;
  readonly finishedAt?: string;
  readonly outcome: RolloutOutcome;
  /** It took a template into use again that had run before: when that one began the last time. */
  readonly backTo?: string;
}
