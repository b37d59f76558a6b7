import type { ASTNode } from '@marcbachmann/cel-js';

/** A part of a rule, with the type its checker found; that one is set when checked, though the package doesn't declare it. */
export type Part = ASTNode;
export type PartOf<Op extends ASTNode['op']> = Extract<Part, { readonly op: Op }>;

/** The type of a value, as the package has it. */
export interface CheckedType {
  readonly kind: 'primitive' | 'list' | 'map' | 'message' | 'dyn' | 'optional' | 'param' | 'enum';
  readonly name: string;
  readonly valueType?: CheckedType;
  readonly keyType?: CheckedType;
  readonly hasDynType?: boolean;
}

export const typeOf = (part: Part): CheckedType | undefined =>
  (part as { readonly checkedType?: CheckedType }).checkedType;

export const TIMESTAMP = 'google.protobuf.Timestamp';
export const DURATION = 'google.protobuf.Duration';

/** The parts that a part is made of, in the order of the text. */
export function childrenOf(part: Part): readonly Part[] {
  switch (part.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [part.args[0]];
    case 'call':
      return part.args[1];
    case 'rcall':
      return [part.args[1], ...part.args[2]];
    case 'list':
      return part.args;
    case 'map':
      return part.args.flat();
    case '!_':
    case '-_':
      return [part.args];
    default:
      return part.args;
  }
}

const LOOPS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);

/** `list.all(name, body)` and its like: its body sees each element by the name. */
export interface Loop {
  readonly kind: string;
  readonly over: Part;
  readonly name: string;
  /** What decides about an element; absent in `map(name, value)`. */
  readonly condition?: Part;
  /** What `map` makes of an element. */
  readonly value?: Part;
}

export function loopOf(part: Part): Loop | undefined {
  if (part.op !== 'rcall' || !LOOPS.has(part.args[0])) return undefined;
  const [kind, over, [variable, first, second]] = part.args;
  if (variable?.op !== 'id' || first === undefined) return undefined;
  const name = variable.args;
  if (kind !== 'map') return { kind, over, name, condition: first };
  if (second === undefined) return { kind, over, name, value: first };
  return { kind, over, name, condition: first, value: second };
}

export const isHas = (part: Part): part is PartOf<'call'> =>
  part.op === 'call' && part.args[0] === 'has';
