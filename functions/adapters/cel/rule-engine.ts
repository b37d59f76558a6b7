import type { RuleEngine } from '#application/ports.ts';
import { FACT_SCHEMA } from '#domain/facts/fact-schema.ts';
import type { RuleCheck } from '#domain/facts/rule.ts';
import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';
import { checkOtherTerms, checkTypes } from './check-types.ts';
import { type DeclaredFacts, declareFacts, type FactSchema } from './declare-facts.ts';
import { makeRule } from './make-rule.ts';
import { problemAt } from './problem.ts';
import { refuseParts } from './refuse-parts.ts';
import { sayProblem } from './say-problem.ts';

/** How many texts stay compiled: three for each of 500 campaigns, and those that people are writing. */
const KEPT = 2_000;
/** More are not told at once. */
const PROBLEMS = 20;
/** After how many texts the checker is made anew: it remembers every type it ever met. */
const CHECKS = 2_000;

/** Rules in CEL, checked against the facts there are, evaluated within limits. */
export function createRuleEngine(schema: FactSchema = FACT_SCHEMA): RuleEngine {
  const checked = new Map<string, RuleCheck>();
  let facts: DeclaredFacts | undefined;
  let checks = 0;
  return {
    check: (text) => {
      const known = checked.get(text);
      checked.delete(text);
      if (known === undefined) {
        checks += 1;
        if (checks % CHECKS === 0) facts = undefined;
      }
      facts ??= declareFacts(schema);
      const found = known ?? read(text, facts, schema);
      if (text.length <= RULE_LIMITS.characters) checked.set(text, found);
      if (checked.size > KEPT) checked.delete(checked.keys().next().value ?? '');
      return found;
    },
  };
}

function read(
  text: string,
  { environment, objects }: DeclaredFacts,
  schema: FactSchema,
): RuleCheck {
  if (text.length > RULE_LIMITS.characters) return tooLong(text);
  if (text.trim() === '') return empty(text);
  try {
    const parsed = environment.parse(text);
    const refused = refuseParts(text, parsed.ast, Object.keys(schema));
    const problems =
      refused.length > 0
        ? [...refused, ...checkOtherTerms(environment, text, parsed.ast, objects, refused)]
        : checkTypes(environment, text, parsed, objects);
    if (problems.length > 0) return { kind: 'bad', problems: problems.slice(0, PROBLEMS) };
    return { kind: 'good', rule: makeRule(text, parsed.ast, schema) };
  } catch (error) {
    return { kind: 'bad', problems: [sayProblem(text, error, objects)] };
  }
}

const tooLong = (text: string): RuleCheck => ({
  kind: 'bad',
  problems: [
    problemAt(
      text,
      { start: RULE_LIMITS.characters, end: text.length },
      `The rule has ${text.length} characters; at most ${RULE_LIMITS.characters} are read.`,
      'Make several campaigns of it.',
    ),
  ],
});

const empty = (text: string): RuleCheck => ({
  kind: 'bad',
  problems: [
    problemAt(
      text,
      { start: 0, end: text.length },
      'The rule is empty.',
      'Write a condition, like has(spec.contact.email).',
    ),
  ],
});
