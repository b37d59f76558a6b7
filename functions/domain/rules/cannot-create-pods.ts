import { compact } from '#domain/compact.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { conditionOf, objectName } from '#domain/kubernetes/cluster-object.ts';

/** The controller is refused its pods: a quota, an admission policy, a missing service account. */
export const cannotCreatePods: HealthRule = {
  id: 'cannot-create-pods',
  title: { en: 'Pods cannot be created', ja: 'Pod を作成できません' },
  cure: {
    en: 'Read the refusal: kubectl describe replicaset -n NAMESPACE. For a quota see kubectl describe resourcequota -n NAMESPACE, then raise it or lower the requests.',
    ja: '拒否された理由を確認してください: kubectl describe replicaset -n NAMESPACE。クォータの場合は kubectl describe resourcequota -n NAMESPACE を確認し、上限を上げるか requests を下げてください。',
  },
  evaluate: ({ object, replicaSets, idle }) => {
    if (object.kind !== 'Deployment' || idle) return [];
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
        since: failing.since,
      }),
    ];
  },
};
