import type { HealthRule } from '#domain/health-rule.ts';
import { objectName } from '#domain/kubernetes/cluster-object.ts';
import { replicasOf, unreadySince } from '#domain/replicas.ts';

/** Half of the replicas gone is an outage or one pod away from it. A rollout or scale-up has its deadline first. */
export const readyAtOrBelowHalf: HealthRule = {
  id: 'ready-at-or-below-half',
  title: { en: 'Half or less is ready', ja: '準備完了が半数以下です' },
  cure: {
    en: 'Find the pods that are not ready and why: kubectl get pods -n NAMESPACE, then kubectl describe pod POD -n NAMESPACE.',
    ja: '準備できていない Pod とその理由を確認してください: kubectl get pods -n NAMESPACE、続いて kubectl describe pod POD -n NAMESPACE。',
  },
  evaluate: (facts) => {
    const object = replicasOf(facts);
    if (object === undefined || object.ready * 2 > object.desired) return [];
    const { ready, desired } = object;
    return [
      {
        severity: 'CRITICAL',
        object: objectName(object),
        message:
          ready === 0
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
        sinceAtLatest: unreadySince(facts, 'last'),
        activeFrom: facts.motion?.until,
      },
    ];
  },
};
