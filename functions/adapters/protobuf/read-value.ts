import {
  type DescExtension,
  type DescField,
  type DescMessage,
  type Registry,
  ScalarType,
} from '@bufbuild/protobuf';
import { readEnums, readScalars } from './read-scalars.ts';
import type { FieldNode, MessageNode, ValueNode } from './value-node.ts';
import { bodyOf, readFields, sizeOf, type WireField } from './wire-fields.ts';

/** Deeper than this a value is told by its size. */
const DEPTH = 32;

/**
 * The value of a field or an extension from its wire records. Nothing is lost: what does not fit or has no name is told
 * by its size. Read here rather than by the library, which drops unknown fields from JSON and loses a map's key
 * `__proto__`.
 */
export function readValue(
  field: DescField | DescExtension,
  records: readonly WireField[],
  registry: Registry,
  depth = 0,
): ValueNode {
  try {
    return readAs(field, records, registry, depth) ?? unread(records);
  } catch {
    return unread(records);
  }
}

const unread = (records: readonly WireField[]): ValueNode => ({
  kind: 'unread',
  size: sizeOf(records),
});

function readAs(
  field: DescField | DescExtension,
  records: readonly WireField[],
  registry: Registry,
  depth: number,
): ValueNode | undefined {
  switch (field.fieldKind) {
    case 'scalar':
      return records.flatMap((record) => readScalars(field.scalar, record) ?? []).at(-1);
    case 'enum':
      return records.flatMap((record) => readEnums(field.enum, record) ?? []).at(-1);
    case 'message':
      return readMessage(field.message, records, registry, depth);
    case 'map': {
      const entries = records.map((record) => readEntry(field, record, registry, depth));
      return complete(entries) ? { kind: 'map', entries } : undefined;
    }
    case 'list': {
      const parts = records.map((record): readonly ValueNode[] | undefined => {
        if (field.listKind === 'scalar') return readScalars(field.scalar, record);
        if (field.listKind === 'enum') return readEnums(field.enum, record);
        const item = readMessage(field.message, [record], registry, depth);
        return item && [item];
      });
      return complete(parts) ? { kind: 'list', items: parts.flat() } : undefined;
    }
  }
}

const complete = <T>(items: readonly (T | undefined)[]): items is readonly T[] =>
  !items.includes(undefined);

/** Several records of one message are merged, which is what their fields in a row are. */
function readMessage(
  type: DescMessage,
  records: readonly WireField[],
  registry: Registry,
  depth: number,
): MessageNode | undefined {
  const bodies = records.map(bodyOf);
  if (depth >= DEPTH || !complete(bodies)) return undefined;
  return messageOf(type, bodies.flatMap(readFields), registry, depth + 1);
}

function messageOf(
  type: DescMessage,
  records: readonly WireField[],
  registry: Registry,
  depth: number,
): MessageNode {
  const byNumber = Map.groupBy(records, ({ no }) => no);
  const packed =
    type.typeName === 'google.protobuf.Any' ? readAny(byNumber, registry, depth) : undefined;
  const known = type.fields.flatMap((field): readonly FieldNode[] => {
    const own = byNumber.get(field.number);
    if (own === undefined) return [];
    byNumber.delete(field.number);
    return [{ kind: 'field', name: field.name, value: readValue(field, own, registry, depth) }];
  });
  const others = [...byNumber].map(([number, own]): FieldNode => {
    const extension = registry.getExtensionFor(type, number);
    if (extension === undefined)
      return { kind: 'unnamed', name: String(number), value: unread(own) };
    const value = readValue(extension, own, registry, depth);
    return { kind: 'extension', name: extension.typeName, value };
  });
  return {
    kind: 'message',
    type,
    fields: [...known, ...others],
    ...(packed === undefined ? {} : { packed }),
  };
}

/** A type outside of what the options' own files hold stays bytes. */
function readAny(
  byNumber: ReadonlyMap<number, readonly WireField[]>,
  registry: Registry,
  depth: number,
): MessageNode['packed'] {
  const textOf = (number: number, type: ScalarType) =>
    byNumber
      .get(number)
      ?.flatMap((record) => readScalars(type, record) ?? [])
      .at(-1)?.value;
  const typeUrl = textOf(1, ScalarType.STRING);
  const bytes = textOf(2, ScalarType.BYTES) ?? new Uint8Array();
  if (typeof typeUrl !== 'string' || !(bytes instanceof Uint8Array) || depth >= DEPTH)
    return undefined;
  const type = registry.getMessage(typeUrl.slice(typeUrl.lastIndexOf('/') + 1));
  if (type === undefined) return undefined;
  return { typeUrl, message: messageOf(type, readFields(bytes), registry, depth + 1) };
}

/** Key or value may be left out of an entry: then it is the zero of its type. */
function readEntry(
  field: (DescField | DescExtension) & { readonly fieldKind: 'map' },
  record: WireField,
  registry: Registry,
  depth: number,
): readonly [ValueNode, ValueNode] | undefined {
  const body = bodyOf(record);
  if (body === undefined) return undefined;
  const parts = readFields(body);
  const keys = parts.flatMap((part) =>
    part.no === 1 ? (readScalars(field.mapKey, part) ?? []) : [],
  );
  const values = parts.filter(({ no }) => no === 2);
  const value = itemOf(field, values, registry, depth);
  return value && [keys.at(-1) ?? zeroOf(field.mapKey), value];
}

function itemOf(
  field: (DescField | DescExtension) & { readonly fieldKind: 'map' },
  records: readonly WireField[],
  registry: Registry,
  depth: number,
): ValueNode | undefined {
  switch (field.mapKind) {
    case 'scalar':
      return (
        records.flatMap((record) => readScalars(field.scalar, record) ?? []).at(-1) ??
        zeroOf(field.scalar)
      );
    case 'enum':
      return (
        records.flatMap((record) => readEnums(field.enum, record) ?? []).at(-1) ?? {
          kind: 'enum',
          type: field.enum,
          number: field.enum.values[0]?.number ?? 0,
        }
      );
    case 'message':
      return readMessage(field.message, records, registry, depth);
  }
}

function zeroOf(type: ScalarType): ValueNode {
  if (type === ScalarType.STRING) return { kind: 'scalar', type, value: '' };
  if (type === ScalarType.BYTES) return { kind: 'scalar', type, value: new Uint8Array() };
  if (type === ScalarType.BOOL) return { kind: 'scalar', type, value: false };
  return { kind: 'scalar', type, value: 0 };
}
