import { field, join } from './encode-set.ts';

/** A field of a message: `string {name} = {number};` */
export const stringField = (name: string, number: number, ...more: readonly Uint8Array[]) =>
  field(2, join(field(1, name), field(3, number), field(4, 1), field(5, 9), ...more));

/** `count` parts, each made of its number from 1. */
export const repeat = (count: number, part: (number: number) => Uint8Array): Uint8Array =>
  new Uint8Array(Buffer.concat(Array.from({ length: count }, (_, index) => part(index + 1))));

export const file = (path: string, ...parts: readonly Uint8Array[]): Uint8Array =>
  join(field(1, path), field(2, 'x'), ...parts);

export const message = (name: string, ...parts: readonly Uint8Array[]): Uint8Array =>
  field(4, join(field(1, name), ...parts));

/** Without anything in it but the messages that options extend. */
export const DESCRIPTOR = join(
  field(1, 'google/protobuf/descriptor.proto'),
  field(2, 'google.protobuf'),
  ...['File', 'Message', 'Field', 'Enum', 'Service', 'Method'].map((name) =>
    message(`${name}Options`),
  ),
);

/** Messages in messages, the names of their length. */
export function nested(depth: number, name: string, innermost: Uint8Array): Uint8Array {
  let body = innermost;
  for (let level = 0; level < depth; level += 1) body = field(3, join(field(1, name), body));
  return body;
}

/** A group of field 100 in a group of field 100, and so on. */
export const groups = (depth: number): Uint8Array =>
  join(
    repeat(depth, () => new Uint8Array([0xa3, 6])),
    repeat(depth, () => new Uint8Array([0xa4, 6])),
  );

export const packed = (count: number): Uint8Array => new Uint8Array(count).fill(1);

/** Noise that no compression makes smaller. */
export function noise(length: number): string {
  let seed = 1;
  const letters = Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (seed % 26));
  });
  return letters.join('');
}

/** The place of an element, all on the first line. */
export const location = (path: readonly number[], ...more: readonly Uint8Array[]) =>
  field(1, join(field(1, new Uint8Array(path)), field(2, new Uint8Array([0, 0, 0])), ...more));
