import { compact } from '#domain/compact.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { conditionOf, objectName } from '#domain/kubernetes/cluster-object.ts';

/** The Deployment controller itself gave up. Any other condition that is False belongs to an ordinary rollout. */
export const rolloutStuck: HealthRule = {
  id: 'rollout-stuck',
  title: { en: 'Rollout stuck', ja: 'ロールアウトが停止しています' },
  cure: {
    en: 'See why the new pods do not become ready: kubectl rollout status deployment/NAME -n NAMESPACE. Go back with kubectl rollout undo deployment/NAME -n NAMESPACE.',
    ja: '新しい Pod が準備完了にならない理由を確認してください: kubectl rollout status deployment/NAME -n NAMESPACE。kubectl rollout undo deployment/NAME -n NAMESPACE で前の版に戻せます。',
  },
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
