import { describe, expect, it } from 'vitest';
import { impactOf } from '#application/impact-of.ts';
import type { ImpactStep } from '#domain/impact/impact.ts';
import { createDescriptorDesk } from '../../support/descriptor-desk.ts';

const MONEY = `syntax = "proto3"; package acme.common.v1;
  message Money { int64 units = 1; Currency currency = 2; }
  enum Currency { CURRENCY_UNSPECIFIED = 0; CURRENCY_YEN = 1; }`;
const PAY = `syntax = "proto3"; package acme.pay.v1; import "money.proto";
  service Payments {
    rpc Charge(ChargeRequest) returns (ChargeResponse);
    rpc Ping(Empty) returns (Empty);
  }
  message ChargeRequest { repeated Line lines = 1; }
  message Line { acme.common.v1.Money price = 1; Line part_of = 2; }
  message ChargeResponse { string id = 1; }
  message Paid { map<string, acme.common.v1.Money> amounts = 1; }
  message Empty {}`;

const spec = (id: string, rest = '') => `serviceID: ${id}\nteamName: ${id}-team\n${rest}`;
const SPECS = {
  'pay.yaml': spec(
    'pay',
    'grpc: { provides: [acme.pay.v1.Payments] }\nmessaging: { publishes: [{ topic: paid, message: acme.pay.v1.Paid }] }',
  ),
  'shop.yaml': spec('shop', 'grpc: { consumes: [acme.pay.v1.Payments] }\ndependsOn: [pay]'),
  'ledger.yaml': spec(
    'ledger',
    'messaging: { subscribes: [{ topic: paid, message: acme.pay.v1.Paid }] }',
  ),
  'cron.yaml': spec('cron', 'dependsOn: [pay]'),
  'front.yaml': spec('front', 'dependsOn: [shop]'),
};

const told = (path: readonly ImpactStep[]) =>
  path.map(({ symbol, relation }) => `${relation} ${symbol}`).join(', ');

async function impact(...names: readonly string[]) {
  const desk = createDescriptorDesk();
  await desk.publish({ 'money.proto': MONEY, 'pay.proto': PAY });
  await desk.specs(SPECS);
  const found = impactOf(await desk.app.readCatalogue(), names);
  return {
    ...found,
    services: found.services.map(({ serviceId, roles }) => `${serviceId}: ${roles.join(', ')}`),
    paths: new Map(found.services.map(({ serviceId, path }) => [serviceId, told(path)])),
    symbols: found.symbols.map(({ symbol, kind }) => `${kind} ${symbol}`),
  };
}

describe('the impact of a change', () => {
  it('goes up from a type through the messages that hold it to the methods, their provider and its consumers', async () => {
    const { of, symbols, services, paths } = await impact('acme.common.v1.Currency');
    expect(of).toEqual([{ name: 'acme.common.v1.Currency', kind: 'enum' }]);
    expect(symbols).toEqual([
      'enum acme.common.v1.Currency',
      'message acme.common.v1.Money',
      'message acme.pay.v1.Line',
      'message acme.pay.v1.Paid',
      'message acme.pay.v1.ChargeRequest',
      'method acme.pay.v1.Payments.Charge',
      'rpc-service acme.pay.v1.Payments',
    ]);
    expect(services).toEqual([
      'ledger: SUBSCRIBES',
      'pay: PUBLISHES, PROVIDES',
      'shop: CONSUMES',
      'cron: DEPENDS',
    ]);
    expect(paths.get('shop')).toBe(
      'ASKED acme.common.v1.Currency, HELD_BY acme.common.v1.Money.currency, PART_OF acme.common.v1.Money, HELD_BY acme.pay.v1.Line.price, PART_OF acme.pay.v1.Line, HELD_BY acme.pay.v1.ChargeRequest.lines, PART_OF acme.pay.v1.ChargeRequest, SENT_BY acme.pay.v1.Payments.Charge, METHOD_OF acme.pay.v1.Payments, CONSUMED_BY shop',
    );
    expect(paths.get('ledger')).toMatch(/SENT_BY paid, SUBSCRIBED_BY ledger$/);
  });

  it('of a field, an enum value or a oneof is that of what it is part of', async () => {
    const { of, paths } = await impact('acme.pay.v1.ChargeResponse.id');
    expect(of).toEqual([{ name: 'acme.pay.v1.ChargeResponse.id', kind: 'message' }]);
    expect(paths.get('pay')).toBe(
      'ASKED acme.pay.v1.ChargeResponse.id, PART_OF acme.pay.v1.ChargeResponse, SENT_BY acme.pay.v1.Payments.Charge, METHOD_OF acme.pay.v1.Payments, PROVIDED_BY pay',
    );
  });

  it('of a method is that of its RPC service, whichever way it is written', async () => {
    const dotted = await impact('acme.pay.v1.Payments.Charge');
    const slashed = await impact('acme.pay.v1.Payments/Charge');
    expect(dotted.services).toEqual(['pay: PROVIDES', 'shop: CONSUMES', 'cron: DEPENDS']);
    expect(slashed.services).toEqual(dotted.services);
    expect(slashed.of).toEqual([{ name: 'acme.pay.v1.Payments/Charge', kind: 'method' }]);
  });

  it('of a service is everybody who depends on it, near or far', async () => {
    const { services, paths } = await impact('pay');
    expect(services).toEqual([
      'cron: DEPENDS',
      'ledger: DEPENDS',
      'shop: DEPENDS',
      'front: DEPENDS',
    ]);
    expect(paths.get('front')).toBe('ASKED pay, DEPENDED_ON_BY shop, DEPENDED_ON_BY front');
  });

  it('says which names it does not know, whatever they are called', async () => {
    const names = [
      'acme.pay.v1.Gone',
      'constructor',
      '__proto__',
      '',
      '.',
      'acme.pay.v1.Payments.Nope',
    ];
    const { unknown, services, symbols } = await impact(...names);
    expect(unknown).toEqual(names);
    expect([...services, ...symbols]).toEqual([]);
  });
});
