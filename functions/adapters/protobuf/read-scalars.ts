import { type DescEnum, ScalarType } from '@bufbuild/protobuf';
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import type { ValueNode } from './value-node.ts';
import type { WireField } from './wire-fields.ts';

type Scalar = Extract<ValueNode, { readonly kind: 'scalar' }>;

/** The values of one wire record, several when packed; undefined when it was sent as something else than its type. */
export function readScalars(
  type: ScalarType,
  { wireType, data }: WireField,
): readonly Scalar[] | undefined {
  const reader = new BinaryReader(data);
  const read = (): Scalar => ({ kind: 'scalar', type, value: READERS[type](reader) });
  const own = WIRE_TYPES[type];
  if (wireType === own) return [read()];
  if (wireType !== WireType.LengthDelimited) return undefined;
  const end = reader.uint32() + reader.pos;
  const values: Scalar[] = [];
  while (reader.pos < end) values.push(read());
  return values;
}

export function readEnums(type: DescEnum, field: WireField): readonly ValueNode[] | undefined {
  const numbers = readScalars(ScalarType.INT32, field);
  return numbers?.map(({ value }) => ({ kind: 'enum', type, number: Number(value) }));
}

const { Varint, Bit32, Bit64, LengthDelimited } = WireType;

const WIRE_TYPES: Readonly<Record<ScalarType, WireType>> = {
  [ScalarType.DOUBLE]: Bit64,
  [ScalarType.FLOAT]: Bit32,
  [ScalarType.INT64]: Varint,
  [ScalarType.UINT64]: Varint,
  [ScalarType.INT32]: Varint,
  [ScalarType.FIXED64]: Bit64,
  [ScalarType.FIXED32]: Bit32,
  [ScalarType.BOOL]: Varint,
  [ScalarType.STRING]: LengthDelimited,
  [ScalarType.BYTES]: LengthDelimited,
  [ScalarType.UINT32]: Varint,
  [ScalarType.SFIXED32]: Bit32,
  [ScalarType.SFIXED64]: Bit64,
  [ScalarType.SINT32]: Varint,
  [ScalarType.SINT64]: Varint,
};

const utf8 = new TextDecoder();

const READERS: Readonly<Record<ScalarType, (reader: BinaryReader) => Scalar['value']>> = {
  [ScalarType.DOUBLE]: (reader) => reader.double(),
  [ScalarType.FLOAT]: (reader) => reader.float(),
  [ScalarType.INT64]: (reader) => BigInt(reader.int64()),
  [ScalarType.UINT64]: (reader) => BigInt(reader.uint64()),
  [ScalarType.INT32]: (reader) => reader.int32(),
  [ScalarType.FIXED64]: (reader) => BigInt(reader.fixed64()),
  [ScalarType.FIXED32]: (reader) => reader.fixed32(),
  [ScalarType.BOOL]: (reader) => reader.bool(),
  [ScalarType.STRING]: (reader) => utf8.decode(reader.bytes()),
  [ScalarType.BYTES]: (reader) => reader.bytes(),
  [ScalarType.UINT32]: (reader) => reader.uint32(),
  [ScalarType.SFIXED32]: (reader) => reader.sfixed32(),
  [ScalarType.SFIXED64]: (reader) => BigInt(reader.sfixed64()),
  [ScalarType.SINT32]: (reader) => reader.sint32(),
  [ScalarType.SINT64]: (reader) => BigInt(reader.sint64()),
};
