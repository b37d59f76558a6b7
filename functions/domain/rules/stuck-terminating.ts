import { look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, target } from '#domain/kubectl.ts';
import { objectName } from '#domain/kubernetes/cluster-object.ts';
import { IS_HEALTHY, kubernetesDocs } from '#domain/rule-sources.ts';

/** Somebody asked to delete it, its grace is over (`deletionTimestamp` includes it), and it is still there. */
export const stuckTerminating: HealthRule = {
  id: 'stuck-terminating',
  title: { en: 'Does not terminate', ja: '終了しません' },
  condition:
    'The `deletionTimestamp` of a pod or of the workload itself, which includes its grace period, has passed.',
  severities: ['WARNING'],
  holdSeconds: 15 * 60,
  cure: {
    en: 'See whether its node still answers and which finalizers it waits for. Whoever set a finalizer must remove it.',
    ja: 'ノードが応答しているか、どの finalizer を待っているかを確認してください。finalizer は設定した側が外す必要があります。',
  },
  steps: ({ workload, finding }) => [
    look(
      kubectl(
        workload.namespace,
        `get ${target(finding.object)} -o jsonpath='{.spec.nodeName} {.metadata.finalizers}'`,
        `describe ${target(finding.object)}`,
      ),
    ),
  ],
  sources: [
    IS_HEALTHY,
    kubernetesDocs('termination of pods', 'concepts/workloads/pods/pod-lifecycle/#pod-termination'),
  ],
  evaluate: ({ object, leaving }) =>
    [object, ...leaving].flatMap((one) =>
      one.deletedAt === undefined
        ? []
        : [
            {
              severity: 'WARNING',
              object: objectName(one),
              message: {
                en: `The ${one.kind} is being deleted and does not go away.`,
                ja: `${one.kind} は削除中のまま残っています。`,
              },
              found: 'Terminating',
              wanted: 'deleted',
              since: one.deletedAt,
            },
          ],
    ),
};
