import type { HealthRule } from '#domain/health-rule.ts';
import { type ContainerState, conditionOf, objectName } from '#domain/kubernetes/cluster-object.ts';

/**
 * Waiting reasons of a container that will not start by itself, by pattern, so that new ones are caught; no pattern fits
 * `InvalidImageName`. https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/images/types.go
 */
const CANNOT_START = /^Err|Error$|BackOff$|^InvalidImageName$/;
const IMAGE_REASONS = /Image/;

export const cannotStart: HealthRule = {
  id: 'cannot-start',
  title: { en: 'Cannot start', ja: '起動できません' },
  cure: {
    en: 'See the event behind it: kubectl describe pod POD -n NAMESPACE. For an image reason check the tag, the registry and imagePullSecrets; for CreateContainerConfigError the ConfigMap or Secret that the container names.',
    ja: '原因のイベントを確認してください: kubectl describe pod POD -n NAMESPACE。イメージが理由の場合はタグ、レジストリ、imagePullSecrets を、CreateContainerConfigError の場合はコンテナが参照する ConfigMap と Secret を確認してください。',
  },
  evaluate: ({ pods }) =>
    pods.flatMap((pod) => {
      const container = pod.containers.find(isStopped);
      if (container?.waiting === undefined) return [];
      const reason = settled(container.waiting);
      return [
        {
          severity: 'CRITICAL',
          object: objectName(pod),
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
  waiting !== undefined && waiting !== 'CrashLoopBackOff' && CANNOT_START.test(waiting);

/** The two alternate with every try; they are one trouble. */
const settled = (reason: string): string =>
  reason === 'ErrImagePull' ? 'ImagePullBackOff' : reason;
