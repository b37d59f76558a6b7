import { look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, workloadTarget } from '#domain/kubectl.ts';
import { objectName } from '#domain/kubernetes/cluster-object.ts';
import { replicasOf } from '#domain/replicas.ts';
import { appsAlert, argo } from '#domain/rule-sources.ts';

/** Its controller has not looked at the last change: what the status says is about something older. */
export const specNotObserved: HealthRule = {
  id: 'spec-not-observed',
  title: { en: 'Change not taken up', ja: '変更が反映されていません' },
  condition: '`metadata.generation` is ahead of `status.observedGeneration`.',
  severities: ['WARNING'],
  holdSeconds: 15 * 60,
  cure: {
    en: 'The controller of the cluster is behind or down: ask whoever runs the cluster.',
    ja: 'クラスターのコントローラーが遅延または停止しています。クラスターの管理者に確認してください。',
  },
  steps: ({ workload }) => [
    look(
      kubectl(
        workload.namespace,
        `get ${workloadTarget(workload)} -o jsonpath='{.metadata.generation} {.status.observedGeneration}'`,
      ),
    ),
  ],
  sources: [
    appsAlert('KubeDeploymentGenerationMismatch'),
    appsAlert('KubeStatefulSetGenerationMismatch'),
    argo('health_deployment.go'),
  ],
  evaluate: (facts) => {
    const object = replicasOf(facts);
    if (!object?.unobserved) return [];
    return [
      {
        severity: 'WARNING',
        object: objectName(object),
        message: {
          en: 'The controller has not taken up the last change.',
          ja: 'コントローラーが最後の変更をまだ反映していません。',
        },
        found: 'generation > observedGeneration',
        wanted: 'generation = observedGeneration',
      },
    ];
  },
};
