import type { Item } from '../kubernetes-objects.ts';
import { metadataOf, type World } from './sim-controller.ts';
import type { SimDeployment } from './sim-deployment.ts';
import { printedAt } from './sim-time.ts';

export interface SimAutoscaler {
  readonly min: number;
  readonly max: number;
  /** How many it finds are needed. */
  wanted: number;
  step(world: World): void;
  print(world: World): readonly Item[];
}

/** Looks every 15 s, and is blind for a moment after new pods came. */
export function createAutoscaler(
  target: SimDeployment,
  { min, max }: { readonly min: number; readonly max: number },
  createdAt: number,
): SimAutoscaler {
  const { name, namespace } = target;
  let scaledAt = createdAt;
  const autoscaler: SimAutoscaler = {
    ...{ min, max, wanted: target.spec.replicas },
    step: ({ now }) => {
      const next = Math.min(max, Math.max(min, autoscaler.wanted));
      if (now % 15 !== 0 || target.spec.replicas === 0 || next === target.spec.replicas) return;
      target.spec.replicas = next;
      scaledAt = now;
    },
    print: ({ now }) => {
      const blindSince = Math.max(scaledAt, target.progressing.turnedAt);
      const isBlind = now - blindSince < 30;
      const limit =
        autoscaler.wanted > max
          ? 'TooManyReplicas'
          : autoscaler.wanted < min
            ? 'TooFewReplicas'
            : '';
      const condition = (type: string, status: string, reason: string, at: number) => ({
        ...{ type, status, reason, lastTransitionTime: printedAt(at) },
      });
      return [
        {
          apiVersion: 'autoscaling/v2',
          kind: 'HorizontalPodAutoscaler',
          metadata: metadataOf({ name, namespace }, createdAt),
          spec: {
            scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
            minReplicas: min,
            maxReplicas: max,
          },
          status: {
            currentReplicas: target.spec.replicas,
            desiredReplicas: target.spec.replicas,
            lastScaleTime: printedAt(scaledAt),
            conditions: [
              condition('AbleToScale', 'True', 'ReadyForNewScale', createdAt),
              isBlind
                ? condition('ScalingActive', 'False', 'FailedGetResourceMetric', blindSince)
                : condition('ScalingActive', 'True', 'ValidMetricFound', blindSince + 30),
              condition(
                'ScalingLimited',
                limit ? 'True' : 'False',
                limit || 'DesiredWithinRange',
                scaledAt,
              ),
            ],
          },
        },
      ];
    },
  };
  return autoscaler;
}

/** A disruption budget and a quota of a Deployment's namespace, as their controllers write them. */
export function printRules(
  target: SimDeployment,
  pods: { readonly used: number; readonly hard: number | undefined },
): readonly Item[] {
  const { name, namespace, spec } = target;
  const { ready } = target.counts();
  const wanted = Math.max(0, spec.replicas - 1);
  return [
    {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: metadataOf({ name, namespace }, -100_000),
      spec: { maxUnavailable: 1, selector: { matchLabels: { app: name } } },
      status: {
        currentHealthy: ready,
        desiredHealthy: wanted,
        disruptionsAllowed: Math.max(0, ready - wanted),
        expectedPods: spec.replicas,
      },
    },
    ...(pods.hard === undefined
      ? []
      : [
          {
            apiVersion: 'v1',
            kind: 'ResourceQuota',
            metadata: metadataOf({ name: 'pods', namespace }, -100_000),
            spec: { hard: { pods: String(pods.hard) } },
            status: { hard: { pods: String(pods.hard) }, used: { pods: String(pods.used) } },
          },
        ]),
  ];
}
