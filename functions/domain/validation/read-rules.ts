import type { OptionView } from '#domain/contract.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import type { PlacedRule, Rule } from './rule.ts';
import { readTypeRules } from './type-rules.ts';

/**
 * What the options of a field, oneof or message demand: those of protovalidate (https://protovalidate.com/reference/),
 * protoc-gen-validate (https://github.com/bufbuild/protoc-gen-validate#constraint-rules) and Google's AIPs
 * (https://google.aip.dev/203, https://google.aip.dev/122). Other options say nothing here.
 */
export const readRules = (options: readonly OptionView[]): readonly PlacedRule[] =>
  options.flatMap(({ name, value }) => READERS.get(name)?.(value) ?? []);

/** The options that `readRules` reads, so that a page need not show them a second time. */
export const isRule = (name: string): boolean => READERS.has(name);

const plain = (...rules: readonly Rule[]): readonly PlacedRule[] => rules.map((rule) => ({ rule }));

const READERS: ReadonlyMap<string, (value: Json) => readonly PlacedRule[]> = new Map([
  ['buf.validate.field', (value) => fieldRules(objectOf(value))],
  ['validate.rules', (value) => fieldRules(objectOf(value))],
  ['buf.validate.oneof', (value) => oneofRules(objectOf(value))],
  ['validate.required', (value) => (value === true ? plain({ kind: 'one-required' }) : [])],
  ['buf.validate.message', (value) => messageRules(objectOf(value))],
  ['validate.disabled', (value) => (value === true ? plain({ kind: 'unchecked' }) : [])],
  ['validate.ignored', (value) => (value === true ? plain({ kind: 'unchecked' }) : [])],
  ['google.api.field_behavior', (value) => plain(...listOf(value).map(behaviorRule))],
  ['google.api.field_info', (value) => infoRules(objectOf(value))],
  ['google.api.resource_reference', (value) => referenceRules(objectOf(value))],
  ['google.api.resource', (value) => resourceRules(objectOf(value))],
]);

/** `FieldRules` of both projects: what holds for any type, and what for the one the field has. */
export function fieldRules(rules: JsonObject): readonly PlacedRule[] {
  return Object.entries(rules).flatMap(([key, value]): readonly PlacedRule[] => {
    switch (key) {
      case 'required':
        return value === true ? plain({ kind: 'required' }) : [];
      case 'ignore':
        return ignoreRules(String(value));
      case 'ignore_empty':
        return value === true ? plain({ kind: 'unchecked-when-empty' }) : [];
      case 'skipped':
        return value === true ? plain({ kind: 'unchecked' }) : [];
      case 'cel':
      case 'cel_expression':
        return plain(...listOf(value).map(expressionRule));
      default:
        return isObject(value) && !key.startsWith('[')
          ? typeRules(key, value)
          : plain({ kind: 'other', name: key, value });
    }
  });
}

const ELEMENTS = [
  ['items', 'item'],
  ['keys', 'key'],
  ['values', 'value'],
] as const;

/** Rules of lists and maps hold rules of what is in them. */
function typeRules(type: string, rules: JsonObject): readonly PlacedRule[] {
  const { items: _, keys: __, values: ___, ...own } = rules;
  const inner = ELEMENTS.flatMap(([key, of]) =>
    fieldRules(objectOf(rules[key])).map((placed) => ({ of, ...placed })),
  );
  return [...plain(...readTypeRules(type, own)), ...inner];
}

function ignoreRules(value: string): readonly PlacedRule[] {
  if (value === 'IGNORE_UNSPECIFIED') return [];
  return plain({ kind: value === 'IGNORE_ALWAYS' ? 'unchecked' : 'unchecked-when-empty' });
}

function expressionRule(value: Json): Rule {
  if (typeof value === 'string') return { kind: 'expression', expression: value };
  const { id, message, expression } = objectOf(value);
  return {
    kind: 'expression',
    ...(typeof id === 'string' ? { id } : {}),
    ...(typeof message === 'string' && message !== '' ? { message } : {}),
    expression: String(expression ?? ''),
  };
}

function messageRules(rules: JsonObject): readonly PlacedRule[] {
  const { disabled, cel, cel_expression, oneof, ...rest } = rules;
  return plain(
    ...(disabled === true ? [{ kind: 'unchecked' } as const] : []),
    ...[...listOf(cel), ...listOf(cel_expression)].map(expressionRule),
    ...listOf(oneof).map((one): Rule => {
      const { fields, required } = objectOf(one);
      return { kind: 'fields', fields: listOf(fields).map(String), required: required === true };
    }),
    ...others(rest),
  );
}

const behaviorRule = (value: Json): Rule =>
  value === 'REQUIRED' ? { kind: 'required' } : { kind: 'behavior', behavior: String(value) };

const INFO_FORMATS = new Map([
  ['UUID4', 'uuid'],
  ['IPV4', 'ipv4'],
  ['IPV6', 'ipv6'],
  ['IPV4_OR_IPV6', 'ip'],
] as const);

function infoRules({ format, ...rest }: JsonObject): readonly PlacedRule[] {
  const known = INFO_FORMATS.get(format as 'UUID4');
  return plain(
    ...(known ? [{ kind: 'format', format: known } as const] : []),
    ...others(known || format === undefined ? rest : { format, ...rest }),
  );
}

function referenceRules({ type, child_type, ...rest }: JsonObject): readonly PlacedRule[] {
  return plain(
    ...(typeof type === 'string' ? [{ kind: 'reference', type, child: false } as const] : []),
    ...(typeof child_type === 'string'
      ? [{ kind: 'reference', type: child_type, child: true } as const]
      : []),
    ...others(rest),
  );
}

function resourceRules({ type, pattern, ...rest }: JsonObject): readonly PlacedRule[] {
  const patterns = listOf(pattern).map(String);
  return plain({ kind: 'resource', type: String(type ?? ''), patterns }, ...others(rest));
}

const oneofRules = ({ required, ...rest }: JsonObject): readonly PlacedRule[] =>
  plain(...(required === true ? [{ kind: 'one-required' } as const] : []), ...others(rest));

/** Nothing is left out for not being known here. */
const others = (rules: JsonObject): readonly Rule[] =>
  Object.entries(rules).map(([name, value]) => ({ kind: 'other', name, value: value ?? null }));

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as Json];
