import { look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, workloadTarget } from '#domain/kubectl.ts';
import { objectName } from '#domain/kubernetes/cluster-object.ts';
import { replicasOf } from '#domain/replicas.ts';
import { appsAlert } from '#domain/rule-sources.ts';

export const daemonsetNotScheduled: HealthRule = {
  id: 'daemonset-not-scheduled',
  title: { en: 'Nodes without their pod', ja: 'Pod のないノードがあります' },
  condition: 'Fewer pods of a DaemonSet are scheduled than nodes ask for one.',
  severities: ['WARNING'],
  holdSeconds: 10 * 60,
  cure: {
    en: 'See which pods find no room on their node, and why.',
    ja: 'どの Pod がノードに配置できないのか、その理由を確認してください。',
  },
  steps: ({ workload }) => [
    look(
      kubectl(
        workload.namespace,
        `describe ${workloadTarget(workload)}`,
        'get pods -o wide --field-selector=status.phase=Pending',
      ),
    ),
  ],
  sources: [appsAlert('KubeDaemonSetNotScheduled')],
  evaluate: (facts) => {
    const object = replicasOf(facts);
    if (object?.kind !== 'DaemonSet' || object.total >= object.desired) return [];
    const { total, desired } = object;
    return [
      {
        severity: 'WARNING',
        object: objectName(object),
        message: {
          en: `${total} of ${desired} nodes have their pod.`,
          ja: `Pod が必要な ${desired} 個のノードのうち、配置済みは ${total} 個です。`,
        },
        found: `${total}/${desired}`,
        wanted: `${desired}/${desired}`,
      },
    ];
  },
};
