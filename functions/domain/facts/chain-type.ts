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
  const first = tokens[start];
  if (first === undefined) return undefined;
  let at = start + 1;
  let type: ChainType | undefined;
  if (first.kind === 'string') type = { kind: 'string' };
  else if (tokens[at]?.text === '(' && first.kind === 'name') {
    type = givenBy(first.text, undefined);
    at = afterBrackets(tokens, at);
  } else if (first.kind === 'name') type = nameType(first.text, names);
  else if (first.text === '(') {
    at = afterBrackets(tokens, start);
    const inner = chainType(tokens, start + 1, at - 1, names);
    type = startOfChain(tokens, at - 1) === start + 1 ? inner : undefined;
  } else return undefined;
  while (at < end && type !== undefined) {
    if (tokens[at]?.text === '[') {
      type = elementOf(type);
      at = afterBrackets(tokens, at);
      continue;
    }
    const name = tokens[at + 1]?.text ?? '';
    const isCall = tokens[at + 2]?.text === '(';
    type = isCall ? givenBy(name, type) : fieldOf(type, name);
    at = isCall ? afterBrackets(tokens, at + 2) : at + 2;
  }
  return type;
}

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
export function elementOf(type: ChainType | undefined): ChainType | undefined {
  return type?.kind === 'list' || type?.kind === 'map' ? type.of : undefined;
}

function fieldOf(type: ChainType, name: string): ChainType | undefined {
  if (type.kind === 'map') return type.of;
  if (type.kind !== 'object' || !Object.hasOwn(type.fields, name)) return undefined;
  return type.fields[name]?.type;
}

function givenBy(name: string, on: ChainType | undefined): ChainType | undefined {
  if (name === 'filter') return on;
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
