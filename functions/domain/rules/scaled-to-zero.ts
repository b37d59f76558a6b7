import { change, look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, workloadTarget } from '#domain/kubectl.ts';
import { objectName } from '#domain/kubernetes/cluster-object.ts';
import { replicatedOf } from '#domain/replicas.ts';
import { argo, IS_HEALTHY } from '#domain/rule-sources.ts';

/** Nothing runs, on purpose: never "0 of 0 is bad". */
export const scaledToZero: HealthRule = {
  id: 'scaled-to-zero',
  title: { en: 'Scaled to zero', ja: 'レプリカ数 0' },
  condition:
    'The desired number of replicas is 0 (of a DaemonSet: no node of the cluster asks for it). No other rule speaks then, but that something does not terminate.',
  severities: ['INFO'],
  cure: {
    en: 'Nothing, if somebody means it. Otherwise scale it up.',
    ja: '意図したものであれば対応は不要です。そうでなければスケールアップしてください。',
  },
  steps: ({ workload }) => [
    workload.kind === 'DaemonSet'
      ? look(
          kubectl(
            workload.namespace,
            `get ${workloadTarget(workload)} -o jsonpath='{.spec.template.spec.nodeSelector}'`,
          ),
        )
      : change(kubectl(workload.namespace, `scale ${workloadTarget(workload)} --replicas=1`)),
  ],
  sources: [argo('health_deployment.go'), IS_HEALTHY],
  evaluate: ({ object, idle }) => {
    const replicated = replicatedOf(object);
    if (replicated === undefined || replicated.kind === 'Pod' || !idle) return [];
    return [
      {
        severity: 'INFO',
        object: objectName(replicated),
        message:
          replicated.kind === 'DaemonSet'
            ? {
                en: 'No node of the cluster asks for its pods.',
                ja: '対象となるノードがクラスターにありません。',
              }
            : { en: 'It is scaled to zero.', ja: 'レプリカ数が 0 に設定されています。' },
        found: '0',
      },
    ];
  },
};
