import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { breakCampaigns } from '#domain/breaks/break-campaigns.ts';
import { productionOf } from '#domain/breaks/break-policy.ts';
import type { HitConsumer } from '#domain/breaks/contract-break.ts';

const engine = createRuleEngine();
const consumer = (serviceId: string, rpcServices: readonly string[] = ['a.v1.S']): HitConsumer => ({
  serviceId,
  rpcServices,
  messages: [],
  providers: [],
});
const campaignsOf = (consumers: readonly HitConsumer[], environments: readonly string[] = []) =>
  breakCampaigns({
    key: '0123456789ab',
    source: 'github.com/acme/protos',
    revision: 'f'.repeat(40),
    at: '2026-11-22T12:00:00.000Z',
    broke: { number: 7, previous: 'e'.repeat(40), count: 3, broken: [], consumers },
    policy: { deadlineDays: 30, environments },
  });
const many = (count: number, name: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => name(n));

describe('the campaigns of a break', () => {
  it('is one, as a rule, and none where nobody is hit', () => {
    expect(campaignsOf([])).toEqual([]);
    const [only, ...others] = campaignsOf([consumer('shop'), consumer('kiosk')]);
    expect(others).toEqual([]);
    expect(only?.definition).toMatchObject({
      id: 'breaking-0123456789ab',
      title: 'Follow what acme/protos broke at fffffff',
      targetDate: '2026-12-22',
    });
  });

  it('are several where hundreds of services are hit, each with its own', () => {
    const ids = many(1_000, (n) => `service-with-a-long-name-of-its-own-${n}`);
    const all = campaignsOf(ids.map((id) => consumer(id)));
    expect(all.length).toBeGreaterThan(1);
    expect(all[1]?.definition).toMatchObject({
      id: 'breaking-0123456789ab-2',
      title: `Follow what acme/protos broke at fffffff (2 of ${all.length})`,
    });
    const asked = all.flatMap(({ origin }) =>
      origin.kind === 'contract' ? origin.broke.consumers.map(({ serviceId }) => serviceId) : [],
    );
    expect(asked).toEqual(ids);
  });

  it('make rules that the engine takes, and lose nothing that anybody uses', () => {
    const name = fc
      .integer({ min: 0, max: 600 })
      .map((n) => `acme.some.longer.package.v1.Service${n}`);
    const hit = fc.record({
      serviceId: fc.integer({ min: 0, max: 400 }).map((n) => `service-${n}`),
      rpcServices: fc.array(name, { maxLength: 300 }),
      messages: fc.array(name, { maxLength: 20 }),
      providers: fc.array(fc.constantFrom('pay', 'ship'), { maxLength: 2 }),
    });
    const used = (consumers: readonly HitConsumer[]) =>
      consumers.flatMap(({ serviceId, rpcServices, messages, providers }) =>
        [...rpcServices, ...messages, ...providers].map((one) => `${serviceId} ${one}`),
      );
    fc.assert(
      fc.property(fc.array(hit, { minLength: 1, maxLength: 30 }), (consumers) => {
        const all = campaignsOf(consumers);
        for (const { definition } of all) {
          expect(engine.check(definition.scope).kind).toBe('good');
          expect(engine.check(definition.satisfied ?? '').kind).toBe('good');
        }
        const kept = all.flatMap(({ origin }) =>
          origin.kind === 'contract' ? origin.broke.consumers : [],
        );
        expect(new Set(used(kept))).toEqual(new Set(used(consumers)));
      }),
      { numRuns: 15 },
    );
  });
});

describe('where it counts what runs', () => {
  it.each([
    [[], ['production']],
    [
      ['beta', 'production', 'prod-eu'],
      ['production', 'prod-eu'],
    ],
    [
      ['blue', 'green'],
      ['blue', 'green'],
    ],
  ])('of %j in %j, where the organisation protects none', (names, counted) => {
    expect(productionOf({ environments: names.map((name) => ({ name })) })).toEqual(counted);
  });

  it('is where the organisation protects', () => {
    const environments = [{ name: 'production' }, { name: 'live', protected: true }];
    expect(productionOf({ environments })).toEqual([]);
    expect(campaignsOf([consumer('shop')])[0]?.definition.satisfied).toContain('w.protected');
    expect(campaignsOf([consumer('shop')], ['live'])[0]?.definition.satisfied).toContain(
      'w.environment in ["live"]',
    );
  });
});
