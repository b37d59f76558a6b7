import { look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, target } from '#domain/kubectl.ts';
import { conditionOf, objectName, type PodObject } from '#domain/kubernetes/cluster-object.ts';
import { appsAlert } from '#domain/rule-sources.ts';
import { troubledPods } from '#domain/troubled-pods.ts';
import { waitingKind } from '#domain/waiting-reason.ts';
import type { WorkloadFacts } from '#domain/workload-facts.ts';
import { isInCrashLoop } from './crash-loop.ts';

/** One pod stays away, whatever the sums of its workload say. Where a rule knows why, that one speaks. */
export const notReady: HealthRule = {
  id: 'not-ready',
  title: { en: 'Pod not ready', ja: 'Pod が準備できていません' },
  condition:
    'A pod that is not of a Job is Pending or Unknown, or runs with `Ready` not True; no more exact rule speaks about it, and no rollout or scale-up moves within its deadline.',
  severities: ['WARNING'],
  holdSeconds: 15 * 60,
  cure: {
    en: 'See what it waits for, and what its readiness probe hears.',
    ja: 'Pod が何を待っているか、readiness プローブがどう応答しているかを確認してください。',
  },
  steps: ({ workload, finding }) => [
    look(
      kubectl(
        workload.namespace,
        `describe ${target(finding.object)}`,
        `logs ${target(finding.object)} --tail=100`,
      ),
    ),
  ],
  sources: [appsAlert('KubePodNotReady')],
  differs:
    'The mixin fires beside its alerts on crash loops and unschedulable pods; here the rule that names the cause speaks alone. It judges pods and not sums, because the sum of a DaemonSet hides a single bad pod.',
  evaluate: (facts) =>
    troubledPods(facts)
      .filter((pod) => pod.owner?.kind !== 'Job' && isAway(pod) && !isExplained(pod, facts))
      .map((pod) => {
        const found = pod.phase === 'Running' ? 'not ready' : pod.phase;
        return {
          severity: 'WARNING',
          object: objectName(pod),
          message:
            pod.phase === 'Running'
              ? {
                  en: 'The pod runs but is not ready.',
                  ja: 'Pod は動作中ですが、準備できていません。',
                }
              : { en: `The pod stays ${found}.`, ja: `Pod が ${found} のままです。` },
          found,
          wanted: 'ready',
          sinceAtLatest: conditionOf(pod, 'Ready')?.since ?? pod.createdAt,
          activeFrom: facts.motion?.until,
        };
      }),
};

function isAway(pod: PodObject): boolean {
  switch (pod.phase) {
    case 'Pending':
    case 'Unknown':
      return true;
    case 'Running':
      return conditionOf(pod, 'Ready')?.status !== 'True';
    default:
      return false;
  }
}

/** No node takes it (or nobody asked one to yet), it crashes, or cannot start. */
const isExplained = (pod: PodObject, facts: WorkloadFacts): boolean =>
  conditionOf(pod, 'PodScheduled')?.status === 'False' ||
  pod.containers.some(({ waiting }) => waiting && waitingKind(waiting) !== 'other') ||
  isInCrashLoop(pod, facts);
