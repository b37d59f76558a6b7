import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACT_NAMES, ruleTokens } from '#web/campaigns/rule-tokens.ts';
import { markFaults } from '#web/pages/campaign-edit/mark-faults.ts';

const kindsOf = (rule: string) =>
  ruleTokens(rule, FACT_NAMES)
    .filter(({ kind }) => kind !== 'plain')
    .map(({ kind, text }) => `${kind} ${text}`);

describe('the colours of a rule', () => {
  it('tell facts, calls, strings, numbers and words apart', () => {
    expect(kindsOf('workloads.all(w, w.team in ["workloads", \'x\'] && w.n >= 2.5)')).toEqual([
      'fact workloads',
      'call all',
      'word in',
      'string "workloads"',
      "string 'x'",
      'operator &&',
      'operator >=',
      'number 2.5',
    ]);
    expect(kindsOf('has(service.team) // why')).toEqual([
      'call has',
      'fact service',
      'comment // why',
    ]);
  });

  it('lose nothing of any text, with faults marked anywhere', () => {
    const fault = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.array(fault, { maxLength: 4 }),
        (rule, faults) => {
          const marked = markFaults(ruleTokens(rule, FACT_NAMES), faults);
          expect(marked.map(({ text }) => text).join('')).toBe(rule);
        },
      ),
    );
  });

  it('underline exactly what a fault covers, and one character where it covers none', () => {
    const wrongIn = (rule: string, from: number, to: number) =>
      markFaults(ruleTokens(rule, FACT_NAMES), [{ from, to }])
        .filter(({ wrong }) => wrong)
        .map(({ text }) => text)
        .join('');
    expect(wrongIn('service.nam == "x"', 8, 11)).toBe('nam');
    expect(wrongIn('service.nam == "x"', 5, 9)).toBe('ce.n');
    expect(wrongIn('has(spec.tier', 13, 13)).toBe('r');
    expect(wrongIn('has(spec.tier', 99, 99)).toBe('r');
    expect(wrongIn(')', 0, 0)).toBe(')');
  });
});
