/** Writes protobuf by hand: `field(1, 'name.proto')`, `field(4, message)`; numbers are varints. */
export function field(number: number, value: number | string | Uint8Array): Uint8Array {
  if (typeof value === 'number') return join(varint(number * 8), varint(value));
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  return join(varint(number * 8 + 2), varint(bytes.length), bytes);
}

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return new Uint8Array([...bytes, rest]);
}

/** A set of files whose bytes are already there. */
export const setOf = (files: readonly Uint8Array[]): Uint8Array =>
  join(...files.map((file) => field(1, file)));
