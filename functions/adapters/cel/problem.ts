import type { RuleProblem } from '#domain/facts/rule.ts';

/** Where something is in a rule, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function problemAt(
  text: string,
  { start, end }: Span,
  message: string,
  cure?: string,
): RuleProblem {
  const from = Math.min(Math.max(start, 0), text.length);
  const before = text.slice(0, from);
  return {
    message,
    ...(cure === undefined ? {} : { cure }),
    from,
    to: Math.min(Math.max(end, from), text.length),
    line: before.split('\n').length,
    column: from - (before.lastIndexOf('\n') + 1) + 1,
  };
}
