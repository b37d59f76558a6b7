import type { Environment } from '@marcbachmann/cel-js';
import type { RuleProblem } from '#domain/facts/rule.ts';
import { checkHas } from './check-has.ts';
import type { Objects } from './declare-facts.ts';
import { problemAt } from './problem.ts';
import { notTrueOrFalse, sayProblem } from './say-problem.ts';
import { isVague } from './say-type.ts';
import { childrenOf, isHas, type Part, typeOf } from './syntax.ts';
import { termsOf } from './terms-of.ts';

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

/** The package stops at the first: each term is checked by itself, at its place. */
function problemsByTerm(
  environment: Environment,
  text: string,
  rule: Part,
  first: unknown,
  objects: Objects,
): RuleProblem[] {
  const problems = termsOf(rule).flatMap((term) => {
    const alone = `${text.slice(0, term.start).replaceAll(/[^\n]/g, ' ')}${text.slice(term.start, term.end)}`;
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
  return problems.length > 0 ? problems : [sayProblem(text, first, objects)];
}

/** What the package lets pass: fields inside `has(…)`, and what has no type before it is computed. */
function afterwards(text: string, part: Part, objects: Objects): RuleProblem[] {
  if (isHas(part)) return checkHas(text, part, objects);
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
