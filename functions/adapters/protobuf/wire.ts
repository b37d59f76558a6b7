import protobuf from 'protobufjs/minimal.js';

/**
 * Reads one message field by field, and the messages in it in place: `next` moves to a field, one of the others takes
 * it. All throw plain errors when the bytes are not what was asked for.
 */
export interface Wire {
  /** Number of the field it stands at. */
  field: number;
  /** Names of the elements it is inside of; after an error, of what was being read. */
  readonly names: string[];
  /** False behind the last field before `end`. */
  readonly next: (end: number) => boolean;
  readonly skip: () => void;
  readonly text: () => string;
  /** int32 and enums. */
  readonly int: () => number;
  readonly flag: () => boolean;
  /** One number, or several packed. */
  readonly ints: () => readonly number[];
  /** The same into a list that is there already, from its beginning; gives how many. */
  readonly fill: (numbers: number[]) => number;
  /** Enters a message; gives where it ends. */
  readonly open: () => number;
  /** The whole field as it is, its tag included; one character a byte. */
  readonly raw: () => string;
  readonly bytes: () => Uint8Array;
  readonly position: () => number;
}

const VARINT = 0;
const LENGTH_DELIMITED = 2;

/** Takes the name of the element it is inside of. */
export function nameOf(wire: Wire): string {
  const name = wire.text();
  wire.names[wire.names.length - 1] = name;
  return name;
}

export function createWire(bytes: Uint8Array): Wire {
  const reader = new protobuf.Reader(bytes);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let type = 0;
  let start = 0;
  let limit = reader.len;
  const expect = (wanted: number): void => {
    if (type !== wanted)
      throw new Error(`field ${wire.field} is written as wire type ${type}, not ${wanted}`);
  };
  const open = (): number => {
    expect(LENGTH_DELIMITED);
    const end = reader.uint32() + reader.pos;
    if (end > limit) throw new RangeError('the bytes end in the middle of a field');
    return end;
  };
  const skip = (): void => {
    reader.skipType(type, 0, wire.field);
  };
  const wire: Wire = {
    field: 0,
    names: [],
    next: (end) => {
      limit = end;
      if (reader.pos >= end) {
        if (reader.pos > end) throw new RangeError('a field is longer than the message it is in');
        return false;
      }
      start = reader.pos;
      const tag = reader.tag();
      wire.field = tag >>> 3;
      type = tag & 7;
      if (wire.field === 0) throw new Error('there is no field number 0');
      return true;
    },
    skip,
    text: () => {
      const end = open();
      const value = text.toString('utf8', reader.pos, end);
      reader.pos = end;
      return value;
    },
    int: () => {
      expect(VARINT);
      return reader.int32();
    },
    flag: () => {
      expect(VARINT);
      return reader.bool();
    },
    ints: () => {
      if (type === VARINT) return [reader.int32()];
      const numbers: number[] = [];
      for (const end = open(); reader.pos < end; ) numbers.push(reader.int32());
      return numbers;
    },
    fill: (numbers) => {
      let count = 0;
      for (const end = open(); reader.pos < end; count += 1) numbers[count] = reader.uint32();
      return count;
    },
    open,
    raw: () => {
      skip();
      return text.toString('latin1', start, reader.pos);
    },
    bytes: () => {
      const end = open();
      const value = bytes.subarray(reader.pos, end);
      reader.pos = end;
      return value;
    },
    position: () => reader.pos,
  };
  return wire;
}
