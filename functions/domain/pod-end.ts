import { beginning } from './finding-memory.ts';
import { earlier } from './health-rule.ts';
import { plusSeconds } from './instant.ts';
import { conditionOf, objectName, type PodObject } from './kubernetes/cluster-object.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** It came to an end and will not run again; Kubernetes may keep it for months. */
export const isFailed = ({ phase }: PodObject): boolean => phase === 'Failed';

/**
 * When a pod ceased to run. Where it does not tell, and lay there when its workload was first looked at, it went a day
 * after it started at the latest; else it was seen to go.
 */
export function endOf(rule: string, pod: PodObject, facts: WorkloadFacts): string {
  const object = objectName(pod);
  const told = wentAt(pod) ?? earlier(facts.before?.findings, rule, object)?.since;
  if (told !== undefined) return told;
  const started = pod.startedAt ?? pod.createdAt ?? facts.takenAt;
  const isOld = plusSeconds(started, DAY) <= facts.takenAt;
  const { before } = facts;
  return isOld && (before === undefined || isCrowded(before.findings, rule))
    ? started
    : beginning({ id: rule }, object, facts, undefined);
}

/** True where Kubernetes says it, so that nothing need be remembered of it. */
export const tellsEnd = (pod: PodObject): boolean => wentAt(pod) !== undefined;

/** https://kubernetes.io/docs/concepts/workloads/pods/disruptions/#pod-disruption-conditions */
function wentAt(pod: PodObject): string | undefined {
  const ended = pod.containers.flatMap(({ terminated }) => terminated?.finishedAt ?? []);
  const disruption = conditionOf(pod, 'DisruptionTarget');
  return (
    (disruption?.status === 'True' ? disruption.since : undefined) ??
    conditionOf(pod, 'Ready')?.since ??
    conditionOf(pod, 'ContainersReady')?.since ??
    ended.sort().at(-1) ??
    // A pod that its node refused never had containers: it "started" when it was refused.
    (pod.containers.length === 0 && pod.reason !== 'Evicted' ? pod.startedAt : undefined)
  );
}

/** Of so many not all are remembered. */
const isCrowded = (findings: readonly { readonly rule: string }[], rule: string): boolean =>
  findings.filter((one) => one.rule === rule).length >= CROWD;

const CROWD = 50;
const DAY = 24 * 3_600;
