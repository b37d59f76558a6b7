import { RuleCostError } from '#domain/errors/rule-cost-error.ts';
import type { RuleFacts } from '#domain/facts/rule-facts.ts';
import type { Term } from '#domain/facts/term.ts';
import { compile } from './compile.ts';
import type { Compiling } from './compiling.ts';
import { lookedAt } from './looked-at.ts';
import { type Run, startRun } from './meter.ts';
import type { Part } from './syntax.ts';
import { termsOf } from './terms-of.ts';
import { isUnknown } from './unknown.ts';
import { wholeText } from './whole-text.ts';

/** Each term by itself, with what it looked at. All terms together may cost what the rule may. */
export function explainTerms(text: string, rule: Part): (facts: RuleFacts) => readonly Term[] {
  const terms = termsOf(rule).map((part) => explainTerm(text, part));
  return (facts) => {
    const run = startRun(facts);
    return terms.map((term) => term(run));
  };
}

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
