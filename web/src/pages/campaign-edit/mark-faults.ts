import type { RuleToken } from '#web/campaigns/rule-tokens.ts';

export interface Fault {
  /** UTF-16 units of the rule before it. */
  readonly from: number;
  readonly to: number;
}

export interface MarkedToken extends RuleToken {
  readonly wrong: boolean;
}

/** The pieces of a rule cut where faults begin and end. A fault of no length marks what stands before it, else after it. */
export function markFaults(
  tokens: readonly RuleToken[],
  faults: readonly Fault[],
): readonly MarkedToken[] {
  const length = tokens.reduce((sum, { text }) => sum + text.length, 0);
  const wide = faults.map(({ from, to }) =>
    to > from
      ? { from, to }
      : from > 0
        ? { from: Math.min(from, length) - 1, to: Math.min(from, length) }
        : { from: 0, to: 1 },
  );
  const cuts = wide.flatMap(({ from, to }) => [from, to]);
  const marked: MarkedToken[] = [];
  let at = 0;
  for (const { kind, text } of tokens) {
    const end = at + text.length;
    const inside = [...new Set(cuts.filter((cut) => cut > at && cut < end))].sort((a, b) => a - b);
    for (const [index, start] of [at, ...inside].entries()) {
      const stop = inside[index] ?? end;
      const wrong = wide.some(({ from, to }) => from < stop && to > start);
      marked.push({ kind, text: text.slice(start - at, stop - at), wrong });
    }
    at = end;
  }
  return marked;
}
