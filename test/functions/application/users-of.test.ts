import { describe, expect, it } from 'vitest';
import { type Users, usersInForce, usersWithin } from '#application/users-of.ts';
import { createDescriptorDesk } from '../../support/descriptor-desk.ts';

const MONEY = `syntax = "proto3"; package acme;
  message Money { int64 units = 1; Money change = 2; Kind kind = 3; enum Kind { NONE = 0; } }`;
const PAY = `syntax = "proto3"; package acme.pay.v1; import "money.proto";
  service Payments { rpc Charge(acme.Money) returns (acme.Money); }
  message Receipt {
    acme.Money total = 1;
    map<string, acme.Money> parts = 2;
    message Line { repeated acme.Money.Kind kinds = 1; }
  }`;

const said = (users: Users, typeName: string) =>
  users.of(typeName).map(({ kind, symbol, file }) => `${kind} ${symbol} in ${file}`);

describe('the users of a type', () => {
  it('are the fields and methods that name it, its own and those of maps and nested messages too', async () => {
    const desk = createDescriptorDesk();
    await desk.publish({ 'money.proto': MONEY, 'pay.proto': PAY });
    const users = usersInForce(await desk.app.readCatalogue());
    expect(said(users, 'acme.Money')).toEqual([
      'field acme.Money.change in money.proto',
      'method acme.pay.v1.Payments.Charge in pay.proto',
      'field acme.pay.v1.Receipt.parts in pay.proto',
      'field acme.pay.v1.Receipt.total in pay.proto',
    ]);
    expect(said(users, 'acme.Money.Kind')).toEqual([
      'field acme.Money.kind in money.proto',
      'field acme.pay.v1.Receipt.Line.kinds in pay.proto',
    ]);
    expect(said(users, 'acme.pay.v1.Receipt')).toEqual([]);
    expect(said(users, 'constructor')).toEqual([]);
    expect(users.importersOf('money.proto')).toEqual(['pay.proto']);
    expect(users.importersOf('pay.proto')).toEqual([]);
  });

  it('are the extensions of it, wherever they stand, and those that hold it', async () => {
    const desk = createDescriptorDesk();
    await desk.publish({
      'open.proto': `syntax = "proto2"; message Open { extensions 100 to max; }
        message Held {} extend Open { optional Held held = 100; }
        message Scope { extend Open { optional string inner = 101; } }`,
    });
    const users = usersInForce(await desk.app.readCatalogue());
    expect(said(users, 'Open')).toEqual([
      'extension Scope.inner in open.proto',
      'extension held in open.proto',
    ]);
    expect(said(users, 'Held')).toEqual(['extension held in open.proto']);
  });

  it('come from all sources, the same one once', async () => {
    const desk = createDescriptorDesk();
    await desk.publish({ 'money.proto': MONEY }, { source: 'a' });
    await desk.publish({ 'money.proto': MONEY, 'pay.proto': PAY }, { source: 'b' });
    const users = usersInForce(await desk.app.readCatalogue());
    expect(users.of('acme.Money').map(({ symbol, source }) => `${source} ${symbol}`)).toEqual([
      'a acme.Money.change',
      'b acme.pay.v1.Payments.Charge',
      'b acme.pay.v1.Receipt.parts',
      'b acme.pay.v1.Receipt.total',
    ]);
  });

  it('of a former revision are those it had', async () => {
    const desk = createDescriptorDesk();
    await desk.publish({ 'money.proto': MONEY, 'pay.proto': PAY });
    await desk.publish({ 'money.proto': MONEY });
    const former = await desk.reader.index('github.com/acme/protos', 'r1');
    expect(former && said(usersWithin(former), 'acme.Money')).toHaveLength(4);
    expect(said(usersInForce(await desk.app.readCatalogue()), 'acme.Money')).toHaveLength(1);
  });
});
