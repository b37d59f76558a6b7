import { readTokens } from '#domain/facts/rule-tokens.ts';

/**
 * The text of a part with the brackets round its ends, which the parser leaves out: of `(a + b) * c` it gives
 * `a + b) * c`.
 */
export function wholeText(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  let [open, missing] = [0, 0];
  for (const { text: token } of readTokens(text.slice(start, end))) {
    if (token === '(') open += 1;
    else if (token === ')' && open > 0) open -= 1;
    else if (token === ')') missing += 1;
  }
  let [from, to] = [start, end];
  for (; missing > 0 && from > 0; from -= 1) if (text[from - 1] === '(') missing -= 1;
  for (; open > 0 && to < text.length; to += 1) if (text[to] === ')') open -= 1;
  return text.slice(from, to).replaceAll(/\s+/g, ' ');
}
