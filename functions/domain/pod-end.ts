import { conditionOf, type PodObject } from './kubernetes/cluster-object.ts';

/** It came to an end and will not run again; Kubernetes may keep it for months. */
export const isFailed = ({ phase }: PodObject): boolean => phase === 'Failed';

/** When a pod ceased to run, where it tells. */
export function wentAt(pod: PodObject): string | undefined {
  const ended = pod.containers.flatMap(({ terminated }) => terminated?.finishedAt ?? []);
  return (
    conditionOf(pod, 'Ready')?.since ??
    conditionOf(pod, 'ContainersReady')?.since ??
    ended.sort().at(-1) ??
    // A pod that its node refused never had containers: it "started" when it was refused.
    (pod.containers.length === 0 && pod.reason !== 'Evicted' ? pod.startedAt : undefined)
  );
}
