import type { FactValue } from '#domain/facts/rule-facts.ts';
import type { Run } from './meter.ts';
import type { Part } from './syntax.ts';

/** Computes a part of a rule. Throws `RuleCostError`. */
export type Step = (run: Run) => FactValue;

/** What is known where a part stands. */
export interface Compiling {
  readonly text: string;
  /** At which place of `Run.elements` the elements of the loops around it are, by their names. */
  readonly places: ReadonlyMap<string, number>;
  /** The loops of the rule that were compiled, with what they are made of. */
  readonly loops: Map<Part, CompiledLoop>;
  readonly compile: (part: Part, within: Compiling) => Step;
}

export interface CompiledLoop {
  readonly over: Step;
  readonly place: number;
  readonly condition?: Step;
  readonly value?: Step;
}
