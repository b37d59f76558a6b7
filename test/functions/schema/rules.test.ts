import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FACT_ROOTS } from '#domain/facts/fact-type.ts';
import { ask, askData } from '../../support/ask.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { publishSpecs } from '../../support/publish.ts';

let app: MemoryApp;
beforeEach(async () => {
  app = createMemoryApp();
  await publishSpecs(app, {
    pay: 'tier: A\nlanguage: go',
    cart: 'tier: B',
    mail: 'language: java',
  });
});
afterEach(() => app.close());

const TRY = `query ($scope: String, $applicable: String, $satisfied: String!, $serviceId: String, $first: Int) {
  tryRule(scope: $scope, applicable: $applicable, satisfied: $satisfied, serviceId: $serviceId, first: $first) {
    asked satisfied open notApplicable cannotTell left
    failing { serviceId } unclear { serviceId }
    problems { rule problem { message cure from to line column } }
    service { verdict service { serviceId } terms { rule term { text outcome why found { name value } } } } } }`;

const tried = async (variables: object) => (await askData(app, TRY, variables)).tryRule;

describe('a rule that is being written', () => {
  it('is checked, with the place of what is wrong', async () => {
    const query = `query ($rule: String!) { checkRule(rule: $rule) { facts problems { message cure from to line column } } }`;
    const good = await askData(app, query, { rule: 'has(service.tier) && now > now' });
    expect(good.checkRule).toEqual({ facts: ['service', 'now'], problems: [] });
    const bad = await askData(app, query, { rule: 'has(service.teir)' });
    expect(bad.checkRule).toEqual({
      facts: [],
      problems: [
        {
          message: 'Service has no field “teir”.',
          cure: 'Did you mean tier?',
          from: 12,
          to: 16,
          line: 1,
          column: 13,
        },
      ],
    });
  });

  it('is completed', async () => {
    const query = `query ($rule: String!, $offset: Int!) { completeRule(rule: $rule, offset: $offset) {
      kind label insert type description from to } }`;
    const { completeRule } = await askData(app, query, { rule: 'service.ti == 1', offset: 10 });
    expect(completeRule).toEqual([
      expect.objectContaining({ kind: 'FIELD', label: 'tier', insert: 'tier', from: 8, to: 10 }),
    ]);
    for (const wrong of [
      { rule: 'true', offset: 5 },
      { rule: 'x'.repeat(4_001), offset: 0 },
    ]) {
      const { errors } = await ask(app, query, wrong);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_RULE');
    }
  });

  it('is documented by the facts and functions there are', async () => {
    const { ruleFacts, ruleFunctions } = await askData(
      app,
      '{ ruleFacts { path type description optional } ruleFunctions { name on takes gives description example } }',
    );
    const paths = ruleFacts.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(expect.arrayContaining([...FACT_ROOTS, 'workloads[].images[].tag']));
    expect(ruleFunctions.map(({ name }: { name: string }) => name)).toContain('versionBefore');
  });
});

describe('the trial of a rule', () => {
  it('counts all services, and names the first that fail', async () => {
    expect(await tried({ satisfied: 'service.tier == "A"', first: 1 })).toMatchObject({
      asked: 3,
      satisfied: 1,
      open: 1,
      notApplicable: 0,
      cannotTell: 1,
      left: 0,
      failing: [{ serviceId: 'cart' }],
      unclear: [{ serviceId: 'mail' }],
      problems: [],
      service: null,
    });
  });

  it('asks those in scope, and leaves out those it does not apply to', async () => {
    const counts = await tried({
      scope: 'service.serviceId != "mail"',
      applicable: 'service.tier == "A"',
      satisfied: 'has(service.language)',
    });
    expect(counts).toMatchObject({ asked: 2, satisfied: 1, open: 0, notApplicable: 1 });
  });

  it('shows for one service what was found for each term', async () => {
    const { service } = await tried({
      scope: 'has(service.tier)',
      satisfied: 'service.tier == "A" || service.language == "go"',
      serviceId: 'cart',
    });
    expect(service).toEqual({
      verdict: 'CANNOT_TELL',
      service: { serviceId: 'cart' },
      terms: [
        {
          rule: 'SCOPE',
          term: {
            text: 'has(service.tier)',
            outcome: 'TRUE',
            why: null,
            found: [{ name: 'service.tier', value: 'set' }],
          },
        },
        {
          rule: 'SATISFIED',
          term: {
            text: 'service.tier == "A"',
            outcome: 'FALSE',
            why: null,
            found: [{ name: 'service.tier', value: '"B"' }],
          },
        },
        {
          rule: 'SATISFIED',
          term: {
            text: 'service.language == "go"',
            outcome: 'CANNOT_TELL',
            why: 'service.language is absent.',
            found: [{ name: 'service.language', value: 'absent' }],
          },
        },
      ],
    });
  });

  it('tells what is wrong with each of the rules, and tries none', async () => {
    const { problems, asked } = await tried({ scope: 'tru', satisfied: 'service.teir == "A"' });
    expect(problems.map(({ rule }: { rule: string }) => rule)).toEqual(['SCOPE', 'SATISFIED']);
    expect(asked).toBe(0);
  });

  it('costs one read, and nothing is written', async () => {
    await tried({ satisfied: 'true' });
    const { reads, writes } = await app.cost(() => tried({ satisfied: 'service.tier == "B"' }));
    expect({ reads, writes }).toEqual({ reads: 1, writes: 0 });
  });

  it('is done once in a request', async () => {
    const query =
      '{ one: tryRule(satisfied: "true") { asked } two: tryRule(satisfied: "true") { asked } }';
    const { errors } = await ask(app, query);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_RULE']);
  });

  it('is for those who are signed in', async () => {
    app.viewer = undefined;
    expect((await ask(app, '{ tryRule(satisfied: "true") { asked } }')).errors).toHaveLength(1);
  });
});
