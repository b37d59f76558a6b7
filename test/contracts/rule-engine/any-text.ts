import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '#domain/facts/rule-facts.ts';
import { RULE_FUNCTIONS } from '#domain/facts/rule-functions.ts';
import { deskFacts, type RuleDesk } from '../../support/rule-desk.ts';

const WORDS = [
  ...RULE_FUNCTIONS.map(({ name }) => name),
  ...'service workloads findings now name tags labels w e replicas parts size __proto__ null true false in'.split(
    ' ',
  ),
  ...'( ) [ ] { } , . : ? ! - + * / % < > <= >= == != && || = & | " \' """ \\ // \n 1 2.5 0x1f 1e9 r" b" "a" \'b\' 9u'.split(
    ' ',
  ),
];

const SIDES = ['service.a', '!service.b', 'service.count', '(1 + 2)', '"x"', 'service.name', '[1]'];
const JOINS = ['==', '!=', '<', '>=', '&&', '||', 'in', '+', '? true :'];

const texts = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join('')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
  fc
    .tuple(
      fc.constantFrom(
        'workloads.all(w, has(w.replicas) && w.replicas > 1 && w.name.startsWith("a"))',
        'service.tags.filter(t, t != "").map(t, t.size()).exists(n, n > 1 ? true : false)',
        'now - service.at > days(3) || {"a": 1}["a"] in [1, 2] && !(service.share / 2.0 > 0.1)',
      ),
      fc.nat(80),
      fc.nat(10),
      fc.constantFrom('', ...WORDS),
    )
    .map(([text, at, count, word]) => text.slice(0, at) + word + text.slice(at + count)),
  fc
    .tuple(fc.constantFrom(...SIDES), fc.constantFrom(...JOINS), fc.constantFrom(...SIDES))
    .map((parts) => parts.join(' ')),
);

export function anyTextContract({ problemsOf, ruleOf }: RuleDesk): void {
  describe('any text', () => {
    it('is a rule, or has problems at places of it; and nothing is thrown', () => {
      let [good, bad] = [0, 0];
      fc.assert(
        fc.property(texts, (text) => {
          const problems = problemsOf(text);
          if (problems.length > 0) {
            bad += 1;
            for (const { from, to, line, column, message } of problems) {
              expect(from).toBeLessThanOrEqual(to);
              expect(to).toBeLessThanOrEqual(text.length);
              const lines = text.slice(0, from).split('\n');
              expect([line, column]).toEqual([lines.length, (lines.at(-1)?.length ?? 0) + 1]);
              expect(message).not.toMatch(/undefined|\[object|cannot be read/);
            }
            return;
          }
          good += 1;
          const { outcome } = ruleOf(text).evaluate(deskFacts());
          expect(['true', 'false', 'unknown']).toContain(outcome);
          expect(ruleOf(text).explain(deskFacts()).length).toBeGreaterThan(0);
        }),
        { numRuns: 3_000 },
      );
      expect(Math.min(good, bad)).toBeGreaterThan(50);
    });
  });

  const RULES = [
    'workloads.all(w, w.replicas > 1 && w.name.startsWith("a") && w.since < now)',
    'workloads.exists(w, w.parts.exists(p, p.size / 2 == 1)) || workloads.map(w, w.labels) == []',
    'workloads.filter(w, has(w.labels.app)).size() > 0 && workloads[0].labels.app == "x"',
    'service.tags.join(",") != "" && "a" in service.tags && service.tags == ["a"]',
    'service.name.split(",").size() > 0 && service.name.lowerAscii().trim() != ""',
    'service.count + 1 > 2 && service.share * 2.0 < 1.0 && -service.count < 0',
    'service.moments.all(m, m < now) && now - service.at > days(1) && string(service.at) != ""',
    'service.labels.all(k, service.labels[k].matches("^a")) && size(service.labels) > 0',
    'has(service.contact.email) && (service.a ? service.b : service.c) && !service.d',
    'findings.exists_one(f, f == "x") && workloads == workloads && service.name + "x" != ""',
  ];

  describe('facts that are not what they are said to be', () => {
    it('cannot be told, and nothing is thrown', () => {
      const rules = RULES.map(ruleOf);
      const fields = ['name', 'count', 'share', 'at', 'moments', 'tags', 'labels', 'contact', 'a'];
      const value = fc.jsonValue({ maxDepth: 2 });
      const service = fc.oneof(value, fc.record(Object.fromEntries(fields.map((f) => [f, value]))));
      const workload = fc.record(
        Object.fromEntries(['name', 'replicas', 'since', 'parts', 'labels'].map((f) => [f, value])),
        { requiredKeys: [] },
      );
      const workloads = fc.oneof(value, fc.array(fc.oneof(value, workload), { maxLength: 3 }));
      fc.assert(
        fc.property(service, workloads, value, (one, many, findings) => {
          const facts = deskFacts({
            service: one as FactValue,
            workloads: many as FactValue,
            findings: findings as FactValue,
          });
          for (const rule of rules) {
            expect(['true', 'false', 'unknown']).toContain(rule.evaluate(facts).outcome);
            expect(rule.explain(facts).length).toBeGreaterThan(0);
          }
        }),
        { numRuns: 500 },
      );
    });

    it('say which fact it is', () => {
      const facts = deskFacts({ service: { name: 7 } });
      expect(ruleOf('service.name == "x"').evaluate(facts)).toEqual({
        outcome: 'unknown',
        why: 'service.name is not what the facts say it is.',
      });
    });
  });
}
