import type { RuleEngine } from '#application/ports.ts';

/** An engine whose rules about tags cost a million steps for each tag of the service, over and above what they cost. */
export const weightyRules = (engine: RuleEngine): RuleEngine => ({
  check: (text) => {
    const checked = engine.check(text);
    if (checked.kind === 'bad' || !text.includes('service.tags')) return checked;
    const { rule } = checked;
    const evaluate: typeof rule.evaluate = (facts, meter) => {
      const { tags } = facts.service as { readonly tags: readonly string[] };
      if (meter) meter.steps += tags.length * 1_000_000;
      return rule.evaluate(facts, meter);
    };
    return { kind: 'good', rule: { ...rule, evaluate } };
  },
});
