import type { Environment } from '@marcbachmann/cel-js';
import type { RuleProblem } from '#domain/facts/rule.ts';
import { checkHas } from './check-has.ts';
import type { Objects } from './declare-facts.ts';
import { problemAt } from './problem.ts';
import { notTrueOrFalse, sayProblem } from './say-problem.ts';
import { isVague } from './say-type.ts';
import { shapesOf } from './shapes-of.ts';
import { childrenOf, isHas, type Part, typeOf } from './syntax.ts';
import { termsOf } from './terms-of.ts';
import { wholeSpan } from './whole-text.ts';

/** What is wrong with the types, at each of the rule's terms; the rule is checked afterwards. */
export function checkTypes(
  environment: Environment,
  text: string,
  parsed: ReturnType<Environment['parse']>,
  objects: Objects,
): RuleProblem[] {
  const { valid, type, error } = parsed.check();
  if (!valid) return problemsByTerm(environment, text, parsed.ast, error, objects);
  if (type !== 'bool') return [notTrueOrFalse(text, parsed.ast)];
  return afterwards(text, parsed.ast, objects);
}

/** The same of those terms in which nothing was refused before. */
export function checkOtherTerms(
  environment: Environment,
  text: string,
  rule: Part,
  objects: Objects,
  refused: readonly RuleProblem[],
): RuleProblem[] {
  const terms = termsOf(rule).filter((term) => {
    const { start, end } = wholeSpan(text, term);
    return !refused.some(({ from }) => from >= start && from <= end);
  });
  return problemsOfTerms(environment, text, terms, objects);
}

/** The package stops at the first: each term is checked by itself, at its place. */
function problemsByTerm(
  environment: Environment,
  text: string,
  rule: Part,
  first: unknown,
  objects: Objects,
): RuleProblem[] {
  const problems = problemsOfTerms(environment, text, termsOf(rule), objects);
  return problems.length > 0 ? problems : [sayProblem(text, first, objects)];
}

function problemsOfTerms(
  environment: Environment,
  text: string,
  terms: readonly Part[],
  objects: Objects,
): RuleProblem[] {
  return terms.slice(0, MOST_TERMS).flatMap((term) => {
    const { start, end } = wholeSpan(text, term);
    const alone = `${text.slice(0, start).replaceAll(/[^\n]/g, ' ')}${text.slice(start, end)}`;
    try {
      const parsed = environment.parse(alone);
      const { valid, type, error } = parsed.check();
      if (!valid) return [sayProblem(text, error, objects)];
      return type === 'bool'
        ? afterwards(text, parsed.ast, objects)
        : [notTrueOrFalse(text, parsed.ast)];
    } catch {
      return [];
    }
  });
}

/** More are not looked at one by one. */
const MOST_TERMS = 50;

/**
 * What the package lets pass: fields inside `has(…)`, seconds for a moment, and what has no type before it is computed.
 */
function afterwards(text: string, part: Part, objects: Objects): RuleProblem[] {
  if (isHas(part)) return checkHas(text, part, objects);
  if (isTimestampOfNumber(part)) {
    return [
      problemAt(text, part, 'A moment is made of text.', `It is ${shapesOf('timestamp', false)}.`),
    ];
  }
  const inside = childrenOf(part).flatMap((child) => afterwards(text, child, objects));
  if (inside.length > 0 || !isVague(typeOf(part))) return inside;
  return [
    problemAt(
      text,
      part,
      'The type of this can’t be known before it is computed.',
      part.op === '[]' ? 'Write the field behind a dot.' : undefined,
    ),
  ];
}

const isTimestampOfNumber = (part: Part): boolean =>
  part.op === 'call' &&
  part.args[0] === 'timestamp' &&
  part.args[1].some((argument) => typeOf(argument)?.name !== 'string');
