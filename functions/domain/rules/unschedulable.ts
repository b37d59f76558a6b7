import type { HealthRule } from '#domain/health-rule.ts';
import { plusSeconds } from '#domain/instant.ts';
import { conditionOf, objectName } from '#domain/kubernetes/cluster-object.ts';

/** The autoscaler of the cluster may need a moment; a quarter of an hour it does not. */
const CRITICAL_AFTER = 15 * 60;

/** No node takes the pod. `SchedulingGated` is somebody's will and no alarm. */
export const unschedulable: HealthRule = {
  id: 'unschedulable',
  title: { en: 'No node takes the pod', ja: 'Pod を配置できるノードがありません' },
  holdSeconds: 15,
  cure: {
    en: 'See what no node can offer: kubectl describe pod POD -n NAMESPACE. Then lower requests, relax nodeSelector, affinity or tolerations, or add nodes.',
    ja: 'ノードに足りないものを確認してください: kubectl describe pod POD -n NAMESPACE。その上で requests を下げる、nodeSelector・affinity・tolerations を見直す、またはノードを追加してください。',
  },
  evaluate: ({ pods, takenAt }) =>
    pods.flatMap((pod) => {
      const scheduled = conditionOf(pod, 'PodScheduled');
      if (scheduled?.status !== 'False' || scheduled.reason !== 'Unschedulable') return [];
      const since = scheduled.since ?? pod.createdAt ?? takenAt;
      const later = plusSeconds(since, CRITICAL_AFTER);
      const finding = {
        object: objectName(pod),
        message: {
          en: 'No node can take this pod.',
          ja: 'この Pod を受け入れられるノードがありません。',
        },
        found: 'Unschedulable',
        wanted: 'scheduled',
        since,
      };
      return [
        { ...finding, severity: 'WARNING', activeUntil: later },
        { ...finding, severity: 'CRITICAL', activeFrom: later },
      ];
    }),
};
