import { describe, expect, it } from 'vitest';
import { FACT_ROOTS, type FactRoot } from '#domain/facts/fact-type.ts';
import type { Rule } from '#domain/facts/rule.ts';
import type { RuleFacts } from '#domain/facts/rule-facts.ts';
import { deskFacts, type RuleDesk } from '../../support/rule-desk.ts';

/** Facts that tell which of them were looked at. */
function watchedFacts() {
  const looked = new Set<FactRoot>();
  const facts = deskFacts({
    workloads: [{ name: 'api', replicas: 2, parts: [], labels: {} }],
  });
  const watched = {};
  for (const root of FACT_ROOTS) {
    const get = () => {
      looked.add(root);
      return facts[root];
    };
    Object.defineProperty(watched, root, { get, enumerable: true });
  }
  return { looked, facts: watched as RuleFacts };
}

const RULES = [
  'true',
  'service.count == 3 || findings.size() > 0',
  'workloads.all(w, w.name != service.name && now > service.at)',
  'service.tags.exists(t, t.matches("^p")) && !has(service.contact.email)',
  'has(service.a) ? edges.size() == 0 : environments.size() == 0',
];

/** What every rule does that was found good. */
export function rulesContract({ ruleOf, problemsOf }: RuleDesk): void {
  describe('a good rule', () => {
    it('is the text it was made of', () => {
      for (const text of RULES) expect(ruleOf(text).text).toBe(text);
    });

    it('looks at no facts but those it names, to be evaluated and to be explained', () => {
      for (const text of RULES) {
        const rule = ruleOf(text);
        const { looked, facts } = watchedFacts();
        rule.evaluate(facts);
        rule.explain(facts);
        expect(
          [...looked].filter((root) => !rule.roots.includes(root)),
          text,
        ).toEqual([]);
      }
      expect(ruleOf('true').roots).toEqual([]);
    });

    it('says the same of the same facts as often as it is asked, and changes none of them', () => {
      const facts = frozen(deskFacts({ workloads: [{ name: 'api', parts: [], labels: {} }] }));
      for (const text of RULES) {
        const rule = ruleOf(text);
        const first = rule.evaluate(facts);
        expect([rule.evaluate(facts), ruleOf(text).evaluate(facts)]).toEqual([first, first]);
        expect(rule.explain(facts)).toEqual(rule.explain(facts));
      }
    });

    it('adds its cost to what the meter says already', () => {
      const cost = (rule: Rule, steps = 0) => {
        const meter = { steps };
        rule.evaluate(deskFacts(), meter);
        return meter.steps;
      };
      for (const text of RULES) {
        const once = cost(ruleOf(text));
        expect(once, text).toBeGreaterThan(0);
        expect(cost(ruleOf(text), once), text).toBe(2 * once);
      }
    });

    it('is explained by terms that stand in it, and no term says what it cannot know', () => {
      const facts = deskFacts();
      for (const text of RULES) {
        for (const { text: term, outcome, why } of ruleOf(text).explain(facts)) {
          expect(text).toContain(term);
          expect(why === undefined, term).toBe(outcome !== 'unknown');
        }
      }
    });
  });

  describe('a bad rule', () => {
    it.each([
      ['', ''],
      ['servic.name == "x"', 'servic'],
      ['true &&\n  service.nmae == ""', 'nmae'],
      ['workloads.all(w, w.replica > 1)', 'replica'],
      ['service.name', 'service.name'],
      ['service.count + 1.5 > 2.0', 'service.count + 1.5'],
      ['service.name.matches("(")', '"("'],
      ['"日本😀" == service.nmae', 'nmae'],
    ])('%s: points at the place, by offset, line and column', (text, place) => {
      const [first] = problemsOf(text);
      expect(first?.message).toMatch(/\w/);
      const { from = 0, to = 0 } = first ?? {};
      expect(text.slice(from, to)).toBe(place);
      const before = text.slice(0, from).split('\n');
      expect([first?.line, first?.column]).toEqual([
        before.length,
        (before.at(-1)?.length ?? 0) + 1,
      ]);
    });

    it('has the same problems however often it is checked', () => {
      const text = 'service.nam == "" && workloads.all(w, w.replica > 1)';
      expect(problemsOf(text).length).toBeGreaterThan(0);
      expect(problemsOf(text)).toEqual(problemsOf(text));
    });
  });
}

/** Throws when something is written into it. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const inside of Object.values(value)) frozen(inside);
    Object.freeze(value);
  }
  return value;
}
