import {
  conditionOf,
  type ReplicatedObject,
  type WorkloadObject,
} from './kubernetes/cluster-object.ts';
import { unreadyPods } from './motion.ts';
import type { WorkloadFacts } from './workload-facts.ts';

export const replicatedOf = (object: WorkloadObject): ReplicatedObject | undefined =>
  object.kind === 'Job' || object.kind === 'CronJob' ? undefined : object;

/** The workload as something with replicas, when it is meant to have some. */
export const replicasOf = ({ object, idle }: WorkloadFacts): ReplicatedObject | undefined =>
  idle ? undefined : replicatedOf(object);

/** When the first, or the last, of the pods that are not ready now ceased to be ready. */
export function unreadySince(
  { pods }: Pick<WorkloadFacts, 'pods'>,
  which: 'first' | 'last',
): string | undefined {
  const moments = unreadyPods(pods).map((pod) => conditionOf(pod, 'Ready')?.since ?? pod.createdAt);
  return moments
    .filter((moment) => moment !== undefined)
    .sort()
    .at(which === 'first' ? 0 : -1);
}
