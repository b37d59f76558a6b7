import { RE2JS } from '@bufbuild/re2';
import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';

/** A regular expression that takes time in proportion to the text, whatever it is. */
export interface Pattern {
  readonly test: (text: string) => boolean;
  /** Steps that looking at one character may take. */
  readonly cost: number;
}

/** Of the automaton, before it begins anew. */
const STATES = 500;

/** The pattern, or what is wrong with it. */
export type ReadPattern = Pattern | { readonly wrong: string };

export function readPattern(source: string): ReadPattern {
  if (source.length > RULE_LIMITS.pattern) {
    return { wrong: `is longer than ${RULE_LIMITS.pattern} characters` };
  }
  const counts = [...source.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].flatMap(([, from, to]) => [
    Number(from),
    Number(to ?? 0),
  ]);
  if (counts.reduce((sum, count) => sum + count, 0) > RULE_LIMITS.repetitions) {
    return { wrong: `repeats parts more than ${RULE_LIMITS.repetitions} times` };
  }
  try {
    // The table of a Unicode group takes 100 ms to unfold, once in a process.
    const compiled = RE2JS.compile(source, RE2JS.DISABLE_UNICODE_GROUPS);
    const engine = compiled.re2();
    const instructions = engine.prog.numInst();
    // Of 10,000, as the package has it, each may hold 10 kB.
    engine.dfa.stateLimit = STATES;
    return { test: (text) => compiled.test(text), cost: costOf(instructions) };
  } catch (error) {
    return { wrong: `is not understood: ${error instanceof Error ? error.message : error}` };
  }
}

/** Common patterns have some ten instructions. Those with many may leave the automaton, which is the slow way. */
const costOf = (instructions: number): number =>
  instructions <= 30 ? 1 + Math.ceil(instructions / 2) : 2 * instructions;
