import type { Json, JsonObject } from '#domain/json.ts';

/** One byte for the type, in the order of types; what follows keeps the order of values when compared as bytes. */
const TYPE = {
  null: 0x10,
  false: 0x20,
  true: 0x21,
  number: 0x30,
  text: 0x40,
  array: 0x50,
  map: 0x60,
} as const;

/**
 * A value as bytes whose order is the order of values: null < false < true < numbers < texts by UTF-8 bytes < arrays by
 * elements < maps by sorted fields. Equal values give equal bytes.
 */
export function encodeValue(value: Json): Uint8Array {
  const parts: Uint8Array[] = [];
  append(value, parts);
  return Buffer.concat(parts);
}

/** Every value of this value's type lies between: from included, to excluded. */
export function typeBounds(value: Json): { readonly from: Uint8Array; readonly to: Uint8Array } {
  const first = typeOf(value);
  const last = first === TYPE.false || first === TYPE.true ? TYPE.true : first;
  return {
    from: Uint8Array.of(first === TYPE.true ? TYPE.false : first),
    to: Uint8Array.of(last + 1),
  };
}

function typeOf(value: Json): number {
  if (value === null) return TYPE.null;
  if (value === false) return TYPE.false;
  if (value === true) return TYPE.true;
  if (typeof value === 'number') return TYPE.number;
  if (typeof value === 'string') return TYPE.text;
  return Array.isArray(value) ? TYPE.array : TYPE.map;
}

function append(value: Json, parts: Uint8Array[]): void {
  parts.push(Uint8Array.of(typeOf(value)));
  if (typeof value === 'number') parts.push(numberBytes(value));
  else if (typeof value === 'string') parts.push(textBytes(value));
  else if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) append(item, parts);
    parts.push(END);
  } else if (value !== null && typeof value === 'object') {
    appendMap(value as JsonObject, parts);
  }
}

function appendMap(map: JsonObject, parts: Uint8Array[]): void {
  const names = Object.keys(map).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  for (const name of names) {
    parts.push(Uint8Array.of(TYPE.text), textBytes(name));
    append(map[name] as Json, parts);
  }
  parts.push(END);
}

/** Lower than any type: what ends sooner comes first. */
const END = Uint8Array.of(0x00);

/** IEEE 754, big end first; the sign bit turned, and for negative numbers all bits, makes byte order number order. */
function numberBytes(value: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  const negative = (bytes.readUInt8(0) & 0x80) !== 0;
  for (let index = 0; index < 8; index += 1) {
    const mask = negative ? 0xff : index === 0 ? 0x80 : 0x00;
    bytes.writeUInt8(bytes.readUInt8(index) ^ mask, index);
  }
  return bytes;
}

/** UTF-8 with 0 written as 0,255, ended by 0,1: so a prefix comes before what it begins. */
function textBytes(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  if (!bytes.includes(0)) return Buffer.concat([bytes, TEXT_END]);
  return Buffer.concat([
    Buffer.from([...bytes].flatMap((byte) => (byte ? [byte] : [0, 255]))),
    TEXT_END,
  ]);
}

const TEXT_END = Uint8Array.of(0x00, 0x01);
