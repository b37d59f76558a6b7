import * as v from 'valibot';
import { compact } from '#domain/compact.ts';
import type { AutoscalerObject, Condition } from './cluster-object.ts';
import { labelSelector, selectorOf } from './label-selector.ts';
import { RESOURCE } from './names.ts';
import type { BudgetObject, QuotaLevel, QuotaObject, QuotaUse } from './other-objects.ts';
import { projector } from './projector.ts';
import { QUANTITY, quantityOf } from './quantity.ts';
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

/** Only what a metric says of the share of what is requested; `autoscaling/v2`. */
const share = maybe(
  v.object({
    name: maybe(v.string()),
    target: maybe(v.object({ averageUtilization: maybe(v.number()) })),
  }),
);
const metric = v.object({ resource: share, containerResource: share });

export const autoscaler = projector(
  v.object({
    metadata,
    spec: v.object({
      scaleTargetRef: ownName,
      minReplicas: count,
      maxReplicas: count,
      metrics: v.fallback(maybe(v.array(metric)), undefined),
      targetCPUUtilizationPercentage: count,
    }),
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
      cpuTarget: cpuTargetOf(spec.metrics ?? []) ?? spec.targetCPUUtilizationPercentage,
      lastScaledAt: status?.lastScaleTime,
      conditions: conditionsOf(status?.conditions, [
        'AbleToScale',
        'ScalingActive',
        'ScalingLimited',
      ]).filter(isNotable),
    }),
);

/** Of the pods as a whole, else of the first container that has one. */
function cpuTargetOf(metrics: readonly v.InferOutput<typeof metric>[]): number | undefined {
  const found = [
    ...metrics.map(({ resource }) => resource),
    ...metrics.map(({ containerResource }) => containerResource),
  ].find((one) => one?.name === 'cpu' && one.target?.averageUtilization !== undefined);
  return found?.target?.averageUtilization;
}

/**
 * An autoscaler in good order changes the reasons of its conditions every few seconds (ReadyForNewScale,
 * ScaleDownStabilized …): only those that say something is wrong, or that the maximum is reached, are facts.
 */
function isNotable({ type, status, reason }: Condition): boolean {
  return type === 'ScalingLimited'
    ? status === 'True' && reason === 'TooManyReplicas'
    : status !== 'True';
}

/** A number of pods or a share of them; anything else is not understood. */
const podShare = maybe(
  v.union([v.pipe(v.number(), v.safeInteger()), v.pipe(v.string(), v.regex(/^\d{1,4}%?$/))]),
);

export const budget = projector(
  v.object({
    metadata,
    spec: maybe(
      v.object({ selector: labelSelector, minAvailable: podShare, maxUnavailable: podShare }),
    ),
    status: maybe(
      v.object({
        currentHealthy: count,
        desiredHealthy: count,
        disruptionsAllowed: count,
        expectedPods: count,
      }),
    ),
  }),
  ({ metadata: meta, spec, status }, kept): BudgetObject =>
    compact({
      kind: 'PodDisruptionBudget',
      ...common(meta, kept),
      selector: selectorOf(spec?.selector),
      minAvailable: spec?.minAvailable,
      maxUnavailable: spec?.maxUnavailable,
      healthy: status?.currentHealthy ?? 0,
      wanted: status?.desiredHealthy ?? 0,
      allowed: status?.disruptionsAllowed ?? 0,
      expected: status?.expectedPods ?? 0,
    }),
);

const amounts = maybe(v.record(v.string(), v.unknown()));

/** What is enforced and used stands in the status; before the first count there is none. */
export const quota = projector(
  v.object({ metadata, status: maybe(v.object({ hard: amounts, used: amounts })) }),
  ({ metadata: meta, status }, kept): QuotaObject => ({
    kind: 'ResourceQuota',
    ...common(meta, kept),
    uses: Object.entries(status?.hard ?? {})
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([resource, hard]) => useOf(resource, hard, status?.used?.[resource])),
  }),
);

function useOf(resource: string, hard: unknown, used: unknown = '0'): readonly QuotaUse[] {
  if (!RESOURCE.test(resource) || !isQuantity(hard) || !isQuantity(used)) return [];
  return [{ resource, hard, used, level: levelOf(quantityOf(used), quantityOf(hard)) }];
}

const isQuantity = (found: unknown): found is string =>
  typeof found === 'string' && QUANTITY.test(found);

/** A quota of nothing forbids something; it is not used up. */
function levelOf(used = 0, hard = 0): QuotaLevel {
  if (hard <= 0 || used <= hard * 0.9) return 'below';
  return used < hard ? 'near' : 'full';
}
