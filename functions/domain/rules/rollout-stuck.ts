import { compact } from '#domain/compact.ts';
import { change, look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, workloadTarget } from '#domain/kubectl.ts';
import { conditionOf, objectName } from '#domain/kubernetes/cluster-object.ts';
import { appsAlert, argo, kubernetesDocs } from '#domain/rule-sources.ts';

/** The Deployment controller itself gave up. Any other condition that is False belongs to an ordinary rollout. */
export const rolloutStuck: HealthRule = {
  id: 'rollout-stuck',
  title: { en: 'Rollout stuck', ja: 'ロールアウトが停止しています' },
  condition:
    'Condition `Progressing` of a Deployment is False, or its reason is ProgressDeadlineExceeded.',
  severities: ['CRITICAL'],
  cure: {
    en: 'See why the new pods do not become ready; go back if it takes time.',
    ja: '新しい Pod が準備完了にならない理由を確認してください。時間がかかる場合は前の版に戻せます。',
  },
  steps: ({ workload }) => [
    look(kubectl(workload.namespace, `rollout status ${workloadTarget(workload)} --timeout=5s`)),
    change(kubectl(workload.namespace, `rollout undo ${workloadTarget(workload)}`)),
  ],
  sources: [
    argo('health_deployment.go'),
    appsAlert('KubeDeploymentRolloutStuck'),
    kubernetesDocs(
      'failed Deployment',
      'concepts/workloads/controllers/deployment/#failed-deployment',
    ),
  ],
  differs:
    'Backstage calls a Deployment with any condition that is False an error; that is every ordinary rollout. The mixin waits 15 minutes more, after the deadline that Kubernetes has already waited for.',
  evaluate: ({ object, idle }) => {
    if (object.kind !== 'Deployment' || idle) return [];
    const progressing = conditionOf(object, 'Progressing');
    const exceeded = progressing?.reason === 'ProgressDeadlineExceeded';
    if (progressing === undefined || (progressing.status !== 'False' && !exceeded)) return [];
    const { updated, desired } = object;
    return [
      compact({
        severity: 'CRITICAL',
        object: objectName(object),
        message: {
          en: `The rollout does not get on: ${updated} of ${desired} replicas are of the new version and ${object.ready} ready.`,
          ja: `ロールアウトが進んでいません。${desired} 個のレプリカのうち新しい版は ${updated} 個、準備完了は ${object.ready} 個です。`,
        },
        found: progressing.reason ?? 'Progressing=False',
        wanted: 'NewReplicaSetAvailable',
        since: progressing.since,
      }),
    ];
  },
};
