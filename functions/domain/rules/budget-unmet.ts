import { look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, target } from '#domain/kubectl.ts';
import { objectName } from '#domain/kubernetes/cluster-object.ts';
import { appsAlert, kubernetesDocs } from '#domain/rule-sources.ts';

/** Fewer pods are healthy than somebody wants to be left: no node can be drained, and little more may fail. */
export const budgetUnmet: HealthRule = {
  id: 'budget-unmet',
  title: { en: 'Disruption budget not met', ja: 'Disruption Budget を満たしていません' },
  condition:
    '`currentHealthy` of a PodDisruptionBudget that selects the pods is below `desiredHealthy`, and no rollout or scale-up moves within its deadline.',
  severities: ['WARNING'],
  holdSeconds: 15 * 60,
  cure: {
    en: 'Bring the pods back. If there are never so many replicas, the budget asks for too much.',
    ja: 'Pod を回復させてください。そもそもレプリカ数が足りない場合は、Disruption Budget の要求が過大です。',
  },
  steps: ({ workload, finding }) => [
    look(
      kubectl(
        workload.namespace,
        `describe ${target(finding.object)}`,
        'get pods --sort-by=.status.startTime',
      ),
    ),
  ],
  sources: [
    appsAlert('KubePdbNotEnoughHealthyPods'),
    kubernetesDocs('disruption budgets', 'tasks/run-application/configure-pdb/'),
  ],
  differs:
    'A budget that allows no disruption just now is often tight on purpose: that alone is no finding.',
  evaluate: ({ budgets, idle, motion }) =>
    budgets
      .filter(({ healthy, wanted }) => !idle && healthy < wanted)
      .map((budget) => ({
        severity: 'WARNING',
        object: objectName(budget),
        message: {
          en: `${budget.healthy} of the ${budget.wanted} pods that its disruption budget wants are healthy.`,
          ja: `Disruption Budget が求める ${budget.wanted} 個の Pod のうち、正常なものは ${budget.healthy} 個です。`,
        },
        found: `${budget.healthy}`,
        wanted: `>= ${budget.wanted}`,
        activeFrom: motion?.until,
      })),
};
