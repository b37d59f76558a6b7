import { change, look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { plusSeconds } from '#domain/instant.ts';
import { kubectl, target } from '#domain/kubectl.ts';
import { objectName, type PodObject } from '#domain/kubernetes/cluster-object.ts';
import { endOf, isFailed, tellsEnd } from '#domain/pod-end.ts';
import { argo, IS_HEALTHY } from '#domain/rule-sources.ts';
import { troubledPods } from '#domain/troubled-pods.ts';
import { isEviction } from './evicted.ts';

const ID = 'pod-failed';
const HOUR = 3_600;

/** A pod that should run for ever came to an end. Pods of Jobs may fail: the Job tries again, or fails itself. */
export const podFailed: HealthRule = {
  id: ID,
  title: { en: 'Pod failed', ja: 'Pod が失敗しました' },
  condition:
    'The phase of a pod is Failed, it does not belong to a Job and was not evicted. Critical for an hour, a warning for a day, then forgotten; a warning for as long as it is there where nobody makes another one.',
  severities: ['WARNING', 'CRITICAL'],
  cure: {
    en: 'See why the node gave it up. A pod that failed does not run again: when its replacement is ready, delete it.',
    ja: 'ノードが Pod を停止した理由を確認してください。失敗した Pod は再び動きません。代わりの Pod が準備できたら削除してください。',
  },
  steps: ({ workload, finding }) => [
    look(kubectl(workload.namespace, `describe ${target(finding.object)}`)),
    change(kubectl(workload.namespace, `delete ${target(finding.object)}`)),
  ],
  sources: [argo('health_pod.go'), IS_HEALTHY],
  differs:
    'Others flag a failed pod for as long as it lies there, and Kubernetes may leave it for months after its replacement took over. Here it ages as a kill for lack of memory does.',
  evaluate: (facts) => {
    const { takenAt } = facts;
    const isForgotten = facts.object.kind !== 'Pod';
    return troubledPods(facts)
      .filter((pod) => isFailed(pod) && !isEviction(pod) && pod.owner?.kind !== 'Job')
      .flatMap((pod) => {
        const object = objectName(pod);
        const since = endOf(ID, pod, facts);
        const reason = reasonOf(pod);
        const finding = {
          object,
          message: {
            en: `The pod has failed: ${reason}.`,
            ja: `Pod が失敗しました（${reason}）。`,
          },
          found: reason,
          wanted: 'Running',
          since,
        };
        const [hour, day] = [plusSeconds(since, HOUR), plusSeconds(since, 24 * HOUR)];
        return [
          { ...finding, severity: 'CRITICAL' as const, activeUntil: hour },
          {
            ...finding,
            severity: 'WARNING' as const,
            activeFrom: hour,
            ...(isForgotten ? { activeUntil: day } : {}),
          },
        ].filter(
          ({ activeUntil }) => activeUntil === undefined || activeUntil > takenAt || !tellsEnd(pod),
        );
      });
  },
};

const reasonOf = ({ reason, containers }: PodObject): string =>
  reason ??
  containers.flatMap(({ terminated }) => terminated ?? []).find(({ exitCode }) => exitCode !== 0)
    ?.reason ??
  'Failed';
