import type { FactRoot } from './fact-type.ts';
import type { RuleFacts } from './rule-facts.ts';
import type { Term } from './term.ts';

/** Something wrong with a rule, and where: offsets in its text, in UTF-16 units. */
export interface RuleProblem {
  readonly message: string;
  readonly cure?: string;
  readonly from: number;
  readonly to: number;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

export type RuleCheck =
  | { readonly kind: 'good'; readonly rule: Rule }
  | { readonly kind: 'bad'; readonly problems: readonly RuleProblem[] };

/** A rule of three values: what it cannot tell is neither true nor false. */
export interface RuleAnswer {
  readonly outcome: 'true' | 'false' | 'unknown';
  /** Why it can't be told: which fact is missing or stale, or what it cost too much. */
  readonly why?: string;
}

/** Counts the steps of evaluations: the same for the same facts, on any machine. */
export interface RuleMeter {
  steps: number;
}

export interface Rule {
  readonly text: string;
  /** Which facts it may look at: nothing else can change its answer. */
  readonly roots: readonly FactRoot[];
  /** What it cost is added to the meter, when one is given. */
  evaluate(facts: RuleFacts, meter?: RuleMeter): RuleAnswer;
  /**
   * The parts that are joined by and, or and not, each by itself; in the order of the text. All together may cost `most`
   * steps, by default what the rule may: what costs more is not explained, and says so.
   */
  explain(facts: RuleFacts, most?: number): readonly Term[];
}
