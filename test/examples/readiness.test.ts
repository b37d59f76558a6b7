import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsAt } from '#application/facts-of.ts';
import type { CampaignDefinition } from '#domain/campaigns/campaign.ts';
import type { RuleFacts } from '#domain/facts/rule-facts.ts';
import type { Tier } from '#domain/spec.ts';
import { createExampleDesk } from './support/example-desk.ts';

let desk: ReturnType<typeof createExampleDesk>;
let definitions: readonly CampaignDefinition[];
let own: readonly CampaignDefinition[];
let facts: ReadonlyMap<string, RuleFacts>;
beforeAll(async () => {
  desk = createExampleDesk();
  await desk.publish();
  const { campaigns, catalogue } = await desk.app.readBoard();
  const of = factsAt(catalogue, desk.app.now);
  definitions = [...campaigns.values()].map(({ definition }) => definition);
  own = definitions.filter(({ id }) => id.startsWith('ready-'));
  facts = new Map(Array.from(catalogue.services.keys(), (id) => [id, of(id)]));
});
afterAll(() => desk.app.close());

const outcomes = (rule: string) => {
  const check = desk.app.rules.check(rule);
  if (check.kind === 'bad') throw new Error(`${rule}: ${check.problems[0]?.message}`);
  return new Map([...facts].map(([id, found]) => [id, check.rule.evaluate(found).outcome]));
};

describe('the readiness passport of the example', () => {
  it('has 10 items for the design, and of 74 for production 30, 64 and 73 that levels C, B and A ask for', () => {
    const items = definitions.filter(({ level }) => level !== undefined);
    const production = items.filter(({ category }) => category !== 'design');
    const askedBy = (levels: readonly Tier[]) =>
      production.filter(({ level }) => level && levels.includes(level)).length;
    expect(items.length - production.length).toBe(10);
    expect([askedBy(['C']), askedBy(['C', 'B']), askedBy(['C', 'B', 'A'])]).toEqual([30, 64, 73]);
    const recommended = own.filter(({ level }) => level === undefined);
    expect(recommended.map(({ id }) => id)).toEqual(['ready-sql-read-replica']);
  });

  it('says of every item why, how, what it takes, and who judges it', () => {
    expect(own).toHaveLength(69);
    for (const one of own) {
      expect(one.body?.length, one.id).toBeGreaterThan(20);
      expect(one.fix?.length, one.id).toBeGreaterThan(10);
      expect(one.effort, one.id).toBeGreaterThan(0);
      expect((one.satisfied === undefined) !== (one.attested === undefined), one.id).toBe(true);
    }
  });

  it('lets everything expire that a person shows', () => {
    const attested = own.flatMap(({ attested: shown }) => shown?.validDays ?? []);
    expect(attested).toHaveLength(63);
    expect(Math.max(...attested)).toBeLessThanOrEqual(730);
  });

  it('asks about databases only those who have one', () => {
    for (const [category, kind] of [
      ['cloud sql', 'cloudsql'],
      ['spanner', 'spanner'],
    ]) {
      const rules = new Set(
        own.flatMap((one) => (one.category === category ? [one.applicable ?? ''] : [])),
      );
      expect(rules.size, category).toBe(1);
      const found = outcomes([...rules][0] ?? '');
      const having = [...facts].filter(([, { spec }]) =>
        JSON.stringify(spec).includes(`"kind":"${kind}"`),
      );
      expect(having.length, kind).toBeGreaterThan(0);
      expect([...found].filter(([, outcome]) => outcome === 'true').map(([id]) => id)).toEqual(
        having.map(([id]) => id),
      );
    }
  });

  it('has services that pass and that fail whatever a machine judges', () => {
    const machine = own.filter(({ satisfied }) => satisfied !== undefined);
    expect(machine.map(({ id }) => id).sort()).toEqual([
      'ready-autoscaler-present',
      'ready-design-document',
      'ready-on-call-named',
      'ready-pre-stop-hook',
      'ready-runbook-linked',
      'ready-slo-stated',
    ]);
    for (const { id, satisfied = '', applicable = 'true' } of machine) {
      const applies = outcomes(applicable);
      const found = [...outcomes(satisfied)].flatMap(([service, outcome]) =>
        applies.get(service) === 'true' ? [outcome] : [],
      );
      expect(found, id).toContain('true');
      if (id !== 'ready-pre-stop-hook') expect(found, id).toContain('false');
    }
  });

  it('asks for the hook of a container that stops at once', () => {
    const { satisfied = '' } = own.find(({ id }) => id === 'ready-pre-stop-hook') ?? {};
    const known = facts.get('pay-payment');
    const check = desk.app.rules.check(satisfied);
    if (known === undefined || check.kind === 'bad') throw new Error('no such example');
    const workloads = (
      known.workloads as readonly { readonly containers: readonly object[] }[]
    ).map((one) => ({
      ...one,
      containers: one.containers.map((c) => ({ ...c, preStop: false })),
    })) as RuleFacts['workloads'];
    expect(check.rule.evaluate({ ...known, workloads }).outcome).toBe('false');
  });
});
