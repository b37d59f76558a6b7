import { look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, target, workloadTarget } from '#domain/kubectl.ts';
import { type ContainerState, conditionOf, objectName } from '#domain/kubernetes/cluster-object.ts';
import { argo, K8SGPT } from '#domain/rule-sources.ts';
import { troubledPods } from '#domain/troubled-pods.ts';
import { waitingKind } from '#domain/waiting-reason.ts';

const IMAGE_REASONS = /Image/;

export const cannotStart: HealthRule = {
  id: 'cannot-start',
  title: { en: 'Cannot start', ja: '起動できません' },
  condition:
    'A container or init container waits with a reason that begins with `Err`, ends in `Error` or `BackOff`, or is InvalidImageName.',
  severities: ['CRITICAL'],
  cure: {
    en: 'See the event behind it. For an image check the tag, the registry and imagePullSecrets; for CreateContainerConfigError the ConfigMap or Secret that the container names.',
    ja: '原因のイベントを確認してください。イメージが理由の場合はタグ、レジストリ、imagePullSecrets を、CreateContainerConfigError の場合はコンテナが参照する ConfigMap と Secret を確認してください。',
  },
  steps: ({ workload, finding }) => [
    look(
      kubectl(
        workload.namespace,
        `describe ${target(finding.object)}`,
        `get ${workloadTarget(workload)} -o jsonpath='{..image}'`,
      ),
    ),
  ],
  sources: [argo('health_pod.go'), K8SGPT],
  differs:
    'The mixin knows these only as "waiting for an hour". None of these reasons goes away by itself, so there is nothing to wait for.',
  evaluate: (facts) =>
    troubledPods(facts).flatMap((pod) => {
      const container = pod.containers.find(isStopped);
      if (container?.waiting === undefined) return [];
      const reason = container.waiting;
      return [
        {
          severity: 'CRITICAL',
          object: objectName(pod),
          container: container.name,
          message: IMAGE_REASONS.test(reason)
            ? {
                en: `The image of container ${container.name} cannot be used: ${reason}.`,
                ja: `コンテナ ${container.name} のイメージを利用できません（${reason}）。`,
              }
            : {
                en: `Container ${container.name} cannot start: ${reason}.`,
                ja: `コンテナ ${container.name} を起動できません（${reason}）。`,
              },
          found: `${container.name}: ${reason}`,
          wanted: 'running',
          sinceAtLatest: conditionOf(pod, 'ContainersReady')?.since,
        },
      ];
    }),
};

const isStopped = ({ waiting }: ContainerState): boolean =>
  waiting !== undefined && waitingKind(waiting) === 'cannot-start';
