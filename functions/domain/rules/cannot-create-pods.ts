import { compact } from '#domain/compact.ts';
import { look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl } from '#domain/kubectl.ts';
import { conditionOf, objectName } from '#domain/kubernetes/cluster-object.ts';
import { argo, IS_HEALTHY } from '#domain/rule-sources.ts';

/** The controller is refused its pods: a quota, an admission policy, a missing service account. */
export const cannotCreatePods: HealthRule = {
  id: 'cannot-create-pods',
  title: { en: 'Pods cannot be created', ja: 'Pod を作成できません' },
  condition: 'Condition `ReplicaFailure` of a Deployment, or of its ReplicaSet, is True.',
  severities: ['CRITICAL'],
  cure: {
    en: 'Read the refusal. For a quota raise it or lower the requests; for an admission policy mend what it names.',
    ja: '拒否された理由を確認してください。クォータの場合は上限を上げるか requests を下げ、アドミッションポリシーの場合は指摘された箇所を修正してください。',
  },
  steps: ({ workload }) => [
    look(
      kubectl(
        workload.namespace,
        'get events --field-selector reason=FailedCreate',
        'describe resourcequota',
      ),
    ),
  ],
  sources: [IS_HEALTHY, argo('health_deployment.go')],
  evaluate: ({ object, replicaSets, idle }) => {
    if ((object.kind !== 'Deployment' && object.kind !== 'ReplicaSet') || idle) return [];
    const failing = [object, ...replicaSets.filter(({ desired }) => desired > 0)]
      .map((one) => conditionOf(one, 'ReplicaFailure'))
      .find((condition) => condition?.status === 'True');
    if (failing === undefined) return [];
    const reason = failing.reason ?? 'ReplicaFailure';
    return [
      compact({
        severity: 'CRITICAL',
        object: objectName(object),
        message: {
          en: `The cluster refuses to create its pods: ${reason}.`,
          ja: `クラスターが Pod の作成を拒否しています（${reason}）。`,
        },
        found: reason,
        sinceAtLatest: failing.since,
      }),
    ];
  },
};
