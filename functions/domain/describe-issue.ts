import type { GenericIssue } from 'valibot';
import type { SourceOf } from './check-fields.ts';
import { didYouMean } from './did-you-mean.ts';
import { described, type FieldIssue, type FieldPath, nameOf, shorten } from './field-issue.ts';
import type { Json } from './json.ts';
import type { Field, Shape } from './schema-shape.ts';

/** Says what valibot found in words of the file: which key, what is there, what is wanted, what to do. */
export function describeIssue(
  issue: GenericIssue,
  root: Shape,
  file: Json,
  sourceOf: SourceOf,
): FieldIssue {
  const at = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const onKey = (issue.path?.at(-1) as { readonly origin?: string } | undefined)?.origin === 'key';
  if (onKey && issue.received === 'undefined') return missingKey(at, root, file);
  const found = issue.input as Json | undefined;
  const source = sourceOf(at);
  const name = nameOf(at);
  const common = { severity: 'error', at, on: onKey ? 'key' : 'value' } as const;
  if (issue.kind === 'schema') {
    const { wanted, choices } = plainAt(root, at);
    return {
      ...common,
      code: choices !== undefined && typeof found === 'string' ? 'bad-value' : 'wrong-type',
      message: `\`${name}\` must be ${wanted}, but is ${described(found, source)}.`,
      cure: cureOf(at, wanted, choices, found, source),
    };
  }
  if (issue.type === 'max_length') {
    const unit = Array.isArray(found) ? 'entries' : 'characters';
    const length = typeof found === 'string' || Array.isArray(found) ? found.length : 0;
    return {
      ...common,
      code: 'too-long',
      message: `\`${name}\` has ${length} ${unit}; at most ${String(issue.requirement)} are taken.`,
      cure: 'Shorten it, or link to where the rest stands.',
    };
  }
  if (issue.type === 'min_length' || found === '') {
    return { ...common, code: 'bad-value', message: `\`${name}\` is empty.`, cure: 'Fill it in.' };
  }
  return {
    ...common,
    code: 'bad-value',
    message: `\`${name}\` ${issue.message}, but is ${described(found, source)}.`,
    cure: `Correct ${onKey ? 'the key' : 'the value'}.`,
  };
}

function missingKey(at: FieldPath, root: Shape, file: Json): FieldIssue {
  const key = String(at.at(-1));
  const parent = valueAt(file, at.slice(0, -1));
  const written = Object.keys(parent ?? {}).find((other) => didYouMean(other, [key]) === key);
  const description = fieldAt(root, at)?.description;
  return {
    severity: 'error',
    code: 'missing-key',
    at: at.slice(0, -1),
    on: 'value',
    message: `\`${nameOf(at)}\` is missing.`,
    cure:
      written === undefined
        ? `Add \`${key}: …\`${description === undefined ? '.' : `: ${description}`}`
        : `Rename \`${shorten(written, 64)}\` to \`${key}\`.`,
  };
}

function cureOf(
  at: FieldPath,
  wanted: string,
  choices: readonly string[] | undefined,
  found: Json | undefined,
  source: string | undefined,
): string {
  if (choices !== undefined) {
    const meant = typeof found === 'string' ? didYouMean(found, choices) : undefined;
    return meant === undefined ? `Write ${wanted}.` : `Did you mean \`${meant}\`?`;
  }
  if (wanted === 'text' && (typeof found === 'number' || typeof found === 'boolean')) {
    const key = typeof at.at(-1) === 'string' ? `${at.at(-1)}: ` : '- ';
    return `Put it in quotes: \`${key}"${shorten(source ?? String(found), 60)}"\`.`;
  }
  if (wanted === 'a list') return 'Write each entry on a line of its own, after `- `.';
  return `Write ${wanted} here.`;
}

/** What is wanted at a place, walking the shape as the value would. */
function plainAt(root: Shape, at: FieldPath) {
  const shape = shapeAt(root, at);
  if (shape?.kind === 'plain') return shape;
  return { wanted: shape?.kind === 'list' ? 'a list' : 'a mapping of keys', choices: undefined };
}

function shapeAt(root: Shape, at: FieldPath): Shape | undefined {
  return at.reduce<Shape | undefined>((shape, step) => {
    if (shape?.kind === 'list') return shape.item;
    if (shape?.kind !== 'mapping') return undefined;
    return shape.fields.get(String(step))?.shape ?? shape.rest;
  }, root);
}

function fieldAt(root: Shape, at: FieldPath): Field | undefined {
  const parent = shapeAt(root, at.slice(0, -1));
  return parent?.kind === 'mapping' ? parent.fields.get(String(at.at(-1))) : undefined;
}

function valueAt(value: Json, at: FieldPath): Json | undefined {
  return at.reduce<Json | undefined>((inner, step) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return (inner as Record<string | number, Json>)[step];
  }, value);
}
