import { isUtf8 } from 'node:buffer';
import { type DescField, type DescMessage, ScalarType } from '@bufbuild/protobuf';
import { FileDescriptorProtoSchema } from '@bufbuild/protobuf/wkt';
import protobuf from 'protobufjs/minimal.js';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { fieldOf } from './scan-names.ts';
import { reasonOf } from './walk-message.ts';

/**
 * Whether the bytes of a file are what descriptor.proto says, field by field: the decoder reads a value as the type it
 * expects, whatever was sent. Source info is left out, and so are extensions. Throws `DescriptorSetError` with the
 * symbol that holds what is wrong.
 */
export function checkWire(bytes: Uint8Array): void {
  const reader = new protobuf.Reader(bytes);
  /** Of the messages it stands in, where each begins and ends. */
  const open: Range[] = [];
  const left = { fields: MOST_FIELDS };
  try {
    checkMessage(planOf(FileDescriptorProtoSchema), bytes, reader, reader.len, open, left);
  } catch (cause) {
    const symbol = [fieldOf(bytes, PACKAGE), ...open.map((range) => nameAt(bytes, range))]
      .filter((name) => name !== undefined && name !== '')
      .join('.');
    const options = { ...(symbol === '' ? {} : { symbol }), cause };
    throw new DescriptorSetError(reader.pos, reasonOf(cause), options);
  }
}

type Range = readonly [start: number, end: number, isNamed: boolean];

/** Google's largest file has 200,000. */
const MOST_FIELDS = 1_000_000;
const PACKAGE = 2;
const NAME = 1;

const nameAt = (bytes: Uint8Array, [start, end, isNamed]: Range): string | undefined =>
  isNamed ? fieldOf(bytes.subarray(start, end), NAME) : undefined;

interface Plan {
  readonly name: string;
  /** Field 1 is what the element is called. */
  readonly isNamed: boolean;
  readonly fields: ReadonlyMap<number, Expected>;
}

interface Expected {
  readonly name: string;
  readonly wireType: number;
  readonly isText: boolean;
  readonly isPackable: boolean;
  /** Of messages that are looked into. */
  readonly plan?: () => Plan;
}

const VARINT = 0;
const FIXED_64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

function checkMessage(
  plan: Plan,
  bytes: Uint8Array,
  reader: protobuf.Reader,
  end: number,
  open: Range[],
  left: { fields: number },
): void {
  while (reader.pos < end) {
    count(left, 1);
    const tag = reader.tag();
    const number = tag >>> 3;
    const type = tag & 7;
    const field = plan.fields.get(number);
    if (field === undefined) reader.skipType(type, 0, number);
    else if (type === field.wireType && type !== LENGTH_DELIMITED) reader.skipType(type);
    else if (type === LENGTH_DELIMITED && (field.wireType === type || field.isPackable)) {
      const last = reader.uint32() + reader.pos;
      if (field.isPackable) count(left, last - reader.pos);
      if (last > end) throw new Error(`${plan.name}.${field.name} ends behind what it is in`);
      if (field.plan) {
        const inner = field.plan();
        open.push([reader.pos, last, inner.isNamed]);
        checkMessage(inner, bytes, reader, last, open, left);
        open.pop();
      } else if (field.isText && !isUtf8(bytes.subarray(reader.pos, last)))
        throw new Error(`${plan.name}.${field.name} is not UTF-8`);
      reader.pos = last;
    } else
      throw new Error(
        `${plan.name}.${field.name} is written as wire type ${type}, not ${field.wireType}`,
      );
  }
  if (reader.pos > end) throw new Error(`a field of ${plan.name} ends behind what it is in`);
}

function count(left: { fields: number }, values: number): void {
  left.fields -= values;
  if (left.fields < 0) throw new Error(`there are over ${MOST_FIELDS} values in the file`);
}

const plans = new Map<DescMessage, Plan>();

function planOf(schema: DescMessage): Plan {
  const known = plans.get(schema);
  if (known) return known;
  const plan = {
    name: schema.name,
    isNamed: schema.field.name?.number === NAME && schema.field.name.scalar === ScalarType.STRING,
    fields: new Map(schema.fields.map((field) => [field.number, expectedOf(field)])),
  };
  plans.set(schema, plan);
  return plan;
}

function expectedOf(field: DescField): Expected {
  const { name, message } = field;
  const scalar = field.enum ? ScalarType.INT32 : field.scalar;
  const wireType = message || scalar === undefined ? LENGTH_DELIMITED : wireTypeOf(scalar);
  return {
    name,
    wireType,
    isText: scalar === ScalarType.STRING,
    isPackable: field.fieldKind === 'list' && wireType !== LENGTH_DELIMITED,
    ...(message && name !== 'source_code_info' ? { plan: () => planOf(message) } : {}),
  };
}

function wireTypeOf(type: ScalarType): number {
  if (type === ScalarType.STRING || type === ScalarType.BYTES) return LENGTH_DELIMITED;
  if (type === ScalarType.DOUBLE || type === ScalarType.FIXED64) return FIXED_64;
  return type === ScalarType.FLOAT || type === ScalarType.FIXED32 ? FIXED_32 : VARINT;
}
