import { look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, workloadTarget } from '#domain/kubectl.ts';
import { objectName } from '#domain/kubernetes/cluster-object.ts';
import { replicasOf, unreadySince } from '#domain/replicas.ts';
import { kubernetesDocs } from '#domain/rule-sources.ts';

/** Half of the replicas gone is an outage or one pod away from it. A rollout or scale-up has its deadline first. */
export const readyAtOrBelowHalf: HealthRule = {
  id: 'ready-at-or-below-half',
  title: { en: 'Half or less is ready', ja: '準備完了が半数以下です' },
  condition:
    'Of the desired replicas half or fewer are ready, and no rollout or scale-up moves within its deadline.',
  severities: ['CRITICAL'],
  cure: {
    en: 'Find the pods that are not ready, and why.',
    ja: '準備できていない Pod とその理由を確認してください。',
  },
  steps: ({ workload }) => [
    look(
      kubectl(
        workload.namespace,
        `describe ${workloadTarget(workload)}`,
        'get pods --sort-by=.status.startTime',
        'get events --field-selector type=Warning --sort-by=.lastTimestamp',
      ),
    ),
  ],
  sources: [kubernetesDocs('Deployment status', 'concepts/workloads/controllers/deployment/')],
  differs:
    'Prometheus rules wait 15 minutes for any difference. Half of the replicas gone is an alarm at once, because the next loss is an outage; the share is an alert that on-call engineers were already using.',
  evaluate: (facts) => {
    const object = replicasOf(facts);
    if (object === undefined || object.ready * 2 > object.desired) return [];
    const { ready, desired } = object;
    return [
      {
        severity: 'CRITICAL',
        object: objectName(object),
        message:
          object.kind === 'Pod'
            ? { en: 'The pod is not ready.', ja: 'Pod が準備できていません。' }
            : ready === 0
              ? {
                  en:
                    desired === 1
                      ? 'The only replica is not ready.'
                      : `None of ${desired} replicas is ready.`,
                  ja:
                    desired === 1
                      ? '唯一のレプリカが準備できていません。'
                      : `${desired} 個のレプリカが 1 つも準備できていません。`,
                }
              : {
                  en: `Only ${ready} of ${desired} replicas ${ready === 1 ? 'is' : 'are'} ready.`,
                  ja: `${desired} 個のレプリカのうち、準備できているのは ${ready} 個だけです。`,
                },
        found: `${ready}/${desired}`,
        wanted: `${desired}/${desired}`,
        sinceAtLatest: unreadySince(facts, Math.ceil(desired / 2)),
        activeFrom: facts.motion?.until,
      },
    ];
  },
};
