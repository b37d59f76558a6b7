import { TYPE } from './field-shape.ts';
import type { EnumNode, FieldNode } from './nodes.ts';

/** What a field holds that was not sent: a number (of an enum its number, of bool 0 or 1), or bytes as text. */
export interface DefaultValue {
  readonly kind: 'text' | 'number' | 'float' | 'double';
  readonly value: string | number | bigint;
}

const REPEATED = 3;

/** Undefined for what has no default: messages, lists and maps. Enums are those the set has, by full name. */
export function defaultOf(
  { item }: FieldNode,
  enums: ReadonlyMap<string, EnumNode>,
): DefaultValue | undefined {
  if (item.label === REPEATED) return undefined;
  const text = item.defaultValue;
  switch (item.type) {
    case TYPE.message:
    case TYPE.group:
      return undefined;
    case TYPE.string:
      return { kind: 'text', value: utf8Of(text ?? '') };
    case TYPE.bytes:
      return { kind: 'text', value: unescaped(text ?? '') };
    case TYPE.bool:
      return { kind: 'number', value: text === 'true' ? 1 : 0 };
    case TYPE.float:
      return { kind: 'float', value: Math.fround(numberOf(text ?? '0')) };
    case TYPE.double:
      return { kind: 'double', value: numberOf(text ?? '0') };
    case TYPE.enum:
      return { kind: 'number', value: enumNumber(text, enums.get(item.typeName)) };
    default:
      return { kind: 'number', value: /^-?\d+$/.test(text ?? '') ? BigInt(text ?? 0) : 0 };
  }
}

/** Texts are compared with texts, numbers by value whatever their types are. */
export function areSameDefaults(a: DefaultValue, b: DefaultValue): boolean {
  if (isZero(a) && isZero(b)) return true;
  if (a.kind === 'text' || b.kind === 'text') return a.kind === b.kind && a.value === b.value;
  const isNarrowed =
    new Set([a.kind, b.kind]).has('float') && new Set([a.kind, b.kind]).has('double');
  const [left, right] = [a.value, b.value].map((value) =>
    isNarrowed ? Math.fround(Number(value)) : value,
  );
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.isNaN(left) && Number.isNaN(right);
  // `==` compares a bigint and a number by value; so do these.
  return left !== undefined && right !== undefined && !(left < right) && !(left > right);
}

const isZero = ({ value }: DefaultValue): boolean => value === '' || value === 0 || value === 0n;

/** The first value, unless another is named. */
function enumNumber(name: string | undefined, declared: EnumNode | undefined): number {
  const values = declared?.item.values ?? [];
  const value = name === undefined ? values[0] : values.find((one) => one.name === name);
  return value?.number ?? 0;
}

function numberOf(text: string): number {
  if (text === 'inf') return Number.POSITIVE_INFINITY;
  if (text === '-inf') return Number.NEGATIVE_INFINITY;
  return Number(text);
}

const utf8 = new TextEncoder();

const utf8Of = (text: string): string => byteText([...utf8.encode(text)]);

/** Defaults of bytes are written with the escapes of C: https://protobuf.dev/reference/protobuf/textformat-spec/#string */
function unescaped(text: string): string {
  const plain = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11 } as const;
  const bytes: number[] = [];
  const pattern = /\\([0-7]{1,3})|\\[xX]([0-9a-fA-F]{1,2})|\\([abfnrtv])|\\(.)|([^\\]+)/gsu;
  for (const [, octal, hex, letter, other, rest] of text.matchAll(pattern)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 255);
    else if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
    else if (letter !== undefined) bytes.push(plain[letter as keyof typeof plain]);
    else for (const byte of utf8.encode(other ?? rest ?? '')) bytes.push(byte);
  }
  return byteText(bytes);
}

const byteText = (bytes: readonly number[]): string =>
  bytes.map((byte) => String.fromCharCode(byte)).join('');
