import { change, look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, workloadTarget } from '#domain/kubectl.ts';
import { objectName } from '#domain/kubernetes/cluster-object.ts';
import { replicasOf } from '#domain/replicas.ts';
import { appsAlert, argo, kubernetesDocs } from '#domain/rule-sources.ts';

/** The new revision does not reach all the pods it is meant for. Those below the partition are not meant. */
export const statefulsetUpdateStuck: HealthRule = {
  id: 'statefulset-update-stuck',
  title: { en: 'StatefulSet update does not move', ja: 'StatefulSet の更新が進んでいません' },
  condition:
    'Current and update revision of a StatefulSet differ, fewer pods are updated than replicas above the partition, and no new pod was made for 10 minutes. Not with OnDelete.',
  severities: ['WARNING'],
  holdSeconds: 15 * 60,
  cure: {
    en: 'A StatefulSet updates pod by pod, the highest number first, and waits for each to be ready: see the one it waits for. A broken pod of the old revision must be deleted by hand.',
    ja: 'StatefulSet は番号の大きい Pod から 1 つずつ更新し、準備完了を待ちます。待っている Pod を確認してください。壊れた古い Pod は手動で削除する必要があります。',
  },
  steps: ({ workload }) => [
    look(kubectl(workload.namespace, `rollout status ${workloadTarget(workload)} --timeout=5s`)),
    change(kubectl(workload.namespace, `rollout undo ${workloadTarget(workload)}`)),
  ],
  sources: [
    appsAlert('KubeStatefulSetUpdateNotRolledOut'),
    argo('health_statefulset.go'),
    kubernetesDocs(
      'forced rollback',
      'concepts/workloads/controllers/statefulset/#forced-rollback',
    ),
  ],
  differs: 'The mixin knows no partition, so that every staged rollout is an alarm there.',
  evaluate: (facts) => {
    const object = replicasOf(facts);
    if (object?.kind !== 'StatefulSet' || !object.revising || object.onDelete) return [];
    const wanted = object.desired - (object.partition ?? 0);
    if (object.updated >= wanted) return [];
    return [
      {
        severity: 'WARNING',
        object: objectName(object),
        message: {
          en: `The update does not move: ${object.updated} of ${wanted} pods have the new revision.`,
          ja: `更新が進んでいません。${wanted} 個の Pod のうち新しいリビジョンは ${object.updated} 個です。`,
        },
        found: `${object.updated}/${wanted}`,
        wanted: `${wanted}/${wanted}`,
        activeFrom: facts.motion?.until,
      },
    ];
  },
};
