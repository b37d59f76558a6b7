import type { RuleSet } from '#domain/comparison/rule-sets.ts';
import { ruleSetMeant, ruleSetNamed } from '#domain/review/review-wish.ts';
import { type Options, textOf } from './options.ts';
import { UsageError } from './usage-error.ts';

/** What `--rules` names; FILE when it is not given. Throws `UsageError`. */
export function ruleSetOf(options: Options): RuleSet {
  const text = textOf(options, 'rules') ?? 'FILE';
  const ruleSet = ruleSetNamed(text);
  if (ruleSet !== undefined) return ruleSet;
  const cure = ruleSetMeant(text).replace('Did you mean ', 'Did you mean --rules ');
  throw new UsageError(`There is no rule set "${text}".`, cure);
}
