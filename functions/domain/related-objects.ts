import {
  type AutoscalerObject,
  type ClusterObject,
  objectName,
  type WorkloadObject,
} from './kubernetes/cluster-object.ts';
import { recentEvents } from './kubernetes/group-events.ts';
import { selects } from './kubernetes/label-selector.ts';
import type { BudgetObject, EventObject, QuotaObject } from './kubernetes/other-objects.ts';
import type { IngressObject, RouteObject, ServiceObject } from './kubernetes/traffic-objects.ts';

/** What is not the workload's own, and yet decides how it is. */
export interface RelatedObjects {
  /** The disruption budgets that select its pods. */
  readonly budgets: readonly BudgetObject[];
  /** The Services that select its pods. */
  readonly services: readonly ServiceObject[];
  /** What leads from outside to one of these. */
  readonly ingresses: readonly (IngressObject | RouteObject)[];
  /** Of its namespace. */
  readonly quotas: readonly QuotaObject[];
  /** Warnings of the last hour about it, its parts, its autoscaler and its budgets. */
  readonly events: readonly EventObject[];
}

/** Looks through the objects of a namespace once; `parts` is what a workload owns. */
export function createRelations(
  objects: readonly ClusterObject[],
  takenAt: string,
): (
  workload: WorkloadObject,
  parts: readonly ClusterObject[],
  autoscaler: AutoscalerObject | undefined,
) => RelatedObjects {
  const allBudgets = objects.filter((object) => object.kind === 'PodDisruptionBudget');
  const allServices = objects.filter((object) => object.kind === 'Service');
  const allIngresses = objects.filter(
    (object) => object.kind === 'Ingress' || object.kind === 'HTTPRoute',
  );
  const quotas = objects.filter((object) => object.kind === 'ResourceQuota');
  const events = Map.groupBy(
    recentEvents(
      objects.filter((object) => object.kind === 'Event'),
      takenAt,
    ),
    ({ about }) => objectName(about),
  );
  return (workload, parts, autoscaler) => {
    const podLabels = 'podLabels' in workload ? workload.podLabels : undefined;
    const budgets = allBudgets.filter(
      ({ selector }) => podLabels && selector && selects(selector, podLabels),
    );
    const services = allServices.filter(
      ({ selector }) => podLabels && selector && selects({ labels: selector }, podLabels),
    );
    const names = new Set(services.map(({ name }) => name));
    const ingresses = allIngresses.filter(({ backends }) => backends.some((one) => names.has(one)));
    const about = [workload, ...parts, ...(autoscaler ? [autoscaler] : []), ...budgets];
    return {
      budgets,
      services,
      ingresses,
      quotas,
      events: [...new Set(about.map(objectName))].flatMap((name) => events.get(name) ?? []),
    };
  };
}
