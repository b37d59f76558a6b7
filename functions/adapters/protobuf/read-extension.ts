import {
  create,
  type DescExtension,
  type DescMessage,
  fromBinary,
  type Message,
  mergeFromBinary,
  type Registry,
  toJson,
} from '@bufbuild/protobuf';
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import type { Json } from '#domain/json.ts';

export type UnknownFields = NonNullable<Message['$unknown']>;

/**
 * The proto JSON of an extension's value, or undefined for what has none: bytes that don't fit, a timestamp out of
 * range, an `Any` of a type that is not there.
 */
export function readExtension(
  schema: DescMessage,
  extension: DescExtension,
  fields: UnknownFields,
  registry: Registry,
): Json | undefined {
  const options = { registry, useProtoFieldName: true };
  try {
    if (extension.fieldKind === 'message' && fields.every(isLengthDelimited))
      return toJson(extension.message, merge(extension.message, fields), options);
    const only = create(schema);
    only.$unknown = fields;
    const json = toJson(schema, only, options);
    return (json as Readonly<Record<string, Json>>)[`[${extension.typeName}]`];
  } catch {
    return undefined;
  }
}

const isLengthDelimited = ({ wireType }: UnknownFields[number]): boolean =>
  wireType === WireType.LengthDelimited;

/** The common case without the detour through a message that holds the extension, which copies its descriptors. */
function merge(schema: DescMessage, fields: UnknownFields): Message {
  const [first, ...rest] = fields.map(({ data }) => new BinaryReader(data).bytes());
  const message = fromBinary(schema, first ?? new Uint8Array());
  for (const bytes of rest) mergeFromBinary(schema, message, bytes);
  return message;
}
