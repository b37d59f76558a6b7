import { type ChainType, chainType, loopedOver, type Names, startOfChain } from './chain-type.ts';
import type { RuleToken } from './rule-tokens.ts';

/** The elements of the loops that are open before a place, by the names the rule gives them. */
export function loopsAround(
  tokens: readonly RuleToken[],
  schema: Names['schema'],
): ReadonlyMap<string, ChainType | undefined> {
  const open: (readonly [name: string, type: ChainType | undefined] | undefined)[] = [];
  const around = () => new Map(open.filter((entry) => entry !== undefined));
  for (const [at, { text }] of tokens.entries()) {
    if (text === ')' || text === ']' || text === '}') open.pop();
    if (text === '(') open.push(elementAt(tokens, at, () => ({ schema, elements: around() })));
    if (text === '[' || text === '{') open.push(undefined);
  }
  return around();
}

/** Whether the name of an element stands at the end of the tokens, or will. */
export const isNaming = (tokens: readonly RuleToken[]): boolean =>
  tokens.at(-1)?.text === '(' &&
  LOOPS.has(tokens.at(-2)?.text ?? '') &&
  tokens.at(-3)?.text === '.';

const LOOPS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);

/** `list.all(name,` with the bracket at this place. */
function elementAt(
  tokens: readonly RuleToken[],
  bracket: number,
  names: () => Names,
): readonly [string, ChainType | undefined] | undefined {
  const [dot, loop] = [tokens[bracket - 2], tokens[bracket - 1]];
  const [name, comma] = [tokens[bracket + 1], tokens[bracket + 2]];
  const isLoop = dot?.text === '.' && loop !== undefined && LOOPS.has(loop.text);
  if (!isLoop || name?.kind !== 'name' || comma?.text !== ',') return undefined;
  const end = bracket - 2;
  const over = chainType(tokens, startOfChain(tokens, end), end, names());
  return [name.text, loopedOver(over)];
}
