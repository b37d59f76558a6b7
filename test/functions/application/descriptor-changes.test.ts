import { describe, expect, it } from 'vitest';
import { eventOf } from '#domain/event.ts';
import type { Receipt } from '#domain/publication.ts';
import { createDescriptorDesk } from '../../support/descriptor-desk.ts';

const PAY = `syntax = "proto3"; package acme.pay.v1; import "money.proto";
  // Takes money.
  service PaymentService {
    // Charges.
    rpc Charge(acme.Money) returns (Receipt);
    rpc Refund(acme.Money) returns (Receipt);
  }
  message Receipt { string id = 1; }
  message Elsewhere { string id = 1; }`;
const MONEY =
  'syntax = "proto3"; package acme; message Money { int64 units = 1; Inner inner = 2; } message Inner {}';
const PAYMENT = 'acme.pay.v1.PaymentService';

/** Publishes two revisions, the second with replacements, and tells what the second one changed. */
async function changed(
  replacements: Readonly<Record<string, string>>,
  specs: Readonly<Record<string, string>> = {},
) {
  const desk = createDescriptorDesk();
  if (Object.keys(specs).length > 0) await desk.specs(specs);
  await desk.publish({ 'pay.proto': PAY, 'money.proto': MONEY });
  const before = (await desk.changes()).length;
  desk.app.now = '2026-11-22T15:00:00.000Z';
  let files = { 'pay.proto': PAY, 'money.proto': MONEY };
  for (const [from, to] of Object.entries(replacements)) {
    const replaced = Object.entries(files).map(([path, text]) => [path, text.replace(from, to)]);
    files = Object.fromEntries(replaced) as typeof files;
  }
  const receipt: Receipt = await desk.publish(files);
  return { receipt, changes: (await desk.changes()).slice(before), desk };
}

describe('changes of RPC services', () => {
  it('of a first publication are one addition each, with the methods', async () => {
    const desk = createDescriptorDesk();
    await desk.publish({ 'pay.proto': PAY, 'money.proto': MONEY }, { revision: 'c1' });
    expect(await desk.changes()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{64}$/),
        kind: 'rpc-service-added',
        at: '2026-11-22T12:00:00.000Z',
        source: 'github.com/acme/protos',
        revision: 'c1',
        subject: PAYMENT,
        summary: `RPC service ${PAYMENT} was added with 2 methods.`,
        after: { file: 'pay.proto', methods: ['Charge', 'Refund'], methodCount: 2 },
      },
    ]);
  });

  it('tell methods that came, went and changed their signature', async () => {
    const { receipt, changes } = await changed({
      'rpc Refund(acme.Money) returns (Receipt);': 'rpc Undo(acme.Money) returns (Receipt);',
      'rpc Charge(acme.Money)': 'rpc Charge(stream acme.Money)',
    });
    expect(receipt.updated).toEqual([PAYMENT]);
    const was = '(acme.Money) returns (acme.pay.v1.Receipt)';
    expect(changes).toMatchObject([
      {
        kind: 'rpc-service-changed',
        at: '2026-11-22T15:00:00.000Z',
        subject: PAYMENT,
        summary: `RPC service ${PAYMENT} changed: 1 method added, 1 method removed, 1 method with another signature.`,
        before: { methods: { Refund: was, Charge: was } },
        after: { methods: { Undo: was, Charge: `(stream ${was.slice(1)}` } },
      },
    ]);
  });

  it.each([
    ['a comment', { 'Charges.': 'Charges twice.' }, 'comments changed'],
    [
      'a deprecation',
      {
        'rpc Refund(acme.Money) returns (Receipt);':
          'rpc Refund(acme.Money) returns (Receipt) { option deprecated = true; }',
      },
      'deprecated',
    ],
    [
      'an option',
      {
        'rpc Refund(acme.Money) returns (Receipt);':
          'rpc Refund(acme.Money) returns (Receipt) { option idempotency_level = IDEMPOTENT; }',
      },
      'options changed',
    ],
    [
      'a field of a request in another file',
      { 'int64 units = 1': 'int64 cents = 1' },
      'request or response messages changed',
    ],
    [
      'a field of a response',
      { 'Receipt { string id = 1;': 'Receipt { string id = 1; string note = 2;' },
      'request or response messages changed',
    ],
  ])('tell of %s', async (_, replacements, summary) => {
    const { receipt, changes } = await changed(replacements);
    expect(receipt.updated).toEqual([PAYMENT]);
    expect(changes.map((change) => change.summary)).toEqual([
      `RPC service ${PAYMENT} changed: ${summary}.`,
    ]);
  });

  it.each([
    [
      'a message that no method takes or returns',
      { 'Elsewhere { string id = 1;': 'Elsewhere {' },
      'acme.pay.v1.Elsewhere',
      'FIELD_NO_DELETE',
    ],
    [
      'a message inside a request',
      { 'message Inner {}': 'message Inner { string more = 1; }' },
      'acme.Inner',
      undefined,
    ],
    [
      'a new message beside a request',
      { 'message Inner {}': 'message Inner {}\n// Much.\nmessage More {}' },
      'acme.More',
      undefined,
    ],
  ])('are none for %s, which changes the contract', async (_, replacements, type, rule) => {
    const { receipt, changes } = await changed(replacements);
    expect(receipt).toMatchObject({ outcome: 'applied', updated: [], unchanged: 1 });
    expect(changes).toMatchObject([
      {
        kind: 'contract-changed',
        subject: 'github.com/acme/protos',
        before: { revision: 'r1' },
        after: { revision: 'r2', typeCount: 1 },
      },
    ]);
    expect(JSON.stringify(changes[0]?.after)).toContain(`"${type}"`);
    expect(changes[0]?.breaking?.findings[0]?.rule).toBe(rule);
  });

  it('are none at all for the lines only', async () => {
    const { receipt, changes } = await changed({ 'syntax = "proto3";': 'syntax = "proto3";\n\n' });
    expect(receipt).toMatchObject({ outcome: 'applied', updated: [], unchanged: 1 });
    expect(changes).toEqual([]);
  });

  it('say what breaks: of the service and what it takes, and of what belongs to no service', async () => {
    const { changes } = await changed({
      'rpc Refund(acme.Money) returns (Receipt);': '',
      'int64 units = 1': 'string units = 1',
      'message Elsewhere { string id = 1; }': '',
    });
    expect(changes).toMatchObject([
      { kind: 'rpc-service-changed', breaking: { count: 2 } },
      { kind: 'contract-changed', breaking: { count: 1 }, after: { typeCount: 1 } },
    ]);
    const rules = changes.flatMap(({ breaking }) => breaking?.findings.map(({ rule }) => rule));
    expect(rules.sort()).toEqual(['FIELD_SAME_TYPE', 'MESSAGE_NO_DELETE', 'RPC_NO_DELETE']);
    expect(changes.map(eventOf)).toMatchObject([
      { type: 'contract.changed', data: { breaking: { count: 2 } } },
      { type: 'contract.changed', data: { breaking: { count: 1 } } },
    ]);
  });

  it('of types stand in the history of whoever owns their package', async () => {
    const { changes } = await changed(
      { 'message Elsewhere { string id = 1; }': 'message Elsewhere { string name = 1; }' },
      {
        'a.yaml': 'serviceID: acme-pay\nteamName: t\n',
        'organisation.yaml':
          'name: Acme\ncontracts: { owners: [{ package: "acme.{name}.v*", service: "acme-{name}" }] }\n',
      },
    );
    expect(changes).toMatchObject([{ kind: 'contract-changed', serviceId: 'acme-pay' }]);
  });

  it('of a removed service say that its users break', async () => {
    const { changes } = await changed({ 'service PaymentService': 'service PayService' });
    const gone = changes.find(({ kind }) => kind === 'rpc-service-removed');
    expect(gone?.breaking?.findings.map(({ rule }) => rule)).toEqual(['SERVICE_NO_DELETE']);
  });

  it('are none when a service moves to another file and says the same', async () => {
    const desk = createDescriptorDesk();
    await desk.publish({ 'pay.proto': PAY, 'money.proto': MONEY });
    const receipt = await desk.publish({ 'moved/pay.proto': PAY, 'money.proto': MONEY });
    expect(receipt).toMatchObject({ created: [], updated: [], removed: [], unchanged: 1 });
    expect((await desk.contract())?.services[0]?.file).toBe('moved/pay.proto');
  });

  it('tell a service that went, and another that came', async () => {
    const { receipt, changes } = await changed({ 'service PaymentService': 'service PayService' });
    expect(receipt).toMatchObject({
      created: ['acme.pay.v1.PayService'],
      removed: [PAYMENT],
    });
    expect(changes.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['rpc-service-added', 'acme.pay.v1.PayService'],
      ['rpc-service-removed', PAYMENT],
    ]);
    expect(changes[1]?.before).toEqual({
      file: 'pay.proto',
      methods: ['Charge', 'Refund'],
      methodCount: 2,
    });
  });

  it('belong to the service that provides it, or whose package it is', async () => {
    const spec = (id: string, more = '') => `serviceID: ${id}\nteamName: payments\n${more}`;
    const organisation =
      'name: Acme\ncontracts: { owners: [{ package: "acme.{name}.v*", service: "acme-{name}" }] }';
    const owners = async (specs: Readonly<Record<string, string>>) =>
      (await changed({ 'Charges.': 'Charges it.' }, specs)).changes.map((one) => one.serviceId);
    const byPackage = { 'organisation.yaml': organisation, 'pay.yaml': spec('acme-pay') };
    expect(await owners(byPackage)).toEqual(['acme-pay']);
    const provider = spec('till', `grpc: { provides: [${PAYMENT}] }`);
    expect(await owners({ ...byPackage, 'till.yaml': provider })).toEqual(['till']);
    expect(await owners({ 'pay.yaml': spec('acme-pay') })).toEqual([undefined]);
  });
});
