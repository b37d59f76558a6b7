import * as v from 'valibot';
import { compact } from '#domain/compact.ts';
import type { BareContainer, ProbeTiming, TemplateContainer } from './cluster-object.ts';
import type { Kept } from './kept.ts';
import { CONTRACT_REVISION, IMAGE, RESOURCE } from './names.ts';
import { QUANTITY } from './quantity.ts';
import { annotationOf, count, type Metadata, maybe, objectName } from './schema-parts.ts';

/** What is kept of a pod template. */

const image = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => (IMAGE.test(text) ? text : 'unreadable')),
);
const flag = maybe(v.boolean());
const probe = maybe(
  v.object({ initialDelaySeconds: count, periodSeconds: count, failureThreshold: count }),
);
const amounts = maybe(v.record(v.string(), v.unknown()));

const container = v.object({
  name: objectName,
  image,
  restartPolicy: maybe(v.string()),
  readinessProbe: probe,
  livenessProbe: probe,
  startupProbe: probe,
  lifecycle: maybe(v.object({ preStop: maybe(v.object({})) })),
  resources: maybe(v.object({ requests: amounts, limits: amounts })),
  securityContext: maybe(
    v.object({
      runAsNonRoot: flag,
      readOnlyRootFilesystem: flag,
      privileged: flag,
      allowPrivilegeEscalation: flag,
    }),
  ),
});
export type Container = v.InferOutput<typeof container>;

export const template = v.object({
  metadata: maybe(
    v.object({
      labels: maybe(v.record(v.string(), v.unknown())),
      annotations: maybe(v.unknown()),
    }),
  ),
  spec: v.object({
    containers: v.array(container),
    initContainers: maybe(v.array(container)),
    terminationGracePeriodSeconds: count,
    securityContext: maybe(v.object({ runAsNonRoot: flag })),
  }),
});
export type Template = v.InferOutput<typeof template>;

/** What a workload keeps of its template. */
export const templated = (found: Template, meta: Metadata, kept: Kept) =>
  compact({
    containers: containersOf(found),
    graceSeconds: found.spec.terminationGracePeriodSeconds,
    contractRevision: contractRevisionOf(found, meta, kept),
  });

function containersOf({ spec }: Template): readonly TemplateContainer[] {
  const byPod = spec.securityContext?.runAsNonRoot;
  const read = (one: Container, init?: true) =>
    compact({
      name: one.name,
      image: one.image,
      init,
      sidecar: init && one.restartPolicy === 'Always' ? init : undefined,
      readiness: timing(one.readinessProbe),
      liveness: timing(one.livenessProbe),
      startup: timing(one.startupProbe),
      preStop: one.lifecycle?.preStop ? (true as const) : undefined,
      requests: amountsOf(one.resources?.requests),
      limits: amountsOf(one.resources?.limits),
      runAsNonRoot: one.securityContext?.runAsNonRoot ?? byPod,
      readOnlyRoot: one.securityContext?.readOnlyRootFilesystem,
      privileged: one.securityContext?.privileged ? (true as const) : undefined,
      privilegeEscalation: one.securityContext?.allowPrivilegeEscalation,
    });
  return [
    ...spec.containers.map((one) => read(one)),
    ...(spec.initContainers ?? []).map((one) => read(one, true)),
  ];
}

/** Kubernetes' own defaults where the probe says nothing. */
function timing(found: v.InferOutput<typeof probe>): ProbeTiming | undefined {
  return (
    found && {
      initialDelay: found.initialDelaySeconds ?? 0,
      period: found.periodSeconds ?? 10,
      failures: found.failureThreshold ?? 3,
    }
  );
}

/** A quantity may be written as a number too. */
function amountsOf(
  found: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, string>> | undefined {
  const read = Object.entries(found ?? {})
    .map(([resource, amount]) => [resource, String(amount)] as const)
    .filter(([resource, amount]) => RESOURCE.test(resource) && QUANTITY.test(amount))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return read.length === 0 ? undefined : Object.fromEntries(read);
}

interface Labelled {
  readonly metadata?: { readonly labels?: unknown; readonly annotations?: unknown } | undefined;
}

/** The workload's own word wins over its template's, and a label over an annotation. */
export function contractRevisionOf(
  { metadata }: Labelled,
  meta: Metadata,
  { revisionKey }: Kept,
): string | undefined {
  if (revisionKey === undefined) return undefined;
  return [meta.labels, meta.annotations, metadata?.labels, metadata?.annotations]
    .map((labels) => annotationOf(labels, revisionKey))
    .find((value) => value !== undefined && CONTRACT_REVISION.test(value));
}

const bareContainers = v.array(v.object({ name: objectName, image }));

/** Of ReplicaSets, of which there are many: only what ran. */
export const bareTemplate = v.object({
  metadata: maybe(v.object({ labels: maybe(v.unknown()), annotations: maybe(v.unknown()) })),
  spec: v.object({ containers: bareContainers, initContainers: maybe(bareContainers) }),
});

export const bareContainersOf = ({
  spec,
}: Pick<v.InferOutput<typeof bareTemplate>, 'spec'>): readonly BareContainer[] => [
  ...spec.containers,
  ...(spec.initContainers ?? []).map((one) => ({ ...one, init: true as const })),
];
