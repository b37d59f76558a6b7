import { readTokens } from '#domain/facts/rule-tokens.ts';
import type { Span } from './problem.ts';

/** The text of a part on one line, with the brackets round its ends. */
export function wholeText(text: string, part: Span): string {
  const { start, end } = wholeSpan(text, part);
  return text.slice(start, end).replaceAll(/\s+/g, ' ');
}

/** Where a part is, with the brackets round its ends, which the parser leaves out: of `(a + b) * c` it has `a + b) * c`. */
export function wholeSpan(text: string, { start, end }: Span): Span {
  let [open, missing] = [0, 0];
  for (const { text: token } of readTokens(text.slice(start, end))) {
    if (token === '(') open += 1;
    else if (token === ')' && open > 0) open -= 1;
    else if (token === ')') missing += 1;
  }
  let [from, to] = [start, end];
  for (; missing > 0 && from > 0; from -= 1) if (text[from - 1] === '(') missing -= 1;
  for (; open > 0 && to < text.length; to += 1) if (text[to] === ')') open -= 1;
  return { start: from, end: to };
}
