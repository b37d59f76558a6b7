import { beginning } from '#domain/finding-memory.ts';
import { look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { plusSeconds } from '#domain/instant.ts';
import { kubectl, target } from '#domain/kubectl.ts';
import { conditionOf, objectName, type PodObject } from '#domain/kubernetes/cluster-object.ts';
import { appsAlert, KSTATUS } from '#domain/rule-sources.ts';
import { troubledPods } from '#domain/troubled-pods.ts';

const ID = 'unschedulable';
/** The autoscaler of the cluster may need a moment; a quarter of an hour it does not. */
const CRITICAL_AFTER = 15 * 60;

/** No node takes the pod. `SchedulingGated` is somebody's will and no alarm. */
export const unschedulable: HealthRule = {
  id: ID,
  title: { en: 'No node takes the pod', ja: 'Pod を配置できるノードがありません' },
  condition:
    'Condition `PodScheduled` of a pod is False with reason Unschedulable. A warning, critical after 15 minutes unless a rollout or scale-up still moves within its deadline.',
  severities: ['WARNING', 'CRITICAL'],
  holdSeconds: 15,
  cure: {
    en: 'See what no node can offer. Then lower requests, relax nodeSelector, affinity or tolerations, or add nodes.',
    ja: 'ノードに足りないものを確認してください。その上で requests を下げる、nodeSelector・affinity・tolerations を見直す、またはノードを追加してください。',
  },
  steps: ({ workload, finding }) => [
    look(
      kubectl(workload.namespace, `describe ${target(finding.object)}`),
      'kubectl describe nodes',
    ),
  ],
  sources: [KSTATUS, appsAlert('KubePodNotReady')],
  differs:
    'kstatus fails a pod after 15 seconds. That is the hold of the warning here; a cluster autoscaler needs minutes for a node, so that critical waits a quarter of an hour. A pod held back by a scheduling gate is no alarm.',
  evaluate: (facts) =>
    troubledPods(facts)
      .filter(isUnschedulable)
      .flatMap((pod) => {
        const object = objectName(pod);
        const told = conditionOf(pod, 'PodScheduled')?.since ?? pod.createdAt;
        const since = beginning({ id: ID }, object, facts, told);
        const later = [plusSeconds(since, CRITICAL_AFTER), facts.motion?.until ?? ''].sort()[1];
        const finding = {
          object,
          message: {
            en: 'No node can take the pod.',
            ja: 'Pod を受け入れられるノードがありません。',
          },
          found: 'Unschedulable',
          wanted: 'scheduled',
          since,
        };
        return [
          { ...finding, severity: 'WARNING' as const, activeUntil: later as string },
          { ...finding, severity: 'CRITICAL' as const, activeFrom: later },
        ];
      }),
};

export function isUnschedulable(pod: PodObject): boolean {
  const scheduled = conditionOf(pod, 'PodScheduled');
  return scheduled?.status === 'False' && scheduled.reason === 'Unschedulable';
}
