import { change } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, workloadTarget } from '#domain/kubectl.ts';
import { objectName } from '#domain/kubernetes/cluster-object.ts';
import { argo, K8SGPT } from '#domain/rule-sources.ts';

/** Somebody switched a Job or CronJob off. */
export const suspended: HealthRule = {
  id: 'suspended',
  title: { en: 'Suspended', ja: '停止中' },
  condition:
    '`spec.suspend` of a CronJob or Job. No other rule speaks then, but that something does not terminate.',
  severities: ['INFO'],
  cure: {
    en: 'Nothing, if somebody means it. Otherwise let it run again.',
    ja: '意図したものであれば対応は不要です。そうでなければ再開してください。',
  },
  steps: ({ workload }) => [
    change(
      kubectl(
        workload.namespace,
        `patch ${workloadTarget(workload)} --type=merge -p '{"spec":{"suspend":false}}'`,
      ),
    ),
  ],
  sources: [K8SGPT, argo('health_job.go')],
  evaluate: ({ object, idle }) =>
    (object.kind === 'CronJob' || object.kind === 'Job') && idle
      ? [
          {
            severity: 'INFO',
            object: objectName(object),
            message: { en: 'It is suspended.', ja: '停止されています。' },
            found: 'suspended',
          },
        ]
      : [],
};
