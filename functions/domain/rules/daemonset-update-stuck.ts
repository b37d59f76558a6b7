import { change, look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, workloadTarget } from '#domain/kubectl.ts';
import { type DaemonSetObject, objectName } from '#domain/kubernetes/cluster-object.ts';
import { replicasOf } from '#domain/replicas.ts';
import { appsAlert, argoIssue } from '#domain/rule-sources.ts';

export const daemonsetUpdateStuck: HealthRule = {
  id: 'daemonset-update-stuck',
  title: { en: 'DaemonSet update does not move', ja: 'DaemonSet の更新が進んでいません' },
  condition:
    'Fewer pods of a DaemonSet are updated than desired (not with OnDelete), or all are ready but not all available; no new pod was made for 10 minutes.',
  severities: ['WARNING'],
  holdSeconds: 15 * 60,
  cure: {
    en: 'See on which node the update stands still, or go back.',
    ja: 'どのノードで更新が止まっているか確認するか、前の版に戻してください。',
  },
  steps: ({ workload }) => [
    look(kubectl(workload.namespace, `rollout status ${workloadTarget(workload)} --timeout=5s`)),
    change(kubectl(workload.namespace, `rollout undo ${workloadTarget(workload)}`)),
  ],
  sources: [appsAlert('KubeDaemonSetRolloutStuck'), argoIssue(11_473)],
  evaluate: (facts) => {
    const object = replicasOf(facts);
    if (object?.kind !== 'DaemonSet') return [];
    const [found, en, ja] = lagOf(object) ?? [];
    if (found === undefined || en === undefined || ja === undefined) return [];
    const { desired } = object;
    return [
      {
        severity: 'WARNING',
        object: objectName(object),
        message: {
          en: `The update does not move: ${found} of ${desired} pods ${en}.`,
          ja: `更新が進んでいません。${desired} 個の Pod のうち${ja}は ${found} 個です。`,
        },
        found: `${found}/${desired}`,
        wanted: `${desired}/${desired}`,
        activeFrom: facts.motion?.until,
      },
    ];
  },
};

function lagOf({ updated, ready, available, desired, onDelete }: DaemonSetObject) {
  if (!onDelete && updated < desired) {
    return [`${updated}`, 'have the new version', '新しい版'] as const;
  }
  return ready >= desired && available < desired
    ? ([`${available}`, 'are available', '利用可能なもの'] as const)
    : undefined;
}
