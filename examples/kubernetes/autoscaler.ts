import { ago, DAY } from '#examples/epoch.ts';
import { condition } from './conditions.ts';
import { type KubernetesObject, object } from './object.ts';

export interface Autoscaling {
  readonly min: number;
  readonly max: number;
  readonly current: number;
  /** Minutes since it has stood at its maximum, or has had no metric. */
  readonly atMax?: number;
  readonly blind?: number;
}

/** A HorizontalPodAutoscaler over a Deployment. The good condition comes first, as on real clusters. */
export function autoscaler(
  namespace: string,
  name: string,
  { min, max, current, atMax, blind }: Autoscaling,
): KubernetesObject {
  return object(
    {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      namespace,
      name,
      labels: { app: name },
      age: 200 * DAY,
    },
    {
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
        minReplicas: min,
        maxReplicas: max,
        metrics: [
          {
            type: 'Resource',
            resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 65 } },
          },
        ],
      },
      status: {
        currentReplicas: current,
        desiredReplicas: current,
        lastScaleTime: ago(atMax ?? 12 * DAY),
        currentMetrics: [
          {
            type: 'Resource',
            resource: {
              name: 'cpu',
              current: { averageUtilization: atMax === undefined ? 58 : 93, averageValue: '292m' },
            },
          },
        ],
        conditions: [
          condition('AbleToScale', true, 'ReadyForNewScale', 30 * DAY),
          blind === undefined
            ? condition('ScalingActive', true, 'ValidMetricFound', 30 * DAY)
            : condition('ScalingActive', false, 'FailedGetResourceMetric', blind),
          atMax === undefined
            ? condition('ScalingLimited', false, 'DesiredWithinRange', 12 * DAY)
            : condition('ScalingLimited', true, 'TooManyReplicas', atMax),
        ],
      },
    },
  );
}
