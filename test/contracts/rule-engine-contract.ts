import { describe } from 'vitest';
import type { RuleEngine } from '#application/ports.ts';
import type { FactField, FactRoot } from '#domain/facts/fact-type.ts';
import { DESK_SCHEMA, openRuleDesk } from '../support/rule-desk.ts';
import { anyTextContract } from './rule-engine/any-text.ts';
import { hostileRulesContract } from './rule-engine/hostile-rules.ts';
import { kleeneLawsContract } from './rule-engine/kleene-laws.ts';
import { rulesContract } from './rule-engine/rules.ts';
import { soundnessContract } from './rule-engine/soundness.ts';
import { threeValuesContract } from './rule-engine/three-values.ts';

/**
 * What every engine of rules promises, whatever it is made of: the language of docs/rules.md, three values, problems at
 * their places, an end within the limits, and that nothing is thrown.
 */
export function ruleEngineContract(
  name: string,
  open: (schema: Readonly<Record<FactRoot, FactField>>) => RuleEngine,
): void {
  describe(`${name} is an engine of rules`, () => {
    const desk = openRuleDesk(open(DESK_SCHEMA));
    rulesContract(desk);
    threeValuesContract(desk);
    kleeneLawsContract(desk);
    soundnessContract(desk);
    anyTextContract(desk);
    hostileRulesContract(desk);
  });
}
