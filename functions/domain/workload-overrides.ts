import type { ClusterView, MappedWorkload, Placement } from './mapping.ts';
import type { Service } from './service.ts';

/** One `environments.{name}` of a spec that says where the service runs. */
interface Override extends Placement {
  readonly cluster?: string;
  readonly namespace?: string;
  readonly selector: readonly (readonly [label: string, value: string])[];
}

/**
 * Finds the service whose spec claims a workload by namespace, labels or both. Without a cluster an override holds in
 * every cluster of its environment. An override with neither namespace nor labels claims nothing. Of several the one
 * with more labels wins, then the one that comes first by service id.
 */
export function createOverrides(
  services: Iterable<Service>,
): (cluster: ClusterView, workload: MappedWorkload) => Placement | undefined {
  const overrides = [...services].flatMap(overridesOf).sort(bySpecificity);
  const inNamespace = Map.groupBy(
    overrides.filter(({ namespace }) => namespace !== undefined),
    ({ namespace }) => namespace,
  );
  const anywhere = Map.groupBy(
    overrides.filter(({ namespace, selector }) => namespace === undefined && selector.length > 0),
    ({ selector }) => pairKey(selector[0]?.[0] ?? '', selector[0]?.[1] ?? ''),
  );
  return (cluster, workload) => {
    const candidates = [
      ...(inNamespace.get(workload.namespace) ?? []),
      ...(anywhere.size === 0
        ? []
        : Object.entries(workload.labels).flatMap(
            ([label, value]) => anywhere.get(pairKey(label, value)) ?? [],
          )),
    ];
    const found = candidates
      .filter((override) => claims(override, cluster, workload))
      .sort(bySpecificity)[0];
    return found && { serviceId: found.serviceId, environment: found.environment };
  };
}

function overridesOf({ serviceId, spec }: Service): readonly Override[] {
  return Object.entries(spec.environments ?? {}).map(
    ([environment, { cluster, namespace, selector }]) => ({
      serviceId,
      environment,
      ...(cluster === undefined ? {} : { cluster }),
      ...(namespace === undefined
        ? {}
        : { namespace: namespace.replaceAll('{serviceID}', serviceId) }),
      selector: Object.entries(selector ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
    }),
  );
}

function claims(override: Override, cluster: ClusterView, workload: MappedWorkload): boolean {
  const here =
    override.cluster === undefined
      ? cluster.environments.includes(override.environment)
      : override.cluster === cluster.name;
  return here && override.selector.every(([label, value]) => workload.labels[label] === value);
}

function bySpecificity(a: Override, b: Override): number {
  if (a.selector.length !== b.selector.length) return b.selector.length - a.selector.length;
  if (a.serviceId !== b.serviceId) return a.serviceId < b.serviceId ? -1 : 1;
  return a.environment < b.environment ? -1 : 1;
}

const pairKey = (label: string, value: string): string => `${label}=${value}`;
