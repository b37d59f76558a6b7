import { ScalarType } from '@bufbuild/protobuf';
import { base64Encode } from '@bufbuild/protobuf/wire';
import type { Json } from '#domain/json.ts';
import { shortestFloat } from './shortest-float.ts';
import type { FieldNode, MessageNode, ValueNode } from './value-node.ts';
import { wellKnownJson } from './well-known-json.ts';

/**
 * Proto JSON with the names of the fields (https://protobuf.dev/programming-guides/json/). What proto JSON has no form
 * for is shown all the same: `(7)` for a field without a name, `12 bytes` for what can't be read.
 */
export function jsonOf(node: ValueNode): Json {
  switch (node.kind) {
    case 'scalar':
      return scalarJson(node);
    case 'enum':
      if (node.type.typeName === 'google.protobuf.NullValue') return null;
      return node.type.value[node.number]?.name ?? node.number;
    case 'message':
      return messageJson(node);
    case 'list':
      return node.items.map(jsonOf);
    case 'map':
      return Object.fromEntries(
        node.entries.map(([key, value]) => [String(jsonOf(key)), jsonOf(value)]),
      );
    case 'unread':
      return `${node.size} bytes`;
  }
}

function scalarJson({ type, value }: Extract<ValueNode, { kind: 'scalar' }>): Json {
  if (value instanceof Uint8Array) return base64Encode(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) return String(value);
  return type === ScalarType.FLOAT ? shortestFloat(value) : value;
}

function messageJson(node: MessageNode): Json {
  const { packed } = node;
  if (packed) {
    const value = messageJson(packed.message);
    const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
    return { '@type': packed.typeUrl, ...(isPlain ? value : { value }) };
  }
  const short = wellKnownJson(node, jsonOf);
  if (short !== undefined) return short;
  // Not by assignment: a field may be called `__proto__`.
  return Object.fromEntries(node.fields.map((field) => [keyOf(field), jsonOf(field.value)]));
}

function keyOf({ kind, name }: FieldNode): string {
  if (kind === 'field') return name;
  return kind === 'extension' ? `[${name}]` : `(${name})`;
}
