import { describe, expect, it } from 'vitest';
import { compileProto } from '../../support/compile-proto.ts';
import { createDescriptorDesk, PROTOS } from '../../support/descriptor-desk.ts';
import { field, join, setOf } from '../../support/encode-set.ts';

const PAY = `syntax = "proto3"; package acme.pay.v1; import "money.proto";
  // Takes money.
  service PaymentService { rpc Charge(acme.Money) returns (Receipt); }
  message Receipt { string id = 1; }`;
const MONEY =
  'syntax = "proto3"; package acme; message Money { int64 units = 1; enum Kind { NONE = 0; } }';
const FILES = { 'pay.proto': PAY, 'money.proto': MONEY };

describe('a published FileDescriptorSet', () => {
  it('becomes the contract in force, with its services, types and files', async () => {
    const desk = createDescriptorDesk();
    const receipt = await desk.publish(FILES, { revision: 'c1' });
    expect(receipt).toMatchObject({
      source: PROTOS,
      revision: 'c1',
      generation: 1,
      outcome: 'applied',
      created: ['acme.pay.v1.PaymentService'],
      updated: [],
      removed: [],
      unchanged: 0,
      problems: [],
    });
    const contract = await desk.contract();
    expect(contract).toMatchObject({
      source: PROTOS,
      revision: 'c1',
      label: 'main',
      publishedAt: desk.app.now,
      hasComments: true,
      messageCount: 2,
      services: [
        {
          fullName: 'acme.pay.v1.PaymentService',
          file: 'pay.proto',
          package: 'acme.pay.v1',
          comment: 'Takes money.',
          deprecated: false,
          methods: ['Charge'],
          uses: [0, 1],
        },
      ],
    });
    expect(contract?.files.map(({ path }) => path)).toEqual(['money.proto', 'pay.proto']);
    expect(contract?.types).toEqual([
      ['acme.Money', 0, 'm'],
      ['acme.Money.Kind', 0, 'e'],
      ['acme.pay.v1.Receipt', 1, 'm'],
    ]);
  });

  it('is read again file by file and by revision, each for one document read, then for none', async () => {
    const desk = createDescriptorDesk();
    await desk.publish(FILES, { revision: 'c1' });
    const contract = await desk.contract();
    const pay = contract?.files.find(({ path }) => path === 'pay.proto');
    const view = await desk.app.cost(() => desk.reader.view(pay?.viewKey ?? ''));
    expect(view).toMatchObject({
      reads: 1,
      result: { path: 'pay.proto', services: [{ methods: [{ name: 'Charge', line: 3 }] }] },
    });
    expect(await desk.app.cost(() => desk.reader.view(pay?.viewKey ?? ''))).toMatchObject({
      reads: 0,
      result: view.result,
    });
    const index = await desk.app.cost(() => desk.reader.index(PROTOS, 'c1'));
    const { log: _, ...held } = contract as NonNullable<typeof contract>;
    expect(index).toMatchObject({ reads: 1, result: held });
    expect(await desk.reader.index(PROTOS, 'nobody knows it')).toBeUndefined();
  });

  it('keeps the original bytes of each file under their hash', async () => {
    const desk = createDescriptorDesk();
    const set = await compileProto(FILES);
    await desk.publish(set);
    const { protoFiles } = await desk.stored();
    const kept = Object.entries(protoFiles ?? {}).map(([hash, { packed }]) => {
      const bytes = desk.app.codec.unpackBytes(String(packed));
      expect(desk.app.codec.sha256(bytes)).toBe(hash);
      return bytes;
    });
    const parts = desk.app.descriptorReader.split(set).map(({ bytes }) => bytes);
    const sorted = (list: readonly Uint8Array[]) =>
      list.map((bytes) => Buffer.from(bytes).toString('hex')).sort();
    expect(sorted(kept)).toEqual(sorted(parts));
  });

  it('that was published before is unchanged and writes nothing', async () => {
    const desk = createDescriptorDesk();
    const set = await compileProto(FILES);
    await desk.publish(set, { generation: 4, revision: 'c4' });
    const again = await desk.app.cost(() => desk.publish(set, { generation: 4, revision: 'c4' }));
    expect(again).toMatchObject({ writes: 0, result: { outcome: 'unchanged', unchanged: 1 } });
    expect(await desk.changes()).toHaveLength(1);
  });

  it('of a newer revision that says the same only moves the source on', async () => {
    const desk = createDescriptorDesk();
    const set = await compileProto(FILES);
    await desk.publish(set, { generation: 4, revision: 'c4' });
    const before = (await desk.app.readCatalogue()).stamp;
    desk.app.now = '2026-11-22T13:00:00.000Z';
    const next = await desk.app.cost(() => desk.publish(set, { generation: 5, revision: 'c5' }));
    expect(next).toMatchObject({ writes: 1, result: { outcome: 'unchanged' } });
    expect(next.reads).toBeLessThanOrEqual(6);
    expect((await desk.app.readCatalogue()).stamp).toEqual(before);
    expect(Object.values((await desk.stored()).sources ?? {})).toMatchObject([
      {
        revision: 'c5',
        generation: 5,
        items: 2,
        lastSeen: desk.app.now,
        lastChanged: '2026-11-22T12:00:00.000Z',
      },
    ]);
    await desk.publish(set, { generation: 6, revision: 'c6' });
    const inForce = await desk.contract();
    for (const revision of ['c4', 'c5', 'c6'])
      expect({ ...(await desk.reader.index(PROTOS, revision)), log: inForce?.log }).toEqual(
        inForce,
      );
  });

  it('in another order of its files is the same set', async () => {
    const desk = createDescriptorDesk();
    await desk.publish(FILES);
    const files = desk.app.descriptorReader.split(await compileProto(FILES)).toReversed();
    const turned = setOf(files.map(({ bytes }) => bytes));
    expect(await desk.publish(turned)).toMatchObject({ outcome: 'unchanged' });
  });

  it('writes only the files that changed', async () => {
    const desk = createDescriptorDesk();
    await desk.publish(FILES);
    const before = await desk.stored();
    await desk.publish({ ...FILES, 'money.proto': MONEY.replace('units', 'amount') });
    const after = await desk.stored();
    const added = (name: string) =>
      Object.keys(after[name] ?? {}).filter((id) => !(id in (before[name] ?? {}))).length;
    expect([added('protoFiles'), added('protoViews')]).toEqual([1, 1]);
  });

  it('has its users rendered anew when an option’s definition changes, though their bytes did not', async () => {
    const desk = createDescriptorDesk();
    const options = (name: string) => `syntax = "proto2"; package o;
      import "google/protobuf/descriptor.proto";
      extend google.protobuf.MessageOptions { optional string ${name} = 50001; }`;
    const user = (name: string) =>
      `syntax = "proto3"; package a; import "o.proto"; message M { option (o.${name}) = "x"; }`;
    await desk.publish({ 'o.proto': options('old_name'), 'm.proto': user('old_name') });
    const keyOf = async () => (await desk.contract())?.files.find(({ path }) => path === 'm.proto');
    const before = await keyOf();
    await desk.publish({ 'o.proto': options('new_name'), 'm.proto': user('new_name') });
    const after = await keyOf();
    expect(after?.hash).toBe(before?.hash);
    const view = await desk.reader.view(after?.viewKey ?? '');
    expect(view?.messages[0]?.options).toEqual([{ name: 'o.new_name', value: 'x' }]);
    expect(Object.keys((await desk.stored()).protoFiles ?? {})).toHaveLength(4);
  });

  it('written by another compiler is told as re-encoded, without a change of the API', async () => {
    const desk = createDescriptorDesk();
    const set = await compileProto(FILES);
    await desk.publish(set);
    const rewritten = desk.app.descriptorReader
      .split(set)
      .map(({ bytes }) => join(bytes, field(8042, field(1, 0))));
    const receipt = await desk.publish(setOf(rewritten));
    expect(receipt).toMatchObject({
      outcome: 'applied',
      updated: [],
      unchanged: 1,
      problems: [
        { severity: 'info', code: 're-encoded', message: expect.stringContaining('2 files') },
      ],
    });
    expect(await desk.changes()).toHaveLength(1);
  });

  it('is only looked at in a dry run, whatever its generation', async () => {
    const desk = createDescriptorDesk();
    const first = await desk.app.cost(() => desk.publish(FILES, { dryRun: true }));
    expect(first).toMatchObject({
      writes: 0,
      result: { outcome: 'applied', dryRun: true, created: ['acme.pay.v1.PaymentService'] },
    });
    await desk.publish(FILES, { generation: 9 });
    const changed = { ...FILES, 'pay.proto': PAY.replace('Charge', 'Take') };
    const old = await desk.app.cost(() => desk.publish(changed, { generation: 3, dryRun: true }));
    expect(old).toMatchObject({
      writes: 0,
      result: { outcome: 'applied', updated: ['acme.pay.v1.PaymentService'] },
    });
    const same = await desk.publish(FILES, { generation: 3, dryRun: true });
    expect(same).toMatchObject({ outcome: 'unchanged', dryRun: true, unchanged: 1 });
  });
});
