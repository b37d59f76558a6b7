import type { Json, JsonObject } from '#domain/json.ts';
import { SNAPSHOT_KINDS } from '#domain/workload.ts';

export interface Lean {
  /** What may leave the cluster. */
  readonly snapshot: JsonObject;
  /** When the list itself says that it was taken. */
  readonly takenAt?: string;
  /** Kinds nobody asked for, with counts: `Secret (3)`. */
  readonly leftOut: readonly string[];
}

/**
 * The list without what the dashboard never keeps: env, arguments, commands, headers of probes, annotations, field
 * managers, and objects of other kinds. So secrets don't even leave the cluster, and the upload is a third smaller. Undefined for what is no list.
 */
export function leanSnapshot(list: unknown): Lean | undefined {
  if (!isObject(list) || !Array.isArray(list.items)) return undefined;
  const ofList = /^(.+)List$/.exec(String(list.kind ?? ''))?.[1];
  const kept: Json[] = [];
  const others = new Map<string, number>();
  for (const item of list.items as readonly unknown[]) {
    const kind = isObject(item) ? String(item.kind ?? ofList ?? 'nothing known') : 'no object';
    if (TAKEN.has(kind)) kept.push(lean(item as Json));
    else others.set(kind, (others.get(kind) ?? 0) + 1);
  }
  const { takenAt } = list;
  const head = Object.entries(list).filter(([key]) => HEAD.has(key));
  return {
    snapshot: { ...Object.fromEntries(head), items: kept },
    ...(typeof takenAt === 'string' ? { takenAt } : {}),
    leftOut: [...others].map(([kind, count]) => `${kind} (${count})`),
  };
}

const TAKEN: ReadonlySet<string> = new Set(SNAPSHOT_KINDS);

/** What may stand beside `items`; `metadata.continue` says that the list breaks off. */
const HEAD: ReadonlySet<string> = new Set([
  'apiVersion',
  'kind',
  'metadata',
  'takenAt',
  'kinds',
  'namespaces',
  'revision',
  'generation',
]);

/** Only as lists: a label may be called `env` too. */
const DROPPED: ReadonlySet<string> = new Set([
  'managedFields',
  'env',
  'envFrom',
  'args',
  'command',
  'httpHeaders',
]);
const KEPT_ANNOTATION = 'deployment.kubernetes.io/revision';

function lean(value: Json): Json {
  if (isList(value)) return value.map(lean);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !(DROPPED.has(key) && isList(inner)))
      .map(([key, inner]) => [key, key === 'annotations' ? revisionOf(inner) : lean(inner)]),
  );
}

function revisionOf(annotations: Json): Json {
  if (!isObject(annotations)) return annotations;
  const revision = annotations[KEPT_ANNOTATION];
  return typeof revision === 'string' ? { [KEPT_ANNOTATION]: revision } : {};
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
