import { BREAKING_RULES } from './breaking-rules.ts';
import type { Comparison } from './comparison.ts';
import type { ContractChange } from './contract-change.ts';
import type { Finding } from './finding.ts';
import { noteAdditions } from './notes/additions.ts';
import { noteDeprecations } from './notes/deprecations.ts';
import { noteImports } from './notes/imports.ts';
import { noteMoves } from './notes/moves.ts';
import { noteRepeatedEncodings } from './notes/repeated-encodings.ts';
import { noteReservations } from './notes/reservations.ts';
import type { RuleSet } from './rule-sets.ts';

/** A finding of which is known whether it breaks anything. */
export interface Judged extends Finding, Pick<ContractChange, 'rule' | 'breaking'> {}

/**
 * What breaks the rules of a set, and everything else that differs in what the files declare: what would break the
 * strictest set, and what breaks none.
 */
export function judge(comparison: Comparison, ruleSet: RuleSet): readonly Judged[] {
  const known = new Set<string>();
  const judged: Judged[] = [];
  for (const { id, sets, run } of BREAKING_RULES) {
    if (!sets.includes(ruleSet)) continue;
    for (const finding of run(comparison)) {
      known.add(keyOf(finding));
      judged.push({ ...finding, rule: id, breaking: true });
    }
  }
  const harmless = BREAKING_RULES.filter(
    ({ sets }) => sets.includes('FILE') && !sets.includes(ruleSet),
  );
  for (const note of [...harmless.map(({ run }) => run), ...NOTES]) {
    for (const finding of note(comparison)) {
      if (known.has(keyOf(finding))) continue;
      known.add(keyOf(finding));
      judged.push({ ...finding, breaking: false });
    }
  }
  return judged;
}

const NOTES = [
  noteMoves,
  noteAdditions,
  noteReservations,
  noteDeprecations,
  noteRepeatedEncodings,
  noteImports,
];

/** Two findings about the same thing are one, whatever rules they come from. */
const keyOf = ({ element, symbol, aspect }: Finding): string => `${element} ${symbol} ${aspect}`;
