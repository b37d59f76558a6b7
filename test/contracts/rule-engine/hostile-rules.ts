import { describe, expect, it } from 'vitest';
import { unknownFact } from '#domain/facts/rule-facts.ts';
import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';
import { COSTLY_RULES, hostileFacts, REFUSED_RULES } from '../../support/hostile-rules.ts';
import { deskFacts, type RuleDesk, SERVICE } from '../../support/rule-desk.ts';

export function hostileRulesContract({ problemsOf, ruleOf }: RuleDesk): void {
  describe('a hostile rule', () => {
    it.each(REFUSED_RULES)('is refused before it is ever computed: %s', (_, text) => {
      const problems = problemsOf(text);
      expect(problems.length).toBeGreaterThan(0);
      for (const { message, from, to } of problems) {
        expect(message.length).toBeGreaterThan(5);
        expect(from).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(text.length);
      }
    });

    const facts = hostileFacts();
    it.each(COSTLY_RULES)('is stopped, with the reason, when it costs too much: %s', (_, text) => {
      const meter = { steps: 0 };
      const answer = ruleOf(text).evaluate(facts, meter);
      expect(answer.outcome).toBe('unknown');
      expect(answer.why).toMatch(/costs more than 200,000 steps|gets longer than|gets larger than/);
      expect(meter.steps).toBeLessThanOrEqual(RULE_LIMITS.steps);
      const terms = ruleOf(text).explain(facts);
      expect(terms.map(({ outcome }) => outcome)).toContain('unknown');
    });

    it.each([
      'service.tags == ["x"]',
      '["x"] != service.tags',
      '{"a": service.tags} == {"a": ["x"]}',
      '"none" in service.tags',
      'service.tags[0] == ""',
      'size(service.tags) == 0',
      'service.labels == {"a": "b"}',
      'size(service.labels) == 0',
      'service.labels.exists(k, false)',
      'service.name.split("") == []',
      'service.name < service.name + ""',
    ])('pays for all that it looks at: %s', (text) => {
      const many = Array.from({ length: 8_000 }, (_, index) => `${index}`);
      const large = deskFacts({
        service: {
          ...SERVICE,
          name: 'x'.repeat(9_000),
          tags: many,
          labels: Object.fromEntries(many.map((name) => [name, 'x'])),
        },
      });
      const meter = { steps: 0 };
      ruleOf(text).evaluate(large, meter);
      expect(meter.steps).toBeGreaterThan(1_000);
    });

    it('pays for saying why it can’t be told', () => {
      const silent = Array.from({ length: 500 }, () => unknownFact('It is silent.'));
      const meter = { steps: 0 };
      ruleOf('workloads.all(w, w.on)').evaluate(deskFacts({ workloads: silent }), meter);
      expect(meter.steps).toBeGreaterThan(5_000);
    });

    it('costs the same each time, on any machine', () => {
      const rule = ruleOf('workloads.all(w, w.parts.all(p, p.size > 0) && w.name.contains("w"))');
      const [first, second] = [{ steps: 0 }, { steps: 0 }];
      rule.evaluate(facts, first);
      rule.evaluate(facts, second);
      expect(first).toEqual(second);
      expect(first.steps).toBeGreaterThan(1_000);
    });

    it('is many: there are at least forty kinds of them here', () => {
      expect(REFUSED_RULES.length + COSTLY_RULES.length).toBeGreaterThanOrEqual(40);
    });
  });

  describe('what every object of JavaScript has', () => {
    const NAMES = [
      'constructor',
      '__proto__',
      'prototype',
      'toString',
      'hasOwnProperty',
      'valueOf',
    ];

    it('is no field', () => {
      for (const name of NAMES) {
        expect(problemsOf(`service.${name} == ""`), name).toHaveLength(1);
        expect(problemsOf(`has(service.${name})`), name).toHaveLength(1);
        expect(problemsOf(`service.name.${name} == ""`), name).toHaveLength(1);
        expect(problemsOf(`${name} == ""`).length, name).toBeGreaterThan(0);
        expect(problemsOf(`service.name.${name}()  == ""`), name).toHaveLength(1);
      }
    });

    it('is in no map', () => {
      const empty = deskFacts({ service: { ...SERVICE, labels: {} } });
      const outcome = (text: string) => ruleOf(text).evaluate(empty).outcome;
      for (const name of NAMES) {
        expect(outcome(`"${name}" in service.labels`), name).toBe('false');
        expect(outcome(`service.labels["${name}"] == ""`), name).toBe('unknown');
        expect(outcome(`has(service.labels.${name})`), name).toBe('false');
        expect(outcome(`{"${name}": 1}["${name}"] == 1`), name).toBe('true');
        expect(outcome(`{"a": 1}["${name}"] == 1`), name).toBe('unknown');
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(({} as Record<string, unknown>).a).toBeUndefined();
    });

    it('is found where a fact really is called so', () => {
      const labels = JSON.parse('{"__proto__": "x", "constructor": "y"}');
      const facts = deskFacts({ service: { ...SERVICE, labels } });
      const text = 'service.labels["__proto__"] == "x" && service.labels.constructor == "y"';
      expect(ruleOf(text).evaluate(facts).outcome).toBe('true');
    });
  });
}
