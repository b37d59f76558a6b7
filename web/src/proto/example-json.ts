import type { ShapeField, Shapes, TypeShape } from './message-shape.ts';

export type ExampleJson =
  | string
  | number
  | boolean
  | null
  | readonly ExampleJson[]
  | { readonly [name: string]: ExampleJson };

const DEEPEST = 6;

/**
 * A request one could send, in the JSON mapping of protobuf (https://protobuf.dev/programming-guides/json): the first
 * member of each oneof, nothing deprecated or set by the server, and `{}` where a type holds itself or was not loaded.
 */
export function exampleOf(fullName: string, shapes: Shapes): ExampleJson {
  return messageExample(fullName, shapes, []);
}

/** The types an example of this one needs that are not there yet. */
export function missingShapes(fullName: string, shapes: Shapes, depth = 3): readonly string[] {
  const missing = new Set<string>();
  const seen = new Set<string>();
  let level = [fullName];
  for (let deep = 0; deep <= depth && level.length > 0; deep += 1) {
    const next: string[] = [];
    for (const name of level) {
      if (seen.has(name) || isWellKnown(name)) continue;
      seen.add(name);
      const shape = shapes.get(name);
      if (shape === undefined) missing.add(name);
      else if (shape.kind === 'message') {
        next.push(
          ...shownFields(shape.fields).flatMap(({ reference }) => reference?.fullName ?? []),
        );
      }
    }
    level = next;
  }
  return [...missing];
}

function messageExample(
  fullName: string,
  shapes: Shapes,
  ancestors: readonly string[],
): ExampleJson {
  if (isWellKnown(fullName)) return WELL_KNOWN[fullName] ?? null;
  const shape = shapes.get(fullName);
  if (shape === undefined || ancestors.includes(fullName) || ancestors.length > DEEPEST) return {};
  if (shape.kind === 'enum') return enumExample(shape);
  const inside = [...ancestors, fullName];
  return Object.fromEntries(
    shownFields(shape.fields).map((field) => [field.jsonName, fieldExample(field, shapes, inside)]),
  );
}

function shownFields(fields: readonly ShapeField[]): readonly ShapeField[] {
  const taken = new Set<string>();
  return fields.filter(({ oneof, deprecated, outputOnly, label }) => {
    if (deprecated || outputOnly) return false;
    if (oneof === null || label === 'OPTIONAL') return true;
    if (taken.has(oneof)) return false;
    taken.add(oneof);
    return true;
  });
}

function fieldExample(
  field: ShapeField,
  shapes: Shapes,
  ancestors: readonly string[],
): ExampleJson {
  if (field.label === 'MAP') {
    const [, key = 'string', value = 'string'] =
      /^map<\s*(\w+)\s*,\s*(.+?)\s*>$/.exec(field.type) ?? [];
    return { [keyExample(key)]: single(value, field, shapes, ancestors) };
  }
  const one = single(field.type, field, shapes, ancestors);
  if (field.label !== 'REPEATED') return one;
  return field.reference && ancestors.includes(field.reference.fullName) ? [] : [one];
}

function single(
  type: string,
  field: ShapeField,
  shapes: Shapes,
  ancestors: readonly string[],
): ExampleJson {
  if (field.reference === null) return SCALARS[type] ?? {};
  return messageExample(field.reference.fullName, shapes, ancestors);
}

function enumExample(shape: Extract<TypeShape, { kind: 'enum' }>): ExampleJson {
  const chosen = shape.values.find(({ number }) => number !== 0) ?? shape.values[0];
  return chosen?.name ?? 0;
}

function keyExample(type: string): string {
  if (type === 'bool') return 'true';
  return type === 'string' ? 'key' : '1';
}

/** 64-bit numbers are strings in JSON, bytes are base64. */
const SCALARS: Readonly<Record<string, ExampleJson>> = {
  string: 'string',
  bytes: 'Ynl0ZXM=',
  bool: true,
  double: 1.5,
  float: 1.5,
  int32: 1,
  uint32: 1,
  sint32: 1,
  fixed32: 1,
  sfixed32: 1,
  int64: '1',
  uint64: '1',
  sint64: '1',
  fixed64: '1',
  sfixed64: '1',
};

const WELL_KNOWN: Readonly<Record<string, ExampleJson>> = {
  'google.protobuf.Timestamp': '2026-01-31T09:30:00Z',
  'google.protobuf.Duration': '3.5s',
  'google.protobuf.FieldMask': 'fieldA,fieldB.inner',
  'google.protobuf.Empty': {},
  'google.protobuf.Struct': {},
  'google.protobuf.Value': null,
  'google.protobuf.ListValue': [],
  'google.protobuf.NullValue': null,
  'google.protobuf.Any': { '@type': 'type.googleapis.com/package.Message' },
  'google.protobuf.StringValue': 'string',
  'google.protobuf.BytesValue': 'Ynl0ZXM=',
  'google.protobuf.BoolValue': true,
  'google.protobuf.DoubleValue': 1.5,
  'google.protobuf.FloatValue': 1.5,
  'google.protobuf.Int32Value': 1,
  'google.protobuf.UInt32Value': 1,
  'google.protobuf.Int64Value': '1',
  'google.protobuf.UInt64Value': '1',
};

export function isWellKnown(fullName: string): boolean {
  return Object.hasOwn(WELL_KNOWN, fullName);
}
