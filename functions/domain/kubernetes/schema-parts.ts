import * as v from 'valibot';
import { type Compact, compact } from '#domain/compact.ts';
import { parseMoment } from '#domain/instant.ts';
import type { Condition, Termination } from './cluster-object.ts';
import type { Kept } from './kept.ts';
import { LABEL_VALUE, NAMESPACE, OBJECT_NAME, WORD } from './names.ts';

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

export const objectName = v.pipe(v.string(), v.regex(OBJECT_NAME));

export const ownName = v.object({ kind: v.pipe(v.string(), v.regex(WORD)), name: objectName });

/** The numbers that controllers give to templates. */
const REVISION = 'deployment.kubernetes.io/revision';
const HISTORY = 'deployment.kubernetes.io/revision-history';
const DAEMON_REVISION = 'deprecated.daemonset.template.generation';

export const metadata = v.object({
  name: objectName,
  namespace: v.pipe(v.string(), v.regex(NAMESPACE)),
  labels: maybe(v.record(v.string(), v.unknown())),
  /** Read by `annotationOf` alone. */
  annotations: maybe(v.unknown()),
  generation: count,
  creationTimestamp: time,
  deletionTimestamp: time,
  ownerReferences: maybe(v.array(v.object({ ...ownName.entries, controller: maybe(v.boolean()) }))),
});
export type Metadata = v.InferOutput<typeof metadata>;

/** The one annotation, and nothing of the others. */
export function annotationOf(annotations: unknown, key: string): string | undefined {
  if (typeof annotations !== 'object' || annotations === null) return undefined;
  const found = Object.hasOwn(annotations, key) ? Reflect.get(annotations, key) : undefined;
  return typeof found === 'string' ? found : undefined;
}

export const revisionOf = ({ annotations }: Metadata): number | undefined =>
  revisionsIn(annotationOf(annotations, REVISION))[0];

export const daemonRevisionOf = ({ annotations }: Metadata): number | undefined =>
  revisionsIn(annotationOf(annotations, DAEMON_REVISION))[0];

export function formerRevisionsOf({ annotations }: Metadata): readonly number[] | undefined {
  const former = revisionsIn(annotationOf(annotations, HISTORY));
  return former.length === 0 ? undefined : former;
}

/** `1,3`; nothing of it when it is anything else. */
function revisionsIn(text: string | undefined): readonly number[] {
  const revisions = (text ?? '').split(',').map(Number);
  return revisions.every((one) => Number.isSafeInteger(one) && one > 0) ? revisions : [];
}

/** What every kept object begins with. */
export function common(
  meta: Metadata,
  kept: Kept,
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
  kept: Kept,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(labels)
      .filter(
        (entry): entry is [string, string] =>
          kept.labels.has(entry[0]) && typeof entry[1] === 'string' && LABEL_VALUE.test(entry[1]),
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

export type Conditions = v.InferOutput<typeof conditions>;

/** The conditions of these types, in this order; `lastUpdateTime` only of `Progressing`, where rules need it. */
export function conditionsOf(list: Conditions, types: readonly string[]): readonly Condition[] {
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
