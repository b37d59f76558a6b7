import { RuleCostError } from '#domain/errors/rule-cost-error.ts';
import { FACT_ROOTS } from '#domain/facts/fact-type.ts';
import type { Rule, RuleAnswer, RuleMeter } from '#domain/facts/rule.ts';
import type { FactValue } from '#domain/facts/rule-facts.ts';
import { compile } from './compile.ts';
import type { Compiling, Step } from './compiling.ts';
import type { FactSchema } from './declare-facts.ts';
import { explainTerms } from './explain.ts';
import { type Run, startRun } from './meter.ts';
import { childrenOf, type Part } from './syntax.ts';
import { isUnknown } from './unknown.ts';

/** A rule that was found good. */
export function makeRule(text: string, part: Part, schema: FactSchema): Rule {
  const within: Compiling = { text, places: new Map(), loops: new Map(), compile };
  const step = compile(part, within);
  const names = namesIn(part);
  let explain: ReturnType<typeof explainTerms> | undefined;
  return {
    text,
    roots: FACT_ROOTS.filter((root) => Object.hasOwn(schema, root) && names.has(root)),
    evaluate: (facts, meter) => answer(step, startRun(facts), meter),
    explain: (facts, most) => {
      explain ??= explainTerms(text, part);
      return explain(facts, most);
    },
  };
}

function answer(step: Step, run: Run, meter: RuleMeter | undefined): RuleAnswer {
  const given = run.steps;
  try {
    return answerOf(step(run));
  } catch (error) {
    if (error instanceof RuleCostError) return { outcome: 'unknown', why: error.message };
    throw error;
  } finally {
    if (meter !== undefined) meter.steps += given - Math.max(run.steps, 0);
  }
}

function answerOf(value: FactValue): RuleAnswer {
  if (isUnknown(value)) return { outcome: 'unknown', why: value.unknown };
  return { outcome: value === true ? 'true' : 'false' };
}

/** Names of elements are among them: none is the name of a fact. */
function namesIn(part: Part): ReadonlySet<string> {
  const own = part.op === 'id' ? [part.args] : [];
  return new Set([...own, ...childrenOf(part).flatMap((child) => [...namesIn(child)])]);
}
