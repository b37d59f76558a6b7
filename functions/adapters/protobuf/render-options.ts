import { type DescMessage, type Message, type Registry, toJson } from '@bufbuild/protobuf';
import type { OptionView } from '#domain/contract.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import { readExtension, type UnknownFields } from './read-extension.ts';

/** The options set on one element: those of protobuf itself first, then custom ones in the order of the bytes. */
export type RenderOptions = (
  schema: DescMessage,
  options: Message | undefined,
) => readonly OptionView[];

/** Short values come again and again (`REQUIRED`, a type's name): each is read once. */
const SHORT = 24;
const KNOWN = 10_000;

/** Custom options are named and read by the extensions of `registry`; others are kept as `(50001)` and their size. */
export function createOptionRenderer(registry: Registry): RenderOptions {
  const known = new Map<string, OptionView>();
  const renderKnown = (schema: DescMessage, number: number, fields: UnknownFields): OptionView => {
    const [only] = fields;
    if (only === undefined || fields.length > 1 || only.data.length > SHORT)
      return renderCustom(schema, number, fields, registry);
    const key = `${schema.typeName} ${number} ${String.fromCharCode(...only.data)}`;
    const before = known.get(key);
    if (before) return before;
    const view = renderCustom(schema, number, fields, registry);
    if (known.size < KNOWN) known.set(key, view);
    return view;
  };
  return (schema, options) => {
    if (options === undefined) return [];
    const own = renderOwn(schema, options, registry);
    const fields = options.$unknown ?? [];
    const [first] = fields;
    if (first === undefined) return own;
    if (fields.length === 1) return [...own, renderKnown(schema, first.no, fields)];
    const custom = [...Map.groupBy(fields, ({ no }) => no)];
    return [...own, ...custom.map(([number, parts]) => renderKnown(schema, number, parts))];
  };
}

function renderOwn(
  schema: DescMessage,
  options: Message,
  registry: Registry,
): readonly OptionView[] {
  const { $unknown: _, ...own } = options;
  if (Object.entries(own).every(([name, value]) => name === '$typeName' || isEmptyList(value)))
    return [];
  const json = jsonOf(schema, own, registry) ?? {};
  return Object.entries(json).flatMap(([name, value]) =>
    name === 'features' && isObject(value) ? featuresOf(value) : [{ name, value }],
  );
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Features are written one by one: `features.field_presence`, `features.(pb.cpp)`. */
function featuresOf(features: JsonObject): readonly OptionView[] {
  return Object.entries(features).map(([name, value]) => ({
    name: `features.${name.replace(/^\[(.*)\]$/, '($1)')}`,
    value,
  }));
}

function renderCustom(
  schema: DescMessage,
  number: number,
  fields: UnknownFields,
  registry: Registry,
): OptionView {
  const size = fields.reduce((sum, { data }) => sum + data.length, 0);
  const extension = registry.getExtensionFor(schema, number);
  if (extension === undefined) return { name: `(${number})`, value: `${size} bytes` };
  const value = readExtension(schema, extension, fields, registry);
  return { name: extension.typeName, value: value ?? `${size} bytes` };
}

/** Undefined for what has no JSON. */
function jsonOf(schema: DescMessage, message: Message, registry: Registry): JsonObject | undefined {
  try {
    const json: Json = toJson(schema, message, { registry, useProtoFieldName: true });
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (json: Json): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
