import * as v from 'valibot';
import { compact } from '#domain/compact.ts';
import type { AutoscalerObject, BudgetObject, Condition, ServiceObject } from './cluster-object.ts';
import { projector } from './projector.ts';
import {
  common,
  conditions,
  conditionsOf,
  count,
  maybe,
  metadata,
  ownName,
  time,
} from './schema-parts.ts';

export const autoscaler = projector(
  v.object({
    metadata,
    spec: v.object({ scaleTargetRef: ownName, minReplicas: count, maxReplicas: count }),
    status: maybe(v.object({ currentReplicas: count, lastScaleTime: time, conditions })),
  }),
  ({ metadata: meta, spec, status }, kept): AutoscalerObject =>
    compact({
      kind: 'HorizontalPodAutoscaler',
      ...common(meta, kept),
      target: spec.scaleTargetRef,
      min: spec.minReplicas ?? 1,
      max: spec.maxReplicas ?? 1,
      current: status?.currentReplicas ?? 0,
      lastScaledAt: status?.lastScaleTime,
      conditions: conditionsOf(status?.conditions, [
        'AbleToScale',
        'ScalingActive',
        'ScalingLimited',
      ]).filter(isNotable),
    }),
);

/**
 * An autoscaler in good order changes the reasons of its conditions every few seconds (ReadyForNewScale,
 * ScaleDownStabilized …): only those that say something is wrong, or that the maximum is reached, are facts.
 */
function isNotable({ type, status, reason }: Condition): boolean {
  return type === 'ScalingLimited'
    ? status === 'True' && reason === 'TooManyReplicas'
    : status !== 'True';
}

export const service = projector(
  v.object({
    metadata,
    spec: maybe(
      v.object({ type: maybe(v.string()), selector: maybe(v.record(v.string(), v.unknown())) }),
    ),
    status: maybe(
      v.object({ loadBalancer: maybe(v.object({ ingress: maybe(v.array(v.unknown())) })) }),
    ),
  }),
  ({ metadata: meta, spec, status }, kept): ServiceObject => {
    const type = SERVICE_TYPES.find((one) => one === spec?.type) ?? 'ClusterIP';
    return compact({
      kind: 'Service',
      ...common(meta, kept),
      type,
      selects: Object.keys(spec?.selector ?? {}).length > 0,
      addressed:
        type === 'LoadBalancer' ? Boolean(status?.loadBalancer?.ingress?.length) : undefined,
    });
  },
);

const SERVICE_TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'] as const;

export const budget = projector(
  v.object({
    metadata,
    status: maybe(
      v.object({
        currentHealthy: count,
        desiredHealthy: count,
        disruptionsAllowed: count,
        expectedPods: count,
      }),
    ),
  }),
  ({ metadata: meta, status }, kept): BudgetObject => ({
    kind: 'PodDisruptionBudget',
    ...common(meta, kept),
    healthy: status?.currentHealthy ?? 0,
    wanted: status?.desiredHealthy ?? 0,
    allowed: status?.disruptionsAllowed ?? 0,
    expected: status?.expectedPods ?? 0,
  }),
);
