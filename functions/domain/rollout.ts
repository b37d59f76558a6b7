/**
 * A pod template that came into force. `moving`: its pods are not all there yet. `done`: they were. `stuck`: its deadline
 * passed. `replaced`: another one took over before it was done. `unseen`: it was over before anybody looked.
 */
export const ROLLOUT_OUTCOMES = ['moving', 'done', 'stuck', 'replaced', 'unseen'] as const;
export type RolloutOutcome = (typeof ROLLOUT_OUTCOMES)[number];

export interface Rollout {
  /** The number its controller gave it, where it gives one (Deployment, DaemonSet). */
  readonly revision?: number;
  /** What its controller calls the template, where it has no number (StatefulSet). */
  readonly template?: string;
  readonly images: readonly string[];
  /** `sha256:…` of what really ran, in the order of the images; absent until its pods agree. */
  readonly digests?: readonly string[];
  /** Of the protos it was built with, where it said so while it was in force. */
  readonly contractRevision?: string;
  /** The true time where the cluster tells it, also between two polls. */
  readonly startedAt: string;
  /** Nothing tells when it began; at `startedAt` at the latest. */
  readonly atLatest?: true;
  /** When it came to its outcome: all pods were there, its deadline passed, or the next one began. */
  readonly finishedAt?: string;
  readonly outcome: RolloutOutcome;
  /** It took a template or images into use again that had run before: when these began the last time. */
  readonly backTo?: string;
}
