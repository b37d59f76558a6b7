import { look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, target } from '#domain/kubectl.ts';
import { type Condition, objectName } from '#domain/kubernetes/cluster-object.ts';
import { argo, argoIssue, kubernetesDocs } from '#domain/rule-sources.ts';

/** It gets no numbers, or may not act: the workload keeps the size it has. All conditions are looked at. */
export const hpaBlind: HealthRule = {
  id: 'hpa-blind',
  title: { en: 'Autoscaler is blind', ja: 'オートスケーラーが機能していません' },
  condition:
    '`AbleToScale` or `ScalingActive` of the autoscaler is False, whichever condition comes first; not with reason ScalingDisabled.',
  severities: ['WARNING'],
  holdSeconds: 120,
  cure: {
    en: 'See which metric it cannot read: is the metrics server up, do all containers request the resource, does the selector fit?',
    ja: 'どのメトリクスを取得できないか確認してください。metrics-server の稼働状況、すべてのコンテナの requests、セレクターを見直してください。',
  },
  steps: ({ workload, finding }) => [
    look(kubectl(workload.namespace, `describe ${target(finding.object)}`, 'top pods')),
  ],
  sources: [
    argo('health_hpa.go'),
    argoIssue(28_522),
    kubernetesDocs(
      'autoscaler status conditions',
      'tasks/run-application/horizontal-pod-autoscale-walkthrough/#appendix-horizontal-pod-autoscaler-status-conditions',
    ),
  ],
  differs:
    'Argo CD stopped at the first condition, which is good also in a broken autoscaler, and called it healthy. New pods have no numbers for half a minute, so that every rollout would be an alarm without the hold.',
  evaluate: ({ autoscaler, idle }) => {
    if (autoscaler === undefined || idle) return [];
    const failing = autoscaler.conditions.filter(isFailing);
    if (failing.length === 0) return [];
    const reasons = failing.map(({ type, reason }) => reason ?? `${type}=False`).join(', ');
    const since = failing.flatMap((one) => one.since ?? []).sort();
    return [
      {
        severity: 'WARNING',
        object: objectName(autoscaler),
        message: {
          en: `The autoscaler cannot do its work: ${reasons}.`,
          ja: `オートスケーラーが動作できません（${reasons}）。`,
        },
        found: reasons,
        sinceAtLatest: since[0],
      },
    ];
  },
};

const isFailing = ({ type, status, reason }: Condition): boolean =>
  (type === 'AbleToScale' || type === 'ScalingActive') &&
  status === 'False' &&
  reason !== 'ScalingDisabled';
