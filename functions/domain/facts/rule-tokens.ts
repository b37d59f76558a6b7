export interface RuleToken {
  readonly kind: 'name' | 'number' | 'string' | 'sign' | 'comment';
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** A text whose quotation mark at the end is missing. */
  readonly open?: true;
}

/** The words of a rule, however unfinished it is; white space left out. */
export function readTokens(text: string): readonly RuleToken[] {
  const tokens: RuleToken[] = [];
  let from = 0;
  while (from < text.length) {
    const token = tokenAt(text, from);
    if (token !== undefined) tokens.push(token);
    from = token?.to ?? from + 1;
  }
  return tokens;
}

const SPACE = /\s/y;
const COMMENT = /\/\/[^\n]*/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER = /0[xX][0-9a-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /[rRbB]{0,2}("""|'''|"|')/y;
const SIGN = /&&|\|\||[=!<>]=|[^\s]/y;

function tokenAt(text: string, from: number): RuleToken | undefined {
  if (matchAt(SPACE, text, from) !== undefined) return undefined;
  const string = stringAt(text, from);
  if (string !== undefined) return string;
  for (const [kind, pattern] of KINDS) {
    const found = matchAt(pattern, text, from);
    if (found !== undefined) return { kind, text: found, from, to: from + found.length };
  }
  return undefined;
}

const KINDS = [
  ['comment', COMMENT],
  ['name', NAME],
  ['number', NUMBER],
  ['sign', SIGN],
] as const;

function matchAt(pattern: RegExp, text: string, from: number): string | undefined {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0];
}

function stringAt(text: string, from: number): RuleToken | undefined {
  STRING.lastIndex = from;
  const [opening, quote] = STRING.exec(text) ?? [];
  if (opening === undefined || quote === undefined) return undefined;
  const isRaw = /r/i.test(opening);
  let at = from + opening.length;
  while (at < text.length && !text.startsWith(quote, at)) at += text[at] === '\\' && !isRaw ? 2 : 1;
  const isOpen = at >= text.length;
  const to = isOpen ? text.length : at + quote.length;
  const token = { kind: 'string', text: text.slice(from, to), from, to } as const;
  return isOpen ? { ...token, open: true } : token;
}
