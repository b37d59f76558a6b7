import { CAMPAIGN_PHRASES } from './campaign-phrases.ts';
import { CHANGE_PHRASES } from './change-phrases.ts';
import { CHECKER_PHRASES } from './checker-phrases.ts';
import { CLUSTER_PHRASES } from './cluster-phrases.ts';
import { CONTRACT_PHRASES } from './contract-phrases.ts';
import { FACT_DESCRIPTIONS } from './fact-descriptions.ts';
import { FACT_PHRASES } from './fact-phrases.ts';
import { FUNCTION_DESCRIPTIONS } from './function-descriptions.ts';
import { PEOPLE_PHRASES } from './people-phrases.ts';
import type { Phrase } from './phrase.ts';
import { PROBLEM_PHRASES } from './problem-phrases.ts';
import { REACH_PHRASES } from './reach-phrases.ts';
import { RULE_PHRASES } from './rule-phrases.ts';
import { RUNNING_DESCRIPTIONS } from './running-descriptions.ts';
import { SPEC_PHRASES } from './spec-phrases.ts';
import { TODO_PHRASES } from './todo-phrases.ts';

/** Every sentence that a reader of the page may meet. */
export const PHRASES: readonly Phrase[] = [
  ...CAMPAIGN_PHRASES,
  ...CHANGE_PHRASES,
  ...CHECKER_PHRASES,
  ...CLUSTER_PHRASES,
  ...CONTRACT_PHRASES,
  ...FACT_DESCRIPTIONS,
  ...FACT_PHRASES,
  ...FUNCTION_DESCRIPTIONS,
  ...PEOPLE_PHRASES,
  ...PROBLEM_PHRASES,
  ...REACH_PHRASES,
  ...RULE_PHRASES,
  ...RUNNING_DESCRIPTIONS,
  ...SPEC_PHRASES,
  ...TODO_PHRASES,
];
