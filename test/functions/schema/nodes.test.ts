import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askData } from '../../support/ask.ts';
import { compileProto } from '../../support/compile-proto.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import {
  deployment,
  ORGANISATION,
  publishContract,
  publishSnapshot,
  publishSpecs,
} from '../../support/publish.ts';

const PROTO = `syntax = "proto3"; package acme.pay.v1;
  // Takes payments.
  service PaymentService { rpc Charge(Bill) returns (Bill); }
  message Bill {}`;

let app: MemoryApp;
beforeAll(async () => {
  app = createMemoryApp();
  const organised = { 'organisation.yaml': ORGANISATION };
  await publishSpecs(app, { kasse: 'description: Pays.\ntier: A' }, organised);
  await publishSpecs(
    app,
    {
      'pay-api': 'description: Pays.\ntier: A\npreviousServiceID: kasse',
      shop: 'dependsOn: [kasse]\nlinks: [{ title: Docs, url: "https://d.example/{serviceID}" }]\ncontact: { slack: { generalChannelId: C1, alertChannelId: C2, extra: C3 }, oncall: pager }',
    },
    organised,
  );
  await publishSnapshot(app, 'prod', [deployment('pay-api', 'pay-api')]);
  await publishContract(app, await compileProto({ 'pay.proto': PROTO }), { revision: 'c1' });
});
afterAll(() => app.close());

const node = async (id: string) =>
  (await askData(app, 'query ($id: ID!) { node(id: $id) { __typename id } }', { id })).node;
const globalId = (type: string, name: string) => Buffer.from(`${type}:${name}`).toString('base64');

describe('global ids', () => {
  it('lead back to every kind of node', async () => {
    const found = await askData(
      app,
      `{ service(serviceId: "pay-api") { id lastChange { id } } team(name: "payments") { id }
         cluster(name: "prod") { id } contracts { id }
         rpcService(fullName: "acme.pay.v1.PaymentService") { id }
         old: rpcService(fullName: "acme.pay.v1.PaymentService", revision: "c1") { id } }`,
    );
    const ids: string[] = [
      found.service.id,
      found.service.lastChange.id,
      found.team.id,
      found.cluster.id,
      found.contracts[0].id,
      found.rpcService.id,
      found.old.id,
    ];
    const types = ['Service', 'Change', 'Team', 'Cluster', 'Contract', 'RpcService', 'RpcService'];
    for (const [index, id] of ids.entries()) {
      expect(await node(id)).toEqual({ __typename: types[index], id });
    }
  });

  it('are base64 of type and name, and go on leading to a renamed service', async () => {
    expect(await node(globalId('Service', 'kasse'))).toEqual({
      __typename: 'Service',
      id: globalId('Service', 'pay-api'),
    });
  });

  it.each([
    globalId('Service', 'nobody'),
    globalId('Team', 'nobody'),
    globalId('Change', 'x~y'),
    globalId('Change', '%'),
    globalId('Nonsense', 'x'),
    globalId('ProtoMessage', 'acme.pay.v1.Bill'),
    globalId('Query', ''),
    'garbage',
    '',
  ])('of what is not there (%s) are null', async (id) => {
    expect(await node(id)).toBeNull();
  });
});

describe('unknown names', () => {
  it('answer null, not an error', async () => {
    expect(
      await askData(
        app,
        '{ service(serviceId: "x") { id } team(name: "x") { id } cluster(name: "x") { id } rpcService(fullName: "x") { id } protoType(fullName: "x") { __typename } }',
      ),
    ).toEqual({ service: null, team: null, cluster: null, rpcService: null, protoType: null });
  });
});

describe('search', () => {
  const hits = async (query: string) =>
    (
      await askData(app, 'query ($q: String!) { search(query: $q) { kind title detail path } }', {
        q: query,
      })
    ).search;

  it.each([
    ['pay-api', { kind: 'SERVICE', title: 'pay-api', detail: 'Pays.', path: '/services/pay-api' }],
    [
      'kasse',
      { kind: 'SERVICE', title: 'pay-api', detail: 'formerly kasse', path: '/services/pay-api' },
    ],
    [
      'payments',
      { kind: 'TEAM', title: 'payments', detail: '2 services', path: '/teams/payments' },
    ],
    [
      'PaymentService',
      {
        kind: 'RPC_SERVICE',
        title: 'acme.pay.v1.PaymentService',
        detail: 'Takes payments.',
        path: '/apis/acme.pay.v1.PaymentService',
      },
    ],
    [
      'charge',
      {
        kind: 'RPC_METHOD',
        title: 'Charge',
        detail: 'acme.pay.v1.PaymentService',
        path: '/apis/acme.pay.v1.PaymentService#Charge',
      },
    ],
    [
      'Bill',
      {
        kind: 'PROTO_TYPE',
        title: 'acme.pay.v1.Bill',
        detail: 'message in pay.proto',
        path: '/apis/acme.pay.v1.Bill',
      },
    ],
    ['prod', { kind: 'CLUSTER', title: 'prod', detail: 'production', path: '/clusters/prod' }],
  ])('for %s has its best hit first', async (query, hit) => {
    expect((await hits(query))[0]).toEqual(hit);
  });

  it('for nothing known is empty', async () => {
    expect(await hits('qqqqq')).toEqual([]);
  });
});

describe('a service', () => {
  it('tells what its file says, with the text itself and where it lies', async () => {
    const { service } = await askData(
      app,
      `{ service(serviceId: "shop") { contact { slack { name channel } oncall email } links { title url }
          dependencies { from to toService { serviceId } evidence { kind detail path } }
          spec { text path source url publishedAt } } }`,
    );
    expect(service).toMatchObject({
      contact: {
        slack: [
          { name: 'generalChannelId', channel: 'C1' },
          { name: 'alertChannelId', channel: 'C2' },
          { name: 'extra', channel: 'C3' },
        ],
        oncall: 'pager',
        email: null,
      },
      links: [{ title: 'Docs', url: 'https://d.example/shop' }],
      dependencies: [
        {
          from: 'shop',
          to: 'pay-api',
          toService: { serviceId: 'pay-api' },
          evidence: [{ kind: 'DECLARED', detail: 'dependsOn', path: 'services/shop.yaml' }],
        },
      ],
      spec: { path: 'services/shop.yaml', source: 'github.com/acme/specs' },
    });
    expect(service.spec.text).toContain('dependsOn: [kasse]');
    expect(service.spec.url).toMatch(
      /^https:\/\/github\.com\/acme\/specs\/blob\/r\d+\/services\/shop\.yaml$/,
    );
  });
});

describe('the version of the catalogue', () => {
  const version = async () =>
    (await askData(app, '{ catalogueVersion { version } }')).catalogueVersion.version;

  it('stays while nothing changes, and changes when a cluster falls silent by time alone', async () => {
    const before = await version();
    app.now = '2026-11-22T12:02:59.000Z';
    expect(await version()).toBe(before);
    app.now = '2026-11-22T12:03:01.000Z';
    expect(await version()).not.toBe(before);
    app.now = '2026-11-22T12:00:00.000Z';
  });
});
