import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compileProto } from '../support/compile-proto.ts';
import { field, join, setOf } from '../support/encode-set.ts';
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
        aspect: 'existence',
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
        aspect: 'type',
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

  it('is content with sets that lack what they import, and says what is gone', async () => {
    using at = sets();
    const lone = setOf([fileOf('a', field(3, 'absent.proto'), field(4, A([X, 1])))]);
    const older = at.place.write('lone.binpb', lone);
    expect((await msd(['compare', older, older])).code).toBe(0);
    const { code, out } = await msd(['compare', older, at.newer]);
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining('file a.proto was deleted'),
    });
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
    [['compare', 'OLD', 'SOURCE'], /source\.proto" is proto source/, /buf build -o x\.binpb/],
    [['compare', 'OLD', 'JSON'], /image\.json" is JSON/, /buf build -o x\.binpb/],
    [['compare', 'TXTPB', 'OLD'], /image\.txtpb" is text/, /buf build -o x\.binpb/],
    [['compare', 'ZSTD', 'OLD'], /image\.zst" is compressed with zstd/, /buf build -o x\.binpb/],
    [['compare', 'BOMB', 'OLD'], /bomb\.gz" is over 512 MiB when it is inflated/, /buf or protoc/],
    [
      ['compare', 'CUT', 'OLD'],
      /cut\.binpb" can't be compared: byte 0: the bytes end/,
      /buf build/,
    ],
    [
      ['compare', 'OLD', 'CUT'],
      /cut\.binpb" can't be compared: byte 0: the bytes end/,
      /buf build/,
    ],
    [
      ['compare', 'OLD', 'NAMELESS'],
      /nameless\.binpb" can't be compared: byte 2: "" is no/,
      /buf build/,
    ],
    [
      ['compare', 'OLD', 'BROKEN'],
      /broken.*pay\.proto, byte \d+.*: the bytes end/,
      /buf build or protoc/,
    ],
    [
      ['compare', 'OLD', 'TWICE'],
      /twice.*a\.proto.*holds this file twice/,
      /instead of joining two/,
    ],
    [['compare', 'OLD', 'NAMES'], /names.*a\.proto, in h\.A\.x: there are two fields/, /buf build/],
    [
      ['compare', 'NUMBERS', 'OLD'],
      /numbers.*a\.proto, in h\.A\.y: x has the number 1/,
      /buf build/,
    ],
    [
      ['compare', 'OLD', 'SYMBOLS'],
      /symbols.*b\.proto: It declares h\.A, which a\.proto/,
      /Rename/,
    ],
    [['compare', 'CIRCLE', 'OLD'], /circle.*a\.proto → b\.proto → a\.proto/, /third file/],
    [['compare', 'OLD', 'ZIP'], /can't be inflated/, /Compress it anew/],
  ])('answers %j with what is wrong and what to type', async (args, wrong, cure) => {
    using at = sets();
    const files: Readonly<Record<string, string>> = {
      OLD: at.older,
      NEW: at.newer,
      EMPTY: at.place.write('empty.binpb', ''),
      SOURCE: at.place.write('source.proto', 'syntax = "proto3";'),
      JSON: at.place.write('image.json', '{"file":[{"name":"a.proto"}]}'),
      TXTPB: at.place.write('image.txtpb', 'file: {\n  name: "a.proto"\n}'),
      ZSTD: at.place.write('image.zst', zstdCompressSync(OLD)),
      BOMB: args.includes('BOMB') ? at.place.write('bomb.gz', BOMB()) : '',
      CUT: at.place.write('cut.binpb', OLD.subarray(0, 40)),
      NAMELESS: at.place.write('nameless.binpb', setOf([field(1, '')])),
      NAMES: at.place.write('names.binpb', setOf([fileOf('a', field(4, A([X, 1], [X, 2])))])),
      NUMBERS: at.place.write('numbers.binpb', setOf([fileOf('a', field(4, A([X, 1], ['y', 1])))])),
      SYMBOLS: at.place.write(
        'symbols.binpb',
        setOf([fileOf('a', field(4, A())), fileOf('b', field(4, A()))]),
      ),
      CIRCLE: at.place.write(
        'circle.binpb',
        setOf([fileOf('a', field(3, 'b.proto')), fileOf('b', field(3, 'a.proto'))]),
      ),
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

const X = 'x';
const A = (...fields: readonly (readonly [string, number])[]): Uint8Array =>
  join(
    field(1, 'A'),
    ...fields.map(([name, number]) =>
      field(2, join(field(1, name), field(3, number), field(4, 1), field(5, 9))),
    ),
  );
const fileOf = (name: string, ...parts: readonly Uint8Array[]): Uint8Array =>
  join(field(1, `${name}.proto`), field(2, 'h'), ...parts, field(12, 'proto3'));

/** 600 MiB of zeros in 600 kB. */
const BOMB = (): Uint8Array => gzipSync(Buffer.alloc(600 * 1024 * 1024), { level: 1 });

/** A field of `Money` says that it is longer than it is. */
function brokenInside(set: Uint8Array): Uint8Array {
  const bytes = Buffer.from(set);
  const at = bytes.indexOf('units') - 1;
  bytes[at] = 0x7f;
  return new Uint8Array(bytes);
}
