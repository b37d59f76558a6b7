import { RuleCostError } from '#domain/errors/rule-cost-error.ts';
import type { FactValue, RuleFacts } from '#domain/facts/rule-facts.ts';
import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';

/** One evaluation of a rule: what it looks at, what it may still spend, the elements its loops are at. */
export interface Run {
  readonly facts: RuleFacts;
  steps: number;
  readonly elements: (FactValue | undefined)[];
}

export const startRun = (facts: RuleFacts, steps: number = RULE_LIMITS.steps): Run => ({
  facts,
  steps,
  elements: [],
});

export const TOO_COSTLY = `The rule costs more than ${RULE_LIMITS.steps.toLocaleString('en')} steps for this service: look at fewer elements, or put fewer loops inside each other.`;

/** Throws `RuleCostError` when nothing is left. */
export function spend(run: Run, steps: number): void {
  run.steps -= steps;
  if (run.steps < 0) throw new RuleCostError(TOO_COSTLY);
}

/** What it takes to say why something can't be told. */
export const SAYING = 12;

/** Looking through text: a step for every 16 characters. */
export const spendText = (run: Run, characters: number): void => spend(run, characters >> 4);
