import protobuf from 'protobufjs/minimal.js';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';

/** Called for each field of one level: a varint as number, a length-delimited value as a view of the same memory. */
export type Visit = (field: number, value: number | Uint8Array | undefined, at: number) => void;

/**
 * Reads one level of a message without knowing its schema. `base` is where the message begins in the set, so that
 * errors and the offset given to `visit` count from the set's beginning. Fixed-size values and groups are skipped.
 */
export function walkMessage(bytes: Uint8Array, base: number, visit: Visit): void {
  const reader = new protobuf.Reader(bytes);
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const { field, value, at } = readField(reader, base + start);
    visit(field, value, base + at);
  }
}

const VARINT = 0;
const LENGTH_DELIMITED = 2;

function readField(reader: protobuf.Reader, offset: number) {
  try {
    const tag = reader.tag();
    const field = tag >>> 3;
    if (field === 0) throw new Error('there is no field number 0');
    switch (tag & 7) {
      case VARINT:
        return { field, value: reader.uint32(), at: reader.pos };
      case LENGTH_DELIMITED: {
        const value = reader.bytes();
        return { field, value, at: reader.pos - value.length };
      }
      default:
        reader.skipType(tag & 7, 0, field);
        return { field, value: undefined, at: reader.pos };
    }
  } catch (cause) {
    throw new DescriptorSetError(offset, reasonOf(cause), { cause });
  }
}

/** Reader and decoder throw plain errors and RangeErrors; only their text says what happened. */
export function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return /out of range|premature EOF/i.test(text) ? 'the bytes end in the middle of a field' : text;
}
