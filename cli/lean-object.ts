import type { Json, JsonObject } from '#domain/json.ts';

/** Only as lists: a label may be called `env` too. */
const DROPPED: ReadonlySet<string> = new Set([
  'managedFields',
  'env',
  'envFrom',
  'args',
  'command',
  'httpHeaders',
  'volumes',
  'volumeMounts',
]);
/** What people named themselves: in these, keys say nothing. */
const NAMED: ReadonlySet<string> = new Set(['labels', 'matchLabels', 'selector', 'data']);

/** An object without what is never kept, at whatever depth; of annotations those of these names. */
export function leanObject(value: JsonObject, annotations: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !(DROPPED.has(key) && isList(inner)))
      .filter(([key, inner]) => !(key === 'message' && typeof inner === 'string'))
      .map(([key, inner]) => [key, leanValue(key, inner, annotations)]),
  );
}

function leanValue(key: string, value: Json, annotations: ReadonlySet<string>): Json {
  if (key === 'annotations') return isObject(value) ? picked(value, [...annotations]) : value;
  if (isList(value)) return value.map((one) => leanValue('', one, annotations));
  if (!isObject(value)) return value;
  // Selectors of PodDisruptionBudgets hold `matchLabels` and lists, those of Services labels: both stay as they are.
  return NAMED.has(key) ? value : leanObject(value, annotations);
}

/** These fields of it, as far as it has them. */
export const picked = (value: Json | undefined, keys: readonly string[]): JsonObject =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)))
    : {};

export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
