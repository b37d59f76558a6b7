import type { FactField, FactRoot, FactType } from './fact-type.ts';
import { RULE_FUNCTIONS } from './rule-functions.ts';
import type { RuleToken } from './rule-tokens.ts';

/** What completion knows of a value; a span of time is no fact, but rules compute with it. */
export type ChainType = FactType | { readonly kind: 'duration' };

/** The facts, and the elements of the loops around. */
export interface Names {
  readonly schema: Readonly<Record<FactRoot, FactField>>;
  readonly elements: ReadonlyMap<string, ChainType | undefined>;
}

/** Where a chain of fields, calls and indexes begins that ends with the token before `end`. */
export function startOfChain(tokens: readonly RuleToken[], end: number): number {
  let at = end - 1;
  while (at > 0) {
    const opening = overBrackets(tokens, at);
    const before = tokens[opening - 1];
    const belongs =
      opening < at && before !== undefined && (before.kind === 'name' || CLOSING.has(before.text));
    if (belongs) at = opening - 1;
    else if (before?.text === '.') at = opening - 2;
    else return opening;
  }
  return Math.max(at, 0);
}

/** From a closing bracket to its opening one; any other token stays. */
function overBrackets(tokens: readonly RuleToken[], from: number): number {
  let depth = 0;
  for (let at = from; at >= 0; at -= 1) {
    const { text } = tokens[at] as RuleToken;
    if (CLOSING.has(text)) depth += 1;
    if (OPENING.has(text)) depth -= 1;
    if (depth <= 0) return at;
  }
  return 0;
}

const OPENING: ReadonlySet<string> = new Set(['(', '[', '{']);
const CLOSING: ReadonlySet<string> = new Set([')', ']', '}']);

/** The type of the chain in tokens from `start` to before `end`; undefined where it can't be known from them. */
export function chainType(
  tokens: readonly RuleToken[],
  start: number,
  end: number,
  names: Names,
): ChainType | undefined {
  let { type, next } = beginning(tokens, start, names);
  while (next < end && type !== undefined) ({ type, next } = behind(tokens, next, type, names));
  return type;
}

interface Found {
  readonly type: ChainType | undefined;
  /** The token behind it. */
  readonly next: number;
}

function beginning(tokens: readonly RuleToken[], start: number, names: Names): Found {
  const [first, second] = [tokens[start], tokens[start + 1]];
  if (first?.kind === 'string') return { type: { kind: 'string' }, next: start + 1 };
  if (first?.kind === 'name') {
    return second?.text === '('
      ? { type: givenBy(first.text, undefined), next: afterBrackets(tokens, start + 1) }
      : { type: nameType(first.text, names), next: start + 1 };
  }
  if (first?.text !== '(') return { type: undefined, next: start };
  const next = afterBrackets(tokens, start);
  return { type: wholeChain(tokens, start + 1, next - 1, names), next };
}

/** `.field`, `.call(…)` or `[index]` behind a value. */
function behind(tokens: readonly RuleToken[], at: number, on: ChainType, names: Names): Found {
  if (tokens[at]?.text === '[') return { type: elementOf(on), next: afterBrackets(tokens, at) };
  const name = tokens[at + 1]?.text ?? '';
  const bracket = at + 2;
  if (tokens[bracket]?.text !== '(') return { type: fieldOf(on, name), next: bracket };
  const next = afterBrackets(tokens, bracket);
  const type = name === 'map' ? mapped(tokens, bracket, next, on, names) : givenBy(name, on);
  return { type, next };
}

/** `list.map(name, value)`: a list of what the value is. */
function mapped(
  tokens: readonly RuleToken[],
  bracket: number,
  next: number,
  on: ChainType,
  { schema, elements }: Names,
): ChainType | undefined {
  const end = next - 1;
  const start = startOfChain(tokens, end);
  if (tokens[start - 1]?.text !== ',') return undefined;
  const element = tokens[bracket + 1]?.text ?? '';
  const inside = new Map(elements).set(element, loopedOver(on));
  const value = chainType(tokens, start, end, { schema, elements: inside });
  return value === undefined || value.kind === 'duration' ? undefined : { kind: 'list', of: value };
}

const wholeChain = (
  tokens: readonly RuleToken[],
  start: number,
  end: number,
  names: Names,
): ChainType | undefined =>
  startOfChain(tokens, end) === start ? chainType(tokens, start, end, names) : undefined;

function afterBrackets(tokens: readonly RuleToken[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const { text } = tokens[at] as RuleToken;
    if (OPENING.has(text)) depth += 1;
    if (CLOSING.has(text)) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return tokens.length;
}

function nameType(name: string, { schema, elements }: Names): ChainType | undefined {
  if (elements.has(name)) return elements.get(name);
  return Object.hasOwn(schema, name) ? schema[name as FactRoot].type : undefined;
}

/** What a loop sees of a list or a map. */
export const loopedOver = (type: ChainType | undefined): ChainType | undefined =>
  type?.kind === 'map' ? { kind: 'string' } : elementOf(type);

const elementOf = (type: ChainType | undefined): ChainType | undefined =>
  type?.kind === 'list' || type?.kind === 'map' ? type.of : undefined;

function fieldOf(type: ChainType, name: string): ChainType | undefined {
  if (type.kind === 'map') return type.of;
  if (type.kind !== 'object' || !Object.hasOwn(type.fields, name)) return undefined;
  return type.fields[name]?.type;
}

function givenBy(name: string, on: ChainType | undefined): ChainType | undefined {
  if (name === 'filter') return on?.kind === 'map' ? { kind: 'list', of: { kind: 'string' } } : on;
  const known = RULE_FUNCTIONS.find(
    (one) => one.name === name && (one.on === undefined) === (on === undefined),
  );
  return known === undefined ? undefined : GIVEN[known.gives];
}

const GIVEN: Readonly<Record<string, ChainType>> = {
  bool: { kind: 'bool' },
  int: { kind: 'int' },
  double: { kind: 'double' },
  string: { kind: 'string' },
  timestamp: { kind: 'timestamp' },
  duration: { kind: 'duration' },
  'list of string': { kind: 'list', of: { kind: 'string' } },
};
