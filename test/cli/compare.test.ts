import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compileProto } from '../support/compile-proto.ts';
import { field, setOf } from '../support/encode-set.ts';
import { folder } from './support/folder.ts';
import { msd } from './support/msd.ts';

const OLD = await compileProto({
  'pay.proto': `syntax = "proto3"; package acme.pay;
// An amount.
message Money {
  int64 units = 1;
  string currency = 2;
}
service Payments { rpc Get(Money) returns (Money); }`,
  'gone.proto': 'syntax = "proto3"; package acme.gone; message Gone {}',
});
const NEW = await compileProto({
  'pay.proto': `syntax = "proto3"; package acme.pay;
// An amount of something.
message Money {
  string units = 1;
  string currency = 2;
  bool exact = 3;
}
service Payments { rpc Get(Money) returns (Money); }`,
});

const sets = () => {
  const place = folder({});
  const older = place.write('old.binpb', OLD);
  const newer = place.write('new.binpb', NEW);
  return { older, newer, place, [Symbol.dispose]: () => place[Symbol.dispose]() };
};

describe('msd compare', () => {
  it('tells what breaks, file by file, and fails', async () => {
    using at = sets();
    expect(await msd(['compare', at.older, at.newer])).toEqual({
      code: 1,
      out: `gone.proto
        FILE_NO_DELETE file gone.proto was deleted
pay.proto
      4 FIELD_SAME_TYPE type of acme.pay.Money.units (1) changed from int64 to string
2 changes break FILE; 2 other changes (--all shows them).
`,
      err: '',
    });
  });

  it('shows the rest with --all', async () => {
    using at = sets();
    const { out } = await msd(['compare', at.older, at.newer, '--all', '--rules', 'WIRE']);
    expect(out).toContain('3 changed comment of message acme.pay.Money was changed');
    expect(out).toContain('6 added field exact (3) of acme.pay.Money is new');
    expect(out).toMatch(/1 change breaks WIRE; 3 other changes\.\n$/);
    expect(out).toContain('FIELD_WIRE_COMPATIBLE_TYPE');
  });

  it('prints everything as JSON, with the rule where one is broken', async () => {
    using at = sets();
    const { code, out } = await msd(['compare', at.older, at.newer, '--json']);
    expect(code).toBe(1);
    const { ruleSet, changes } = JSON.parse(out);
    expect(ruleSet).toBe('FILE');
    expect(changes).toEqual([
      {
        rule: 'FILE_NO_DELETE',
        breaking: true,
        path: 'gone.proto',
        line: null,
        symbol: 'gone.proto',
        message: 'file gone.proto was deleted',
        kind: 'removed',
        element: 'file',
        before: { path: 'gone.proto' },
      },
      expect.objectContaining({ rule: null, breaking: false, symbol: 'acme.pay.Money', line: 3 }),
      {
        rule: 'FIELD_SAME_TYPE',
        breaking: true,
        path: 'pay.proto',
        line: 4,
        symbol: 'acme.pay.Money.units',
        message: 'type of acme.pay.Money.units (1) changed from int64 to string',
        kind: 'changed',
        element: 'field',
        before: { path: 'pay.proto', line: 4, text: 'int64' },
        after: { path: 'pay.proto', line: 4, text: 'string' },
      },
      expect.objectContaining({ rule: null, symbol: 'acme.pay.Money.exact', kind: 'added' }),
    ]);
  });

  it('is content with what breaks nothing, and with gzip', async () => {
    using at = sets();
    const packed = at.place.write('old.binpb.gz', gzipSync(OLD));
    expect(await msd(['compare', packed, at.older])).toEqual({
      code: 0,
      out: 'Nothing breaks FILE; 0 other changes.\n',
      err: '',
    });
    expect((await msd(['compare', packed, at.newer, '--rules', 'wire_json'])).code).toBe(1);
  });

  it.each([
    [['compare', 'OLD'], /needs OLD and NEW/, /For example: msd compare/],
    [['compare', 'OLD', 'NEW', 'x'], /takes OLD and NEW, and there is also "x"/, /For example/],
    [['compare', 'OLD', 'NEW', '--rules', 'WIRES'], /no rule set "WIRES"/, /--rules WIRE\?/],
    [
      ['compare', 'OLD', 'NEW', '--rules', 'x'],
      /no rule set "x"/,
      /FILE, PACKAGE, WIRE_JSON, WIRE/,
    ],
    [['compare', 'OLD', 'nowhere.binpb'], /"nowhere.binpb" can't be read/, /buf or protoc/],
    [['compare', 'OLD', 'EMPTY'], /is empty/, /buf or protoc/],
    [['compare', 'OLD', 'TEXT'], /byte \d+/, /buf build or protoc/],
    [['compare', 'OLD', 'BROKEN'], /pay\.proto, byte \d+: the bytes end/, /buf build or protoc/],
    [['compare', 'OLD', 'TWICE'], /a\.proto.*holds this file twice/, /buf build or protoc/],
    [['compare', 'OLD', 'ZIP'], /can't be inflated/, /Compress it anew/],
  ])('answers %j with what is wrong and what to type', async (args, wrong, cure) => {
    using at = sets();
    const files: Readonly<Record<string, string>> = {
      OLD: at.older,
      NEW: at.newer,
      EMPTY: at.place.write('empty.binpb', ''),
      TEXT: at.place.write('text.binpb', 'syntax = "proto3";'),
      BROKEN: at.place.write('broken.binpb', brokenInside(NEW)),
      TWICE: at.place.write('twice.binpb', setOf([field(1, 'a.proto'), field(1, 'a.proto')])),
      ZIP: at.place.write('zip.binpb', gzipSync(OLD).subarray(0, 40)),
    };
    const { code, out, err } = await msd(args.map((arg) => files[arg] ?? arg));
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(wrong);
    expect(err).toMatch(cure);
  });
});

/** A field of `Money` says that it is longer than it is. */
function brokenInside(set: Uint8Array): Uint8Array {
  const bytes = Buffer.from(set);
  const at = bytes.indexOf('units') - 1;
  bytes[at] = 0x7f;
  return new Uint8Array(bytes);
}
