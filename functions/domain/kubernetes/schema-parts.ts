import * as v from 'valibot';
import { type Compact, compact } from '#domain/compact.ts';
import { parseMoment } from '#domain/instant.ts';
import type { Condition, ProbeTiming, TemplateContainer, Termination } from './cluster-object.ts';
import { IMAGE, LABEL_VALUE, NAMESPACE, OBJECT_NAME, WORD } from './names.ts';

/** Pieces that the kinds share. A field that no schema names is dropped before anything looks at it. */

/** Kubernetes writes null where nothing is known: read as absent. */
export const maybe = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(
    v.nullish(schema),
    v.transform((value) => value ?? undefined),
  );

export const count = maybe(v.pipe(v.number(), v.safeInteger(), v.minValue(0)));

export const time = maybe(
  v.pipe(
    v.string(),
    v.transform((text) => parseMoment(text)),
    v.check((moment) => moment !== undefined),
  ),
);

/** A reason is one word. Anything longer could be a message that somebody wrote into it: only that it is there is kept. */
export const word = maybe(
  v.pipe(
    v.string(),
    v.transform((text) => (text === '' ? undefined : WORD.test(text) ? text : 'Unrecognised')),
  ),
);

const image = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => (IMAGE.test(text) ? text : 'unreadable')),
);

export const objectName = v.pipe(v.string(), v.regex(OBJECT_NAME));

export const ownName = v.object({ kind: v.pipe(v.string(), v.regex(WORD)), name: objectName });

const REVISION = 'deployment.kubernetes.io/revision';

export const metadata = v.object({
  name: objectName,
  namespace: v.pipe(v.string(), v.regex(NAMESPACE)),
  labels: maybe(v.record(v.string(), v.unknown())),
  annotations: maybe(v.object({ [REVISION]: maybe(v.string()) })),
  generation: count,
  creationTimestamp: time,
  deletionTimestamp: time,
  ownerReferences: maybe(v.array(v.object({ ...ownName.entries, controller: maybe(v.boolean()) }))),
});
export type Metadata = v.InferOutput<typeof metadata>;

export const revisionOf = ({ annotations }: Metadata): number | undefined => {
  const revision = Number(annotations?.[REVISION]);
  return Number.isSafeInteger(revision) && revision > 0 ? revision : undefined;
};

/** What every kept object begins with. */
export function common(
  meta: Metadata,
  kept: ReadonlySet<string>,
  templateLabels: Readonly<Record<string, unknown>> = {},
) {
  const owner = meta.ownerReferences?.find(({ controller }) => controller) ?? undefined;
  return compact({
    namespace: meta.namespace,
    name: meta.name,
    labels: keptLabels({ ...templateLabels, ...meta.labels }, kept),
    createdAt: meta.creationTimestamp,
    deletedAt: meta.deletionTimestamp,
    owner: owner && { kind: owner.kind, name: owner.name },
  });
}

function keptLabels(
  labels: Readonly<Record<string, unknown>>,
  kept: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(labels)
      .filter(
        (entry): entry is [string, string] =>
          kept.has(entry[0]) && typeof entry[1] === 'string' && LABEL_VALUE.test(entry[1]),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

export const conditions = maybe(
  v.array(
    v.object({
      type: v.string(),
      status: v.picklist(['True', 'False', 'Unknown']),
      reason: word,
      lastTransitionTime: time,
      lastUpdateTime: time,
    }),
  ),
);

/** The conditions of these types, in this order; `lastUpdateTime` only of `Progressing`, where rules need it. */
export function conditionsOf(
  list: v.InferOutput<typeof conditions>,
  types: readonly string[],
): readonly Condition[] {
  return types.flatMap((type) =>
    (list ?? [])
      .filter((condition) => condition.type === type)
      .slice(0, 1)
      .map(({ status, reason, lastTransitionTime, lastUpdateTime }) =>
        compact({
          type,
          status,
          reason,
          since: lastTransitionTime,
          updatedAt: type === 'Progressing' ? lastUpdateTime : undefined,
        }),
      ),
  );
}

const probe = maybe(
  v.object({ initialDelaySeconds: count, periodSeconds: count, failureThreshold: count }),
);

const container = v.object({
  name: objectName,
  image,
  readinessProbe: probe,
  livenessProbe: probe,
  startupProbe: probe,
});

export const template = v.object({
  metadata: maybe(v.object({ labels: maybe(v.record(v.string(), v.unknown())) })),
  spec: v.object({ containers: v.array(container), initContainers: maybe(v.array(container)) }),
});

export function containersOf({
  spec,
}: v.InferOutput<typeof template>): readonly TemplateContainer[] {
  const read = (one: v.InferOutput<typeof container>, init?: true) =>
    compact({
      name: one.name,
      image: one.image,
      init,
      readiness: timing(one.readinessProbe),
      liveness: timing(one.livenessProbe),
      startup: timing(one.startupProbe),
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

export const termination = maybe(
  v.object({
    reason: word,
    exitCode: maybe(v.pipe(v.number(), v.safeInteger())),
    startedAt: time,
    finishedAt: time,
  }),
);

export const terminationOf = (
  found: v.InferOutput<typeof termination>,
): Compact<Termination> | undefined => found && compact(found);
