import {
  conditionOf,
  type ReplicatedObject,
  type WorkloadObject,
} from './kubernetes/cluster-object.ts';
import { unreadyPods } from './motion.ts';
import type { WorkloadFacts } from './workload-facts.ts';

export const replicatedOf = (object: WorkloadObject): ReplicatedObject | undefined =>
  object.kind === 'Job' || object.kind === 'CronJob' ? undefined : object;

/** The workload as something with replicas, when it is meant to have some and may still get them. */
export const replicasOf = ({ object, idle }: WorkloadFacts): ReplicatedObject | undefined =>
  idle || ('failed' in object && object.kind === 'Pod') ? undefined : replicatedOf(object);

/**
 * Since when so many pods are not ready: of those that are not ready now. Undefined where fewer are listed: others are
 * not there at all, or Kubernetes counted them at another moment.
 */
export function unreadySince(
  { pods }: Pick<WorkloadFacts, 'pods'>,
  count: number,
): string | undefined {
  return unreadyPods(pods)
    .flatMap((pod) => conditionOf(pod, 'Ready')?.since ?? pod.createdAt ?? [])
    .sort()
    .at(count - 1);
}
