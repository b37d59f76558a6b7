import { look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, workloadTarget } from '#domain/kubectl.ts';
import { objectName } from '#domain/kubernetes/cluster-object.ts';
import { appsAlert } from '#domain/rule-sources.ts';

export const daemonsetMisscheduled: HealthRule = {
  id: 'daemonset-misscheduled',
  title: { en: 'Runs on nodes it should not', ja: '対象外のノードで動いています' },
  condition: '`numberMisscheduled` of a DaemonSet is above 0.',
  severities: ['WARNING'],
  holdSeconds: 15 * 60,
  cure: {
    en: 'Compare nodeSelector, affinity and tolerations with the labels and taints of the nodes; somebody changed one of them.',
    ja: 'nodeSelector・affinity・tolerations と、ノードのラベルや taint を見比べてください。いずれかが変更されています。',
  },
  steps: ({ workload }) => [
    look(
      kubectl(workload.namespace, `get ${workloadTarget(workload)} -o yaml`, 'get pods -o wide'),
      'kubectl get nodes --show-labels',
    ),
  ],
  sources: [appsAlert('KubeDaemonSetMisScheduled')],
  evaluate: ({ object }) => {
    if (object.kind !== 'DaemonSet' || !object.misscheduled) return [];
    const { misscheduled } = object;
    return [
      {
        severity: 'WARNING',
        object: objectName(object),
        message: {
          en: `${misscheduled} ${misscheduled === 1 ? 'pod runs' : 'pods run'} on nodes that should not have it.`,
          ja: `${misscheduled} 個の Pod が対象外のノードで動いています。`,
        },
        found: `${misscheduled}`,
        wanted: '0',
      },
    ];
  },
};
