import { create, type DescMessage, type Message, type Registry, toJson } from '@bufbuild/protobuf';
import type { OptionView } from '#domain/contract.ts';
import type { Json, JsonObject } from '#domain/json.ts';

type UnknownFields = NonNullable<Message['$unknown']>;

/** The options set on one element: those of protobuf itself first, then custom ones in the order of the bytes. */
export type RenderOptions = (
  schema: DescMessage,
  options: Message | undefined,
) => readonly OptionView[];

/** Custom options are named and read by the extensions of `registry`; others are kept as `(50001)` and their size. */
export function createOptionRenderer(registry: Registry): RenderOptions {
  return (schema, options) => {
    if (options === undefined) return [];
    const custom = Map.groupBy(options.$unknown ?? [], ({ no }) => no);
    return [
      ...renderOwn(schema, options, registry),
      ...[...custom].map(([number, fields]) => renderCustom(schema, number, fields, registry)),
    ];
  };
}

function renderOwn(
  schema: DescMessage,
  options: Message,
  registry: Registry,
): readonly OptionView[] {
  const { $unknown: _, ...own } = options;
  const json = jsonOf(schema, own, registry) ?? {};
  return Object.entries(json).flatMap(([name, value]) =>
    name === 'features' && isObject(value) ? featuresOf(value) : [{ name, value }],
  );
}

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
  const only = create(schema);
  only.$unknown = fields;
  const value = jsonOf(schema, only, registry)?.[`[${extension.typeName}]`];
  return { name: extension.typeName, value: value ?? `${size} bytes` };
}

/** Undefined for what has no JSON: a timestamp out of range, an `Any` of a type that is not there. */
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
