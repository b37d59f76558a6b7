/** A piece of a rule. */
export interface RuleToken {
  readonly kind: 'plain' | 'fact' | 'call' | 'string' | 'number' | 'word' | 'operator' | 'comment';
  readonly text: string;
}

const PIECE =
  /(?<comment>\/\/.*$)|(?<string>[rb]?"(?:[^"\\\n]|\\.)*"?|[rb]?'(?:[^'\\\n]|\\.)*'?)|(?<name>[A-Za-z_]\w*)|(?<number>\d[\w.]*)|(?<operator>&&|\|\||[!<>=]=|[-+*/%<>!?:])/gm;
const WORDS = new Set(['true', 'false', 'null', 'in']);

/** A rule as coloured pieces; joined, they are the text again. `facts`: the names that stand for what is known. */
export function ruleTokens(rule: string, facts: ReadonlySet<string>): readonly RuleToken[] {
  const tokens: RuleToken[] = [];
  let at = 0;
  for (const match of rule.matchAll(PIECE)) {
    push(tokens, 'plain', rule.slice(at, match.index));
    const [text] = match;
    const end = match.index + text.length;
    push(tokens, kindOf(match.groups ?? {}, text, rule, match.index, facts), text);
    at = end;
  }
  push(tokens, 'plain', rule.slice(at));
  return tokens;
}

function kindOf(
  groups: Readonly<Record<string, string | undefined>>,
  text: string,
  rule: string,
  at: number,
  facts: ReadonlySet<string>,
): RuleToken['kind'] {
  if (groups.comment !== undefined) return 'comment';
  if (groups.string !== undefined) return 'string';
  if (groups.number !== undefined) return 'number';
  if (groups.operator !== undefined) return 'operator';
  if (WORDS.has(text)) return 'word';
  if (/^\s*\(/.test(rule.slice(at + text.length))) return 'call';
  return facts.has(text) && rule[at - 1] !== '.' ? 'fact' : 'plain';
}

function push(tokens: RuleToken[], kind: RuleToken['kind'], text: string): void {
  if (text === '') return;
  const last = tokens.at(-1);
  if (last?.kind === kind) tokens[tokens.length - 1] = { kind, text: last.text + text };
  else tokens.push({ kind, text });
}

/** What a rule looks at, by the first name of each path. */
export const FACT_NAMES: ReadonlySet<string> = new Set([
  'service',
  'spec',
  'team',
  'environments',
  'workloads',
  'findings',
  'rpcServices',
  'contractChanges',
  'edges',
  'now',
]);
