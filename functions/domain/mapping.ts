import { durationSeconds } from './duration.ts';
import { toMillis } from './instant.ts';
import { DEFAULT_MAPPING, type MappingRule, type Organisation } from './organisation.ts';
import type { Service } from './service.ts';
import { createOverrides } from './workload-overrides.ts';

/** What the organisation says of a cluster, with the defaults filled in. */
export interface ClusterView {
  readonly name: string;
  /** False when `organisation.yaml` does not name it: then it is one environment of its own name. */
  readonly declared: boolean;
  readonly environments: readonly string[];
  readonly expectEverySeconds: number;
  readonly mapping: readonly MappingRule[];
}

/** What a mapping looks at; `labels` are the kept ones. */
export interface MappedWorkload {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** Whose workload it is, and in which environment it runs. */
export interface Placement {
  readonly serviceId: string;
  readonly environment: string;
}

export type Mapper = (cluster: string, workload: MappedWorkload) => Placement | undefined;

const EXPECT_EVERY_SECONDS = 60;
/** So many expected deliveries may be missed before a source counts as silent. */
export const MISSES = 3;

export function clusterSettings(organisation: Organisation, name: string): ClusterView {
  const declared = organisation.clusters?.find((cluster) => cluster.name === name);
  return {
    name,
    declared: declared !== undefined,
    environments: declared?.environments ?? [name],
    expectEverySeconds: durationSeconds(declared?.expectEvery ?? '') ?? EXPECT_EVERY_SECONDS,
    mapping: declared?.mapping?.length ? declared.mapping : DEFAULT_MAPPING,
  };
}

/** True when facts of this age are too old to be believed: three expected deliveries were missed. */
export function isStale(takenAt: string, expectEverySeconds: number, now: string): boolean {
  return toMillis(now) - toMillis(takenAt) > MISSES * expectEverySeconds * 1000;
}

/**
 * Decides whose a workload is: what a spec says about its own environments comes first, then the first rule of the
 * cluster's mapping that leads to a known service. A former id of a renamed service leads to it as well.
 */
export function createMapper(organisation: Organisation, services: Iterable<Service>): Mapper {
  const present = [...services];
  const known = knownIds(present);
  const overrides = createOverrides(present);
  const views = new Map<string, ClusterView>();
  const viewOf = (name: string): ClusterView => {
    const view = views.get(name) ?? clusterSettings(organisation, name);
    views.set(name, view);
    return view;
  };
  return (cluster, workload) => {
    const view = viewOf(cluster);
    const override = overrides(view, workload);
    if (override) return override;
    for (const rule of view.mapping) {
      const serviceId = known.get(claimedId(rule, workload) ?? '');
      if (serviceId !== undefined) {
        return { serviceId, environment: rule.environment ?? view.environments[0] ?? cluster };
      }
    }
    return undefined;
  };
}

/** Labels that show what something is without saying more; they are kept even where no mapping names them. */
const COMMON_LABELS = [
  'app',
  'app.kubernetes.io/name',
  'app.kubernetes.io/version',
  'app.kubernetes.io/instance',
  'app.kubernetes.io/component',
  'app.kubernetes.io/part-of',
] as const;

/** The only label keys that a snapshot may keep: what mappings and selectors name, and the common ones. */
export function namedLabels(
  organisation: Organisation,
  services: Iterable<Pick<Service, 'spec'>>,
): ReadonlySet<string> {
  const labels = new Set<string>(COMMON_LABELS);
  for (const { label } of (organisation.clusters ?? []).flatMap(({ mapping }) => mapping ?? [])) {
    if (label !== undefined) labels.add(label);
  }
  for (const label of selectorLabels(services)) labels.add(label);
  return labels;
}

/** The label keys by which these specs select workloads, each once. */
export function selectorLabels(services: Iterable<Pick<Service, 'spec'>>): readonly string[] {
  const labels = new Set<string>();
  for (const { spec } of services) {
    for (const { selector } of Object.values(spec.environments ?? {})) {
      for (const label of Object.keys(selector ?? {})) labels.add(label);
    }
  }
  return [...labels].sort();
}

/** Every id that leads to a service. A present id wins over a former one of another service. */
function knownIds(present: readonly Service[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { serviceId, aliases } of present) {
    for (const alias of aliases) known.set(alias, serviceId);
  }
  for (const { serviceId } of present) known.set(serviceId, serviceId);
  return known;
}

const PLACEHOLDER = '{serviceID}';

/** The id that a rule reads off a workload; it need not be anyone's. */
function claimedId(rule: MappingRule, workload: MappedWorkload): string | undefined {
  const { namespace: pattern, label } = rule;
  if (label === undefined) {
    return pattern === undefined ? undefined : idInNamespace(pattern, workload.namespace);
  }
  const id = workload.labels[label];
  if (id === undefined || pattern === undefined) return id;
  return pattern.replaceAll(PLACEHOLDER, id) === workload.namespace ? id : undefined;
}

function idInNamespace(pattern: string, namespace: string): string | undefined {
  const literals = pattern.split(PLACEHOLDER);
  const times = literals.length - 1;
  if (times === 0) return undefined;
  const length = (namespace.length - literals.join('').length) / times;
  const start = literals[0]?.length ?? 0;
  const id = namespace.slice(start, start + length);
  return length > 0 && pattern.replaceAll(PLACEHOLDER, id) === namespace ? id : undefined;
}
