import { RuleCostError } from '#domain/errors/rule-cost-error.ts';
import type { Rule } from '#domain/facts/rule.ts';
import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';
import type { Term } from '#domain/facts/term.ts';
import { compile } from './compile.ts';
import type { Compiling } from './compiling.ts';
import { lookedAt } from './looked-at.ts';
import { type Run, startRun, TOO_COSTLY } from './meter.ts';
import type { Part } from './syntax.ts';
import { termsOf } from './terms-of.ts';
import { isUnknown } from './unknown.ts';
import { wholeText } from './whole-text.ts';

/** Each term by itself, with what it looked at. */
export function explainTerms(text: string, rule: Part): Rule['explain'] {
  const terms = termsOf(rule).map((part) => explainTerm(text, part));
  return (facts, most = RULE_LIMITS.steps) => {
    const run = startRun(facts, Math.min(most, RULE_LIMITS.steps));
    const isFull = most >= RULE_LIMITS.steps;
    return terms.map((term) => told(term(run), isFull));
  };
}

/** What the rule itself may cost was not asked for: it is only not explained. */
const told = (term: Term, isFull: boolean): Term =>
  term.why === TOO_COSTLY && !isFull ? { ...term, why: NOT_EXPLAINED } : term;

const NOT_EXPLAINED =
  'This is not explained: it costs much more than finding out what the rule says.';

function explainTerm(text: string, part: Part): (run: Run) => Term {
  const within: Compiling = { text, places: new Map(), loops: new Map(), compile };
  const step = compile(part, within);
  const look = lookedAt(part, within);
  const name = wholeText(text, part);
  return (run) => {
    try {
      const value = step(run);
      const found = look(run);
      return isUnknown(value)
        ? { text: name, outcome: 'unknown', found, why: value.unknown }
        : { text: name, outcome: value === true ? 'true' : 'false', found };
    } catch (error) {
      if (!(error instanceof RuleCostError)) throw error;
      return { text: name, outcome: 'unknown', found: [], why: error.message };
    }
  };
}
