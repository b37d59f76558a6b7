import { compact } from './compact.ts';
import { type FieldDiff, fieldDiff } from './field-diff.ts';
import type { Json } from './json.ts';
import type { Placement } from './mapping.ts';
import type { Workload } from './workload.ts';

/**
 * How a workload is set otherwise than before, by dotted names: its containers, disruption budget, autoscaler, the
 * replicas somebody wants of it, and whose it is. Undefined when nothing of that differs. What an autoscaler or a
 * kubelet moves (replicas within bounds, pods, digests) is no setting.
 */
export function settingsDiff(
  before: Workload,
  after: Workload,
  places: readonly [before: Placement | undefined, after: Placement | undefined],
): FieldDiff | undefined {
  // Facts of former times say nothing of containers.
  const both = before.containers !== undefined && after.containers !== undefined;
  const scaled = before.hpa !== undefined && after.hpa !== undefined;
  const told = (workload: Workload, placement: Placement | undefined) =>
    compact({
      serviceId: placement?.serviceId,
      environment: placement?.environment,
      containers: both ? containersOf(workload) : undefined,
      disruptionBudget: budgetOf(workload),
      hpa: boundsOf(workload),
      replicas: scaled ? undefined : workload.desired,
      idle: workload.idle,
      graceSeconds: workload.graceSeconds,
      contractRevision: workload.contractRevision,
    }) as unknown as Json;
  return fieldDiff(told(before, places[0]), told(after, places[1]));
}

const containersOf = ({ containers = [] }: Workload) =>
  Object.fromEntries(
    containers.map(({ name, digest: _, ...rest }) => [
      name,
      compact({ ...rest, probes: rest.probes.toSorted() }),
    ]),
  );

const budgetOf = ({ disruptionBudget }: Workload) =>
  disruptionBudget &&
  compact({
    name: disruptionBudget.name,
    minAvailable: disruptionBudget.minAvailable,
    maxUnavailable: disruptionBudget.maxUnavailable,
  });

const boundsOf = ({ hpa }: Workload) =>
  hpa && compact({ min: hpa.min, max: hpa.max, cpuTarget: hpa.cpuTarget });

/** `containers.app.probes, hpa.min and 2 more`. */
export function toldFields({ before, after }: FieldDiff): string {
  const names = Object.keys({ ...before, ...after });
  const first = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${first} and ${names.length - 3} more` : first;
}
