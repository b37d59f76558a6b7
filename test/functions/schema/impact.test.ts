import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, askData } from '../../support/ask.ts';
import { compileProto } from '../../support/compile-proto.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { publishContract, publishSpecs } from '../../support/publish.ts';

let app: MemoryApp;

beforeEach(async () => {
  app = createMemoryApp();
  await publishContract(
    app,
    await compileProto({
      'pay.proto': `syntax = "proto3"; package acme.pay.v1;
        service Payments { rpc Charge(Payment) returns (Payment); }
        message Payment { int64 amount = 1; }`,
    }),
  );
  await publishSpecs(app, {
    pay: 'grpc: { provides: [acme.pay.v1.Payments] }',
    shop: 'teamName: sales\ngrpc: { consumes: [acme.pay.v1.Payments] }',
  });
});
afterEach(() => app.close());

const IMPACT = `query ($of: [String!]!, $first: Int, $after: String) { impact(of: $of) {
  of { name kind } unknown teams { name }
  symbols { totalCount nodes { symbol kind } }
  services(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { serviceId service { description team { name } } roles path { symbol relation } }
  } } }`;

describe('impact', () => {
  it('names symbols, services with the way to them, and teams', async () => {
    const { impact } = await askData(app, IMPACT, { of: ['acme.pay.v1.Payment.amount', 'gone'] });
    expect(impact).toMatchObject({
      of: [{ name: 'acme.pay.v1.Payment.amount', kind: 'MESSAGE' }],
      unknown: ['gone'],
      teams: [{ name: 'payments' }, { name: 'sales' }],
      symbols: {
        totalCount: 3,
        nodes: [
          { symbol: 'acme.pay.v1.Payment', kind: 'MESSAGE' },
          { symbol: 'acme.pay.v1.Payments.Charge', kind: 'METHOD' },
          { symbol: 'acme.pay.v1.Payments', kind: 'RPC_SERVICE' },
        ],
      },
      services: {
        totalCount: 2,
        nodes: [
          { serviceId: 'pay', roles: ['PROVIDES'] },
          { serviceId: 'shop', roles: ['CONSUMES'], service: { team: { name: 'sales' } } },
        ],
      },
    });
    expect(impact.services.nodes[1].path.at(-1)).toEqual({
      symbol: 'shop',
      relation: 'CONSUMED_BY',
    });
  });

  it('comes in pages', async () => {
    const of = ['acme.pay.v1.Payments'];
    const one = (await askData(app, IMPACT, { of, first: 1 })).impact.services;
    expect(one).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const after = one.pageInfo.endCursor;
    const two = (await askData(app, IMPACT, { of, first: 1, after })).impact.services;
    expect([one.nodes[0].serviceId, two.nodes[0].serviceId]).toEqual(['pay', 'shop']);
    expect(two.pageInfo.hasNextPage).toBe(false);
  });

  it('is found for at most 200 names at a time', async () => {
    const { errors } = await ask(app, IMPACT, {
      of: Array.from({ length: 201 }, (_, n) => `a${n}`),
    });
    expect(errors?.[0]?.extensions?.code).toBe('TOO_MANY_NAMES');
  });

  it('costs one read', async () => {
    await askData(app, IMPACT, { of: ['pay'] });
    const { reads } = await app.cost(() => askData(app, IMPACT, { of: ['acme.pay.v1.Payment'] }));
    expect(reads).toBe(1);
  });
});
