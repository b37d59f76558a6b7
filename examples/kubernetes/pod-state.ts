/** How a pod is doing. Minutes count back from the epoch. */
export type PodState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'not-ready'; readonly minutes: number }
  | { readonly kind: 'crash-loop'; readonly exitCode: number; readonly restarts: number }
  | { readonly kind: 'cannot-start'; readonly reason: string; readonly minutes: number }
  | { readonly kind: 'oom-killed'; readonly minutes: number; readonly restarts: number }
  | { readonly kind: 'unschedulable'; readonly minutes: number }
  | { readonly kind: 'evicted'; readonly minutes: number }
  | { readonly kind: 'rejected'; readonly reason: string; readonly minutes: number }
  | {
      readonly kind: 'restarted';
      readonly exitCode: number;
      readonly minutes: number;
      readonly restarts: number;
    }
  | { readonly kind: 'running'; readonly minutes: number }
  | { readonly kind: 'terminating'; readonly minutes: number }
  | { readonly kind: 'succeeded'; readonly minutes: number }
  | { readonly kind: 'failed'; readonly exitCode: number; readonly minutes: number };

export const ready: PodState = { kind: 'ready' };
/** Its image is being fetched. */
export const starting: PodState = { kind: 'starting' };
/** Runs, but its readiness probe fails. */
export const notReady = (minutes: number): PodState => ({ kind: 'not-ready', minutes });
export const crashLoop = (exitCode: number, restarts: number): PodState => ({
  kind: 'crash-loop',
  exitCode,
  restarts,
});
/** `ImagePullBackOff`, `CreateContainerConfigError` … */
export const cannotStart = (reason: string, minutes: number): PodState => ({
  kind: 'cannot-start',
  reason,
  minutes,
});
/** Killed for using too much memory; runs again since. */
export const oomKilled = (minutes: number, restarts: number): PodState => ({
  kind: 'oom-killed',
  minutes,
  restarts,
});
export const unschedulable = (minutes: number): PodState => ({ kind: 'unschedulable', minutes });
export const evicted = (minutes: number): PodState => ({ kind: 'evicted', minutes });
/** The node took it and could not run it; the pod was replaced. */
export const rejected = (reason: string, minutes: number): PodState => ({
  kind: 'rejected',
  reason,
  minutes,
});
/** Ended with an error; runs again since. */
export const restarted = (exitCode: number, minutes: number, restarts: number): PodState => ({
  kind: 'restarted',
  exitCode,
  minutes,
  restarts,
});
/** Its volume is never mounted. */
export const mounting = (minutes: number): PodState => cannotStart('ContainerCreating', minutes);
/** Somebody asked to delete it, and it does not go. */
export const terminating = (minutes: number): PodState => ({ kind: 'terminating', minutes });

export const isReady = ({ kind }: PodState): boolean =>
  kind === 'ready' || kind === 'oom-killed' || kind === 'restarted';
/** Counts as a replica: not failed for good, not on its way out. */
export const isReplica = ({ kind }: PodState): boolean =>
  kind !== 'evicted' && kind !== 'rejected' && kind !== 'terminating';
