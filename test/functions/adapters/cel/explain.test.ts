import { describe, expect, it } from 'vitest';
import { type FactValue, unknownFact } from '#domain/facts/rule-facts.ts';
import { deskFacts, ruleOf, SERVICE } from '../../../support/rule-desk.ts';

const workload = (name: string, replicas?: number) => ({
  name,
  parts: [],
  labels: {},
  ...(replicas === undefined ? {} : { replicas }),
});
const FACTS = deskFacts({
  workloads: [workload('api', 3), workload('job', 1), workload('cache')],
  findings: unknownFact('Cluster gke-prod is silent.'),
});

describe('what a rule looked at', () => {
  it('is told for each term that &&, || and ! join, in the order of the text', () => {
    const rule = ruleOf('!(service.name == "pay") || (service.count + 1) * 2 > 8 && !service.a');
    expect(rule.explain(FACTS)).toEqual([
      {
        text: 'service.name == "pay"',
        outcome: 'true',
        found: [{ name: 'service.name', value: '"pay"' }],
      },
      {
        text: '(service.count + 1) * 2 > 8',
        outcome: 'false',
        found: [{ name: 'service.count', value: '3' }],
      },
      {
        text: 'service.a',
        outcome: 'unknown',
        found: [{ name: 'service.a', value: 'absent' }],
        why: 'service.a is absent.',
      },
    ]);
  });

  it('shows the elements that broke all(), with what was asked of them', () => {
    const [term] = ruleOf('workloads.all(w, has(w.replicas) && w.replicas > 2)').explain(FACTS);
    expect(term).toMatchObject({
      outcome: 'false',
      found: [
        { name: 'workloads.size()', value: '3, 2 of them not matching' },
        { name: 'workloads[1]', value: '{name: "job", replicas: 1}' },
        { name: 'workloads[2]', value: '{name: "cache", replicas: absent}' },
      ],
    });
  });

  it('says of what has() asks for that it is set or absent', () => {
    const terms = ruleOf('has(service.name) && has(service.a)').explain(FACTS);
    expect(terms.map(({ outcome, found }) => [outcome, found])).toEqual([
      ['true', [{ name: 'service.name', value: 'set' }]],
      ['false', [{ name: 'service.a', value: 'absent' }]],
    ]);
  });

  it('shows the elements that exists() found, or the first it did not take', () => {
    const found = (text: string) => ruleOf(text).explain(FACTS)[0]?.found;
    expect(found('workloads.exists(w, w.name != "")')?.[0]?.value).toBe('3, all matching');
    expect(found('workloads.all(w, w.name == "")')?.[0]?.value).toBe('3, none matching');
    expect(found('workloads.exists(w, w.name == "job")')).toEqual([
      { name: 'workloads.size()', value: '3, 1 of them matching' },
      { name: 'workloads[1]', value: '{name: "job"}' },
    ]);
    expect(found('workloads.exists(w, w.name == service.name)')).toEqual([
      { name: 'workloads.size()', value: '3, none matching' },
      { name: 'workloads[0]', value: '{name: "api"}' },
      { name: 'workloads[1]', value: '{name: "job"}' },
      { name: 'workloads[2]', value: '{name: "cache"}' },
      { name: 'service.name', value: '"pay"' },
    ]);
  });

  it('counts what cannot be told apart from what is so and what is not', () => {
    const unheard = unknownFact('cluster gke is silent', { name: 'api' });
    const said = (text: string, workloads: readonly FactValue[]) =>
      ruleOf(text).explain(deskFacts({ workloads }))[0]?.found[0]?.value;
    const some = [unheard, workload('api', 3), unheard, workload('job', 1)];
    expect(said('workloads.exists(w, w.name == "api")', some)).toBe(
      '2, 1 of them matching, 2 cannot be told',
    );
    expect(said('workloads.all(w, w.name != "api")', some)).toBe(
      '2, 1 of them not matching, 2 cannot be told',
    );
    expect(said('workloads.all(w, w.replicas > 1)', [unheard, unheard])).toBe('2 cannot be told');
    expect(said('workloads.exists(w, w.name == "job")', [unheard])).toBe('0');
  });

  it('shows moments and spans as people write them, and what cannot be told', () => {
    const [age, findings] = ruleOf('now - service.at > days(3) && findings == []').explain(FACTS);
    expect(age?.found).toEqual([
      { name: 'now', value: '2026-11-22T12:00:00.000Z' },
      { name: 'service.at', value: '2026-01-01T00:00:00.000Z' },
    ]);
    expect(findings?.found[0]?.value).toContain('cannot be told: findings: Cluster gke-prod');
  });

  it('is shortened to what can be read', () => {
    const tags = Array.from({ length: 5_000 }, (_, index) => `tag-${index}`);
    const facts = deskFacts({ service: { ...SERVICE, name: 'x'.repeat(9_000), tags } });
    const terms = ruleOf('service.tags == [] || service.name == ""').explain(facts);
    for (const { found } of terms) expect(found[0]?.value).toHaveLength(200);
  });

  it('is never cut through a character', () => {
    for (const name of [`${'x'.repeat(198)}😀`, `${'x'.repeat(199)}😀`, '😀'.repeat(300)]) {
      const facts = deskFacts({ service: { ...SERVICE, name } });
      const [term] = ruleOf('int(service.name) > 0').explain(facts);
      expect(JSON.stringify(term)).not.toContain('\\ud');
    }
  });

  it('agrees with the rule itself', () => {
    const rule = ruleOf('workloads.all(w, w.name != "") && service.count == 3');
    expect(rule.evaluate(FACTS).outcome).toBe('true');
    expect(rule.explain(FACTS).map(({ outcome }) => outcome)).toEqual(['true', 'true']);
  });
});

describe('an explanation that may cost little', () => {
  const many = Array.from({ length: 300 }, (_, n) => workload(`w${n}`));
  const facts = deskFacts({ workloads: many });
  const rule = ruleOf('service.count == 3 || workloads.exists(w, w.name == "none")');

  it('says what it can, and what it leaves out', () => {
    const [quick, slow] = rule.explain(facts, 1_000);
    expect(quick).toMatchObject({ outcome: 'true', found: [{ value: '3' }] });
    expect(slow).toMatchObject({ outcome: 'unknown', found: [] });
    expect(slow?.why).toBe(
      'This is not explained: it costs much more than finding out what the rule says.',
    );
    expect(rule.explain(facts)[1]?.outcome).toBe('false');
  });

  it('never may cost more than the rule', () => {
    const hostile = ruleOf('workloads.all(a, workloads.all(b, workloads.all(c, true)))');
    const [term] = hostile.explain(facts, Number.MAX_SAFE_INTEGER);
    expect(term?.why).toMatch(/^The rule costs more than 200,000 steps/);
  });
});

describe('the facts a rule names', () => {
  it('are those alone, in the order of the schema', () => {
    expect(ruleOf('workloads.all(w, w.name == service.name) && now > now').roots).toEqual([
      'service',
      'workloads',
      'now',
    ]);
    expect(ruleOf('true').roots).toEqual([]);
    expect(ruleOf('"workloads" != "findings"').roots).toEqual([]);
    expect(ruleOf('has(service.contact.email) ? true : findings.size() > 0').roots).toEqual([
      'service',
      'findings',
    ]);
  });
});
