import { change, look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { plusSeconds } from '#domain/instant.ts';
import { kubectl, target } from '#domain/kubectl.ts';
import { objectName, type PodObject } from '#domain/kubernetes/cluster-object.ts';
import { endOf, isFailed, tellsEnd } from '#domain/pod-end.ts';
import { IS_HEALTHY, kubernetesDocs } from '#domain/rule-sources.ts';
import { troubledPods } from '#domain/troubled-pods.ts';

const ID = 'evicted';
const DAY = 24 * 3_600;

/** The node sent the pod away: it lacked something, or went down itself. The pod is replaced, the cause may stay. */
export const evicted: HealthRule = {
  id: ID,
  title: { en: 'Evicted', ja: '退避されました' },
  condition:
    'The phase of a pod is Failed with reason Evicted (or Preempting, Terminated, NodeShutdown, Shutdown, NodeLost), within the last day; for as long as it is there where nobody makes another one.',
  severities: ['WARNING'],
  cure: {
    en: 'See what the node lacked: usually disk or memory beyond what the pod requests. Set requests that it keeps to, then delete what is left of it.',
    ja: 'ノードに不足していたものを確認してください。多くの場合、requests を超えたディスクやメモリの使用です。実際の使用量に合う requests を設定し、残った Pod を削除してください。',
  },
  steps: ({ workload, finding }) => [
    look(kubectl(workload.namespace, `describe ${target(finding.object)}`)),
    change(kubectl(workload.namespace, `delete ${target(finding.object)}`)),
  ],
  sources: [
    IS_HEALTHY,
    kubernetesDocs(
      'node-pressure eviction',
      'concepts/scheduling-eviction/node-pressure-eviction/',
    ),
  ],
  differs:
    'A node that shuts down, as every spot node does sometime, leaves pods with phase Failed and reason Terminated; that is an eviction and no failure. After a day it is forgotten, though the pod may lie there for months.',
  evaluate: (facts) =>
    troubledPods(facts)
      .filter(isEviction)
      .flatMap((pod) => {
        const object = objectName(pod);
        const since = endOf(ID, pod, facts);
        const activeUntil = plusSeconds(since, DAY);
        const reason = pod.reason ?? 'Evicted';
        const isReplaced = facts.object.kind !== 'Pod';
        if (isReplaced && tellsEnd(pod) && activeUntil <= facts.takenAt) return [];
        return [
          {
            severity: 'WARNING',
            object,
            message: {
              en: `The node sent the pod away: ${reason}.`,
              ja: `ノードが Pod を退避させました（${reason}）。`,
            },
            found: reason,
            since,
            ...(isReplaced ? { activeUntil } : {}),
          },
        ];
      }),
};

export const isEviction = (pod: PodObject): boolean =>
  isFailed(pod) && EVICTIONS.has(pod.reason ?? '');

/** https://kubernetes.io/docs/concepts/cluster-administration/node-shutdown/ */
const EVICTIONS: ReadonlySet<string> = new Set([
  'Evicted',
  'Preempting',
  'Terminated',
  'NodeShutdown',
  'Shutdown',
  'NodeLost',
]);
