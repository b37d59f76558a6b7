import { LIST_FUNCTIONS } from './list-functions.ts';
import type { RuleFunction } from './rule-function.ts';
import { TEXT_FUNCTIONS } from './text-functions.ts';
import { VALUE_FUNCTIONS } from './value-functions.ts';

/** Every function there is; the engine knows no other. */
export const RULE_FUNCTIONS: readonly RuleFunction[] = [
  ...LIST_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...VALUE_FUNCTIONS,
];
