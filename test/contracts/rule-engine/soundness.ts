import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleDesk } from '../../support/rule-desk.ts';
import { knownFacts } from './blank-facts.ts';
import { randomRules } from './random-rules.ts';

/** What is told while something is unknown stays so, whatever the unknown turns out to be. */
export function soundnessContract({ outcomeOf, problemsOf }: RuleDesk): void {
  describe('a rule about what is known in part', () => {
    it('says nothing that could turn out to be otherwise', () => {
      const met = { true: 0, false: 0, unknown: 0 };
      fc.assert(
        fc.property(randomRules, knownFacts, (text, { whole, known }) => {
          fc.pre(problemsOf(text).length === 0);
          const found = outcomeOf(text, known);
          met[found] += 1;
          if (found !== 'unknown')
            expect([found, 'unknown'], text).toContain(outcomeOf(text, whole));
        }),
        { numRuns: 1_500 },
      );
      expect(Math.min(met.true, met.false, met.unknown)).toBeGreaterThan(50);
    });
  });
}
