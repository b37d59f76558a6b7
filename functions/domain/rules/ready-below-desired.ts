import { look } from '#domain/fix-step.ts';
import { earlier, type HealthRule } from '#domain/health-rule.ts';
import { kubectl, workloadTarget } from '#domain/kubectl.ts';
import { objectName } from '#domain/kubernetes/cluster-object.ts';
import { replicasOf, unreadySince } from '#domain/replicas.ts';
import { appsAlert } from '#domain/rule-sources.ts';
import { readyAtOrBelowHalf } from './ready-at-or-below-half.ts';

/** Some replicas stay away for long. At or below half another rule speaks; the time under it counts here too. */
export const readyBelowDesired: HealthRule = {
  id: 'ready-below-desired',
  title: { en: 'Not all replicas are ready', ja: '準備できていないレプリカがあります' },
  holdSeconds: 15 * 60,
  condition:
    'More than half, but not all of the desired replicas are ready, and no rollout or scale-up moves within its deadline.',
  severities: ['WARNING'],
  cure: {
    en: 'Find the pods that are not ready, and why. If the cluster is full, lower replicas or requests.',
    ja: '準備できていない Pod とその理由を確認してください。クラスターに空きがない場合は replicas か requests を下げてください。',
  },
  steps: ({ workload }) => [
    look(
      kubectl(
        workload.namespace,
        `describe ${workloadTarget(workload)}`,
        'get pods --sort-by=.status.startTime',
      ),
    ),
  ],
  sources: [
    appsAlert('KubeDeploymentReplicasMismatch'),
    appsAlert('KubeStatefulSetReplicasMismatch'),
  ],
  differs:
    'The mixin waits while the number of updated replicas changes; here a rollout has its own deadline instead, which Kubernetes and not a window of ten minutes decides.',
  evaluate: (facts) => {
    const object = replicasOf(facts);
    if (object === undefined) return [];
    const { ready, desired } = object;
    if (ready >= desired || ready * 2 <= desired) return [];
    const name = objectName(object);
    const away = desired - ready;
    return [
      {
        severity: 'WARNING',
        object: name,
        message: {
          en: `${away} of ${desired} replicas ${away === 1 ? 'is' : 'are'} not ready.`,
          ja: `${desired} 個のレプリカのうち ${away} 個が準備できていません。`,
        },
        found: `${ready}/${desired}`,
        wanted: `${desired}/${desired}`,
        sinceAtLatest:
          earlier(facts.before?.findings, readyAtOrBelowHalf.id, name)?.since ??
          unreadySince(facts, 1),
        activeFrom: facts.motion?.until,
      },
    ];
  },
};
