import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, askData } from '../../support/ask.ts';
import { compileProto } from '../../support/compile-proto.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { publishContract, publishSpecs } from '../../support/publish.ts';

const MONEY = `
  syntax = "proto3";
  package acme.type.v1;
  // An amount.
  message Money { string currency = 1; int64 units = 2; }
  enum Colour { COLOUR_UNSPECIFIED = 0; COLOUR_RED = 1; }
`;
const pay = (methods: string) => `
  syntax = "proto3";
  package acme.pay.v1;
  import "acme/type/v1/money.proto";
  // Takes payments.
  service PaymentService {
    // Charges a card once.
    rpc Charge(ChargeRequest) returns (stream ChargeResponse);
    ${methods}
  }
  message ChargeRequest {
    string card = 1;
    // What is due.
    acme.type.v1.Money amount = 2;
    repeated ChargeRequest parts = 3;
    map<string, acme.type.v1.Money> fees = 4;
    acme.type.v1.Colour colour = 5 [deprecated = true];
  }
  message ChargeResponse { string id = 1; }
`;
const compile = (methods = '') =>
  compileProto({ 'acme/type/v1/money.proto': MONEY, 'acme/pay/v1/pay.proto': pay(methods) });

let app: MemoryApp;
beforeAll(async () => {
  app = createMemoryApp();
  await publishSpecs(app, {
    'acme-pay': 'grpc: { provides: [acme.pay.v1.PaymentService] }',
    shop: 'grpc: { consumes: [acme.pay.v1.PaymentService] }\nmessaging: { publishes: [{ topic: orders, message: acme.type.v1.Money }] }',
  });
  await publishContract(app, await compile(), { revision: 'old' });
  await publishContract(app, await compile('rpc Refund(ChargeRequest) returns (ChargeResponse);'), {
    revision: 'new',
  });
});
afterAll(() => app.close());

const DETAIL = `fragment Detail on RpcService {
  fullName name package comment file line methodCount contract { source revision label hasComments }
  owner { serviceId } consumers { serviceId }
  methods { name fullName comment clientStreaming serverStreaming line
    input { fullName comment file fields { name number type label comment deprecated jsonName
      reference { __typename ... on ProtoMessage { fullName comment fields { name } }
        ... on ProtoEnum { fullName values { name number } } } } }
    output { fullName } } }`;
const one = (args: string) =>
  askData(app, `{ rpcService(${args}) { ...Detail } } ${DETAIL}`).then((data) => data.rpcService);

describe('an RPC service', () => {
  it('is told with its owner, its consumers, its methods and what they hold', async () => {
    const service = await one('fullName: "acme.pay.v1.PaymentService"');
    expect(service).toMatchObject({
      name: 'PaymentService',
      package: 'acme.pay.v1',
      comment: 'Takes payments.',
      file: 'acme/pay/v1/pay.proto',
      methodCount: 2,
      contract: { source: 'github.com/acme/protos', revision: 'new', hasComments: true },
      owner: { serviceId: 'acme-pay' },
      consumers: [{ serviceId: 'shop' }],
    });
    expect(service.methods.map(({ name }: { name: string }) => name)).toEqual(['Charge', 'Refund']);
    const [charge] = service.methods;
    expect(charge).toMatchObject({
      fullName: 'acme.pay.v1.PaymentService.Charge',
      comment: 'Charges a card once.',
      clientStreaming: false,
      serverStreaming: true,
      output: { fullName: 'acme.pay.v1.ChargeResponse' },
    });
    expect(charge.input.fields).toMatchObject([
      { name: 'card', number: 1, type: 'string', label: 'SINGULAR', reference: null },
      {
        name: 'amount',
        comment: 'What is due.',
        reference: {
          fullName: 'acme.type.v1.Money',
          comment: 'An amount.',
          fields: [{ name: 'currency' }, { name: 'units' }],
        },
      },
      { name: 'parts', label: 'REPEATED', reference: { fullName: 'acme.pay.v1.ChargeRequest' } },
      { name: 'fees', label: 'MAP', reference: { fullName: 'acme.type.v1.Money' } },
      {
        name: 'colour',
        deprecated: true,
        reference: { __typename: 'ProtoEnum', values: [{ number: 0 }, { name: 'COLOUR_RED' }] },
      },
    ]);
  });

  it('is told as it was at an earlier revision', async () => {
    const service = await one('fullName: "acme.pay.v1.PaymentService", revision: "old"');
    expect(service.methods).toHaveLength(1);
    expect(service.contract.revision).toBe('old');
  });

  it('of an unknown name or revision is null', async () => {
    expect(await one('fullName: "acme.Nothing"')).toBeNull();
    expect(await one('fullName: "acme.pay.v1.PaymentService", revision: "never"')).toBeNull();
  });

  it('costs two reads at most with its messages, once their files were read', async () => {
    const ask = () => one('fullName: "acme.pay.v1.PaymentService"');
    await ask();
    const { reads, writes } = await app.cost(ask);
    expect(reads).toBeLessThanOrEqual(2);
    expect(writes).toBe(0);
  });

  it('reads one file once, however many methods and types lie in it', async () => {
    const fresh = { ...app };
    const query = `{ rpcService(fullName: "acme.pay.v1.PaymentService") { ...Detail } } ${DETAIL}`;
    const { result, reads } = await app.cost(() => ask(fresh, query));
    expect(result.errors).toBeUndefined();
    // The stamp, and one view for each of the two files.
    expect(reads).toBe(3);
  });

  it('belongs to its service, which lists it without opening any file', async () => {
    const { result, reads } = await app.cost(() =>
      askData(
        app,
        '{ service(serviceId: "acme-pay") { rpcServiceCount rpcServices { fullName } } }',
      ),
    );
    expect(result.service).toEqual({
      rpcServiceCount: 1,
      rpcServices: [{ fullName: 'acme.pay.v1.PaymentService' }],
    });
    expect(reads).toBe(1);
  });
});

describe('lists of RPC services', () => {
  it.each([
    ['(filter: { text: "refund" })', 1],
    ['(filter: { text: "payments nothing" })', 0],
    ['(filter: { package: "acme.pay.v1", owned: true, deprecated: false })', 1],
    ['(filter: { owner: "shop" })', 0],
    ['(filter: { source: "github.com/acme/protos" })', 1],
    ['(filter: { owned: false })', 0],
  ])('%s find %i', async (args, count) => {
    expect((await askData(app, `{ rpcServices${args} { totalCount } }`)).rpcServices).toEqual({
      totalCount: count,
    });
  });

  it('are also those of a contract', async () => {
    const { contracts } = await askData(
      app,
      '{ contracts { source fileCount serviceCount messageCount rpcServices { nodes { name } } } }',
    );
    expect(contracts).toEqual([
      {
        source: 'github.com/acme/protos',
        fileCount: 2,
        serviceCount: 1,
        messageCount: 3,
        rpcServices: { nodes: [{ name: 'PaymentService' }] },
      },
    ]);
  });
});

describe('a type', () => {
  it('is found by its full name, by the topic it is sent on, and null when unknown', async () => {
    const { message, colour, nothing, service } = await askData(
      app,
      `{ message: protoType(fullName: "acme.type.v1.Money") { __typename ... on ProtoMessage { file comment } }
         colour: protoType(fullName: "acme.type.v1.Colour", revision: "old") { __typename }
         nothing: protoType(fullName: "acme.Nothing") { __typename }
         service(serviceId: "shop") { messaging { publishes { topic type { ... on ProtoMessage { fullName } } } } } }`,
    );
    expect(message).toEqual({
      __typename: 'ProtoMessage',
      file: 'acme/type/v1/money.proto',
      comment: 'An amount.',
    });
    expect(colour).toEqual({ __typename: 'ProtoEnum' });
    expect(nothing).toBeNull();
    expect(service.messaging.publishes).toEqual([
      { topic: 'orders', type: { fullName: 'acme.type.v1.Money' } },
    ]);
  });
});
