import * as v from 'valibot';
import { describeIssue } from './describe-issue.ts';
import { didYouMean } from './did-you-mean.ts';
import { described, type FieldIssue, type FieldPath, nameOf } from './field-issue.ts';
import type { Json, JsonObject } from './json.ts';
import { type Field, type Shape, shapeOf } from './schema-shape.ts';

export type CheckedFields<Output> =
  | { readonly kind: 'good'; readonly output: Output; readonly issues: readonly FieldIssue[] }
  | { readonly kind: 'bad'; readonly issues: readonly FieldIssue[] };

/** The text of a number or truth value as it was written (`1.10`), for the cure. */
export type SourceOf = (path: FieldPath) => string | undefined;

/**
 * Checks what a file says against its schema. Unknown keys are warned of and left out, `x-…` is kept as it is, an empty
 * optional key counts as absent; everything else that does not fit is an error. Every fault is told, not the first only.
 */
export function checkFields<Schema extends v.GenericSchema>(
  schema: Schema,
  value: Json,
  sourceOf: SourceOf = () => undefined,
): CheckedFields<v.InferOutput<Schema>> {
  const shape = shapeOf(schema);
  const issues: FieldIssue[] = [];
  const fitted = conform(shape, value, [], issues);
  const faulty = issues.some(({ severity }) => severity === 'error');
  const result = v.safeParse(schema, fitted);
  if (result.success && !faulty) {
    return { kind: 'good', output: withExtras(result.output, fitted), issues };
  }
  for (const issue of result.issues ?? []) {
    const found = describeIssue(issue, shape, value, sourceOf);
    if (!issues.some((known) => isSamePlace(known, found))) issues.push(found);
  }
  return { kind: 'bad', issues };
}

/** Leaves of a value only what its shape knows, and `x-…`. */
function conform(shape: Shape, value: Json, at: FieldPath, issues: FieldIssue[]): Json {
  switch (shape.kind) {
    case 'plain':
      return value;
    case 'list':
      if (!Array.isArray(value)) return value;
      return value.map((item: Json, index) => conform(shape.item, item, [...at, index], issues));
    case 'mapping':
      // valibot takes a list for an object without keys.
      if (isMapping(value)) return conformMapping(shape, value, at, issues);
      issues.push({
        severity: 'error',
        code: 'wrong-type',
        at,
        on: 'value',
        message: `${at.length === 0 ? 'The file' : `\`${nameOf(at)}\``} must be a mapping of keys, but is ${described(value)}.`,
        cure: 'Write it as lines of `key: value`.',
      });
      return {};
  }
}

function conformMapping(
  shape: Shape & { readonly kind: 'mapping' },
  value: JsonObject,
  at: FieldPath,
  issues: FieldIssue[],
): JsonObject {
  const kept: (readonly [string, Json])[] = [];
  for (const [key, content] of Object.entries(value)) {
    const field = shape.fields.get(key);
    const inner = field?.shape ?? shape.rest;
    const path = [...at, key];
    if (inner === undefined && key.startsWith('x-')) kept.push([key, content]);
    else if (inner === undefined) issues.push(unknownKey(shape.fields, value, path));
    else if (content === null && field?.optional) issues.push(emptyKey(path));
    else kept.push([key, conform(inner, content, path, issues)]);
  }
  return Object.fromEntries(kept);
}

function unknownKey(
  fields: ReadonlyMap<string, Field>,
  value: JsonObject,
  at: FieldPath,
): FieldIssue {
  const key = String(at.at(-1));
  const absent = [...fields.keys()].filter((name) => !Object.hasOwn(value, name));
  const meant = didYouMean(key, absent);
  return {
    severity: 'warning',
    code: 'unknown-key',
    at,
    on: 'key',
    message: `\`${nameOf(at)}\` is not a known key${meant === undefined ? '' : `: did you mean \`${meant}\`?`}${meant === undefined ? '.' : ''}`,
    cure:
      meant === undefined
        ? 'Remove it, or let its name begin with `x-` to keep it for yourselves.'
        : `Rename it to \`${meant}\`; what begins with \`x-\` is kept and not interpreted.`,
  };
}

const emptyKey = (at: FieldPath): FieldIssue => ({
  severity: 'warning',
  code: 'empty-value',
  at,
  on: 'key',
  message: `\`${nameOf(at)}\` is empty and counts as absent.`,
  cure: 'Fill it in or remove the line.',
});

/** valibot drops what it does not know; the `x-…` keys come back, at whatever depth they stood. */
function withExtras<Value>(output: Value, fitted: Json): Value {
  if (Array.isArray(output) && Array.isArray(fitted)) {
    return output.map((item: unknown, index) => withExtras(item, fitted[index] as Json)) as Value;
  }
  if (!isMapping(output as Json) || !isMapping(fitted)) return output;
  const known = output as Readonly<Record<string, unknown>>;
  const all = Object.entries(fitted).map(([key, content]) => [
    key,
    Object.hasOwn(known, key) ? withExtras(known[key], content) : content,
  ]);
  return Object.fromEntries(all) as Value;
}

const isMapping = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSamePlace = (a: FieldIssue, b: FieldIssue): boolean =>
  a.severity === 'error' && a.on === b.on && nameOf(a.at) === nameOf(b.at);
