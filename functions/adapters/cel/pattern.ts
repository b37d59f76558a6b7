import { RE2JS } from '@bufbuild/re2';
import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';

/** A regular expression that takes time in proportion to the text, whatever it is. */
export interface Pattern {
  readonly test: (text: string) => boolean;
  /** Steps that looking at one character may take. */
  readonly cost: number;
}

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
    const instructions = compiled.re2().prog.numInst();
    return { test: (text) => compiled.test(text), cost: 1 + Math.ceil(instructions / 2) };
  } catch (error) {
    return { wrong: `is not understood: ${error instanceof Error ? error.message : error}` };
  }
}
