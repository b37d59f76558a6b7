import type { Message } from '@bufbuild/protobuf';
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';

/** A field as it was sent: `data` is all that follows the tag, of a group its end tag as well. */
export type WireField = NonNullable<Message['$unknown']>[number];

/** The fields of one message, in the order of its bytes; a group is read to its end. */
export function readFields(bytes: Uint8Array): readonly WireField[] {
  const reader = new BinaryReader(bytes);
  const fields: WireField[] = [];
  while (reader.pos < reader.len) {
    const [no, wireType] = reader.tag();
    if (wireType === WireType.EndGroup) break;
    fields.push({ no, wireType, data: reader.skip(wireType, no) });
  }
  return fields;
}

/** The message inside a field, or undefined for what is none. */
export function bodyOf({ wireType, data }: WireField): Uint8Array | undefined {
  if (wireType === WireType.LengthDelimited) return new BinaryReader(data).bytes();
  return wireType === WireType.StartGroup ? data : undefined;
}

export const sizeOf = (fields: readonly WireField[]): number =>
  fields.reduce((sum, { data }) => sum + data.length, 0);
