import protobuf from 'protobufjs/minimal.js';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';

/** Called for each wanted field: a varint as number, a length-delimited value as a view of the same memory. */
export type Visit = (
  field: number,
  value: number | Uint8Array,
  at: number,
  /** Where the field begins, its tag included. */
  start: number,
) => void;

const VARINT = 0;
const LENGTH_DELIMITED = 2;

/**
 * Reads one level of a message without knowing its schema. `base` is where the message begins in the set, so that
 * errors and the offset given to `visit` count from the set's beginning. Other fields than the wanted ones, fixed-size
 * values and groups are skipped.
 */
export function walkMessage(
  bytes: Uint8Array,
  base: number,
  wanted: ReadonlySet<number>,
  visit: Visit,
): void {
  const reader = new protobuf.Reader(bytes);
  let start = 0;
  try {
    while (reader.pos < reader.len) {
      start = reader.pos;
      const tag = reader.tag();
      const field = tag >>> 3;
      const type = tag & 7;
      if (field === 0) throw new Error('there is no field number 0');
      if (!wanted.has(field)) reader.skipType(type, 0, field);
      else if (type === VARINT) visit(field, reader.uint32(), base + reader.pos, base + start);
      else if (type === LENGTH_DELIMITED) {
        const value = reader.bytes();
        visit(field, value, base + reader.pos - value.length, base + start);
      } else reader.skipType(type, 0, field);
    }
  } catch (cause) {
    if (cause instanceof DescriptorSetError) throw cause;
    throw new DescriptorSetError(base + start, reasonOf(cause), { cause });
  }
}

/** Reader and decoder throw plain errors and RangeErrors; only their text says what happened. */
export function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return /out of range|premature EOF/i.test(text) ? 'the bytes end in the middle of a field' : text;
}
