import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '#application/facts-of.ts';
import { consumersOfBreaks, impactOfBreaks } from '#application/impact-of-breaks.ts';
import { breakCampaigns } from '#domain/breaks/break-campaigns.ts';
import type { ContractChange } from '#domain/comparison/contract-change.ts';
import { createDescriptorDesk, PROTOS } from '../../../support/descriptor-desk.ts';

const PROTO = `syntax = "proto3"; package a;
  service S0 { rpc Do(M0) returns (M1); }
  service S1 { rpc Do(M2) returns (M2); }
  service S2 { rpc Do(M3) returns (M3); }
  message M0 { M4 inner = 1; }
  message M1 { string x = 1; }
  message M2 { M4 inner = 1; }
  message M3 { string x = 1; }
  message M4 { string x = 1; }`;
const SYMBOLS = ['a.S0', 'a.S1', 'a.S2', 'a.S0.Do', 'a.M1', 'a.M3.x', 'a.M4.x', 'a.M2'];
const IDS = ['s0', 's1', 's2', 's3'];

const some = <T>(...values: readonly T[]) => fc.subarray([...values]);
const spec = fc.record({
  provides: some('a.S0', 'a.S1', 'a.S2'),
  consumes: some('a.S0', 'a.S1', 'a.S2'),
  dependsOn: some(...IDS),
  subscribes: some('a.M0', 'a.M4', 'a.M3'),
  publishes: some('a.M1', 'a.M4'),
});

const topics = (names: readonly string[]) =>
  names.map((message) => `{ topic: t, message: ${message} }`).join(', ');
const yaml = (
  id: string,
  one: {
    readonly [Key in
      | 'provides'
      | 'consumes'
      | 'dependsOn'
      | 'subscribes'
      | 'publishes']: readonly string[];
  },
) =>
  `serviceID: ${id}
teamName: t
grpc: { provides: [${one.provides}], consumes: [${one.consumes.filter((name) => !one.provides.includes(name))}] }
dependsOn: [${one.dependsOn.filter((other) => other !== id)}]
messaging: { subscribes: [${topics(one.subscribes)}], publishes: [${topics(one.publishes)}] }
`;

const change = (symbol: string): ContractChange => ({
  kind: 'changed',
  breaking: true,
  element: /^a\.S\d$/.test(symbol) ? 'service' : 'message',
  symbol,
  aspect: 'type',
  message: 'It broke',
});

describe('who has to follow a break', () => {
  it('is everybody whom the break hits, but for who serves or owns it; and nobody is done before he does something', async () => {
    const desk = createDescriptorDesk();
    await desk.publish({ 'a.proto': PROTO });
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(spec, spec, spec, spec),
        fc.subarray(SYMBOLS, { minLength: 1, maxLength: 3 }),
        async (specs, symbols) => {
          await desk.specs(
            Object.fromEntries(specs.map((one, n) => [`s${n}.yaml`, yaml(`s${n}`, one)])),
          );
          const catalogue = await desk.app.readCatalogue();
          const before = catalogue.contracts.get(PROTOS);
          if (before === undefined) throw new Error('no contract');
          const changes = symbols.map(change);
          const hit = impactOfBreaks(catalogue, before, changes)
            .services.filter(({ roles }) => roles.some((role) => role !== 'PROVIDES'))
            .map(({ serviceId }) => serviceId);
          const consumers = consumersOfBreaks(catalogue, before, changes);
          expect(consumers.map(({ serviceId }) => serviceId)).toEqual(hit.toSorted());

          const published = { key: 'k', source: PROTOS, revision: 'r', at: desk.app.now };
          const broke = { number: 2, previous: 'r1', count: 1, broken: [], consumers };
          const policy = { deadlineDays: 30, environments: ['production'] };
          const campaigns = breakCampaigns({ ...published, broke, policy });
          expect(campaigns).toHaveLength(hit.length === 0 ? 0 : 1);
          for (const { definition } of campaigns)
            for (const id of IDS) {
              const facts = factsOf(catalogue, id, desk.app.now);
              const says = (text: string) => {
                const check = desk.app.rules.check(text);
                return check.kind === 'good' ? check.rule.evaluate(facts).outcome : check.problems;
              };
              expect(says(definition.scope)).toBe(String(hit.includes(id)));
              if (hit.includes(id)) expect(says(definition.satisfied ?? '')).toBe('false');
            }
        },
      ),
      { numRuns: 25 },
    );
    await desk.app.close();
  });
});
