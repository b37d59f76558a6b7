import { change } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, workloadTarget } from '#domain/kubectl.ts';
import { conditionOf, objectName } from '#domain/kubernetes/cluster-object.ts';
import { argo, kubernetesDocs } from '#domain/rule-sources.ts';

/** Somebody halted the rollouts. Whatever else is wrong with it is no more than a warning then. */
export const paused: HealthRule = {
  id: 'paused',
  title: { en: 'Paused', ja: '一時停止中' },
  condition: '`spec.paused` of a Deployment. All else about it is a warning at most.',
  severities: ['INFO'],
  cure: {
    en: 'Nothing, if somebody means it. Otherwise resume it.',
    ja: '意図したものであれば対応は不要です。そうでなければ再開してください。',
  },
  steps: ({ workload }) => [
    change(kubectl(workload.namespace, `rollout resume ${workloadTarget(workload)}`)),
  ],
  sources: [
    argo('health_deployment.go'),
    kubernetesDocs(
      'pausing a rollout',
      'concepts/workloads/controllers/deployment/#pausing-and-resuming-a-deployment',
    ),
  ],
  evaluate: ({ object, idle }) => {
    if (object.kind !== 'Deployment' || !object.paused || idle) return [];
    const progressing = conditionOf(object, 'Progressing');
    return [
      {
        severity: 'INFO',
        object: objectName(object),
        message: { en: 'Its rollouts are paused.', ja: 'ロールアウトが一時停止されています。' },
        found: 'paused',
        sinceAtLatest: progressing?.reason === 'DeploymentPaused' ? progressing.since : undefined,
      },
    ];
  },
};
