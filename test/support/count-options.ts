/**
 * Finds the custom options of a set by nothing but the numbers of descriptor.proto: a reader of its own, to be compared
 * with what is shown. By symbol (`acme.M.f`, of a file its path), the numbers that are set on it.
 */
export function findOptions(set: Uint8Array): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const [, file] of fieldsOf(set).filter(([number]) => number === 1)) {
    const fields = fieldsOf(file);
    const path = textOf(fields, 1);
    const scope = textOf(fields, 2);
    visit(file, FILE, path, scope, found);
  }
  return found;
}

interface Element {
  /** Number of the field that holds its options. */
  readonly options: number;
  readonly parts: Readonly<Record<number, () => Element>>;
}

const LEAF = (options: number): Element => ({ options, parts: {} });
const ENUM: Element = { options: 3, parts: { 2: () => LEAF(3) } };
const MESSAGE: Element = {
  options: 7,
  parts: {
    2: () => LEAF(8),
    3: () => MESSAGE,
    4: () => ENUM,
    5: () => LEAF(3),
    6: () => LEAF(8),
    8: () => LEAF(2),
  },
};
const SERVICE: Element = { options: 3, parts: { 2: () => LEAF(4) } };
const FILE: Element = {
  options: 8,
  parts: { 4: () => MESSAGE, 5: () => ENUM, 6: () => SERVICE, 7: () => LEAF(8) },
};

/** Own options have numbers up to 50, and what a compiler could not interpret has 999. */
const isCustom = (number: number): boolean => number > 100 && number !== 999;

function visit(
  bytes: Uint8Array,
  element: Element,
  symbol: string,
  scope: string,
  found: Map<string, readonly number[]>,
): void {
  for (const [number, value] of fieldsOf(bytes)) {
    if (number === element.options) {
      const custom = fieldsOf(value)
        .map(([no]) => no)
        .filter(isCustom);
      if (custom.length > 0)
        found.set(symbol, [...new Set([...(found.get(symbol) ?? []), ...custom])]);
    }
    const part = element.parts[number]?.();
    if (part === undefined) continue;
    const isRange = element === MESSAGE && number === 5;
    const name = isRange ? 'extensions' : textOf(fieldsOf(value), 1);
    const inside = scope === '' ? name : `${scope}.${name}`;
    visit(value, part, inside, inside, found);
  }
}

type Field = readonly [number: number, value: Uint8Array];

const textOf = (fields: readonly Field[], number: number): string =>
  new TextDecoder().decode(fields.find(([no]) => no === number)?.[1] ?? new Uint8Array());

/** Of varints and fixed numbers only that they are there. */
function fieldsOf(bytes: Uint8Array): readonly Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const type = tag % 8;
    const start = at;
    if (type === 0) varint();
    else if (type === 1) at += 8;
    else if (type === 5) at += 4;
    else if (type !== 2) throw new Error(`Wire type ${type} at ${start}.`);
    const length = type === 2 ? varint() : 0;
    fields.push([Math.floor(tag / 8), bytes.subarray(at, at + length)]);
    at += length;
  }
  return fields;
}
