import { look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, target } from '#domain/kubectl.ts';
import { type ContainerState, conditionOf, objectName } from '#domain/kubernetes/cluster-object.ts';
import { appsAlert } from '#domain/rule-sources.ts';
import { troubledPods } from '#domain/troubled-pods.ts';
import { waitingKind } from '#domain/waiting-reason.ts';

/** How every pod begins, only that it does not end: a volume that is not mounted, a network that gives no address. */
export const waitingLong: HealthRule = {
  id: 'waiting-long',
  title: { en: 'Waiting for long', ja: '長時間待機しています' },
  condition:
    'A container or init container waits with a reason that is none of those of the rules about crash loops and containers that cannot start (ContainerCreating, PodInitializing), and the pod has a node.',
  severities: ['WARNING'],
  holdSeconds: 3_600,
  cure: {
    en: 'See what it waits for: often a volume, a Secret or ConfigMap to mount, or an init container that does not end.',
    ja: '何を待っているか確認してください。多くの場合、ボリューム、マウントする Secret や ConfigMap、または終わらない init コンテナです。',
  },
  steps: ({ workload, finding }) => [
    look(
      kubectl(
        workload.namespace,
        `describe ${target(finding.object)}`,
        'get persistentvolumeclaims',
      ),
    ),
  ],
  sources: [appsAlert('KubeContainerWaiting')],
  evaluate: (facts) =>
    troubledPods(facts).flatMap((pod) => {
      if (conditionOf(pod, 'PodScheduled')?.status === 'False') return [];
      const container = pod.containers.find(isWaiting);
      const reason = container?.waiting;
      if (container === undefined || reason === undefined) return [];
      return [
        {
          severity: 'WARNING',
          object: objectName(pod),
          container: container.name,
          message: {
            en: `Container ${container.name} has been waiting for long: ${reason}.`,
            ja: `コンテナ ${container.name} が長時間待機しています（${reason}）。`,
          },
          found: `${container.name}: ${reason}`,
          wanted: 'running',
          sinceAtLatest: conditionOf(pod, 'ContainersReady')?.since ?? pod.createdAt,
        },
      ];
    }),
};

const isWaiting = ({ waiting }: ContainerState): boolean =>
  waiting !== undefined && waitingKind(waiting) === 'other';
