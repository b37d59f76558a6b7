import { describe, expect, it } from 'vitest';
import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import { createOptionFiles } from '#application/option-files.ts';
import type { OptionView } from '#domain/contract.ts';
import { field, join, setOf } from '../../../support/encode-set.ts';
import { renderProto } from '../../../support/render-protos.ts';

const RULES = {
  'acme/rules.proto': `syntax = "proto2"; package acme;
    import "google/protobuf/descriptor.proto";
    import "google/protobuf/any.proto"; import "google/protobuf/timestamp.proto";
    import "google/protobuf/duration.proto"; import "google/protobuf/struct.proto";
    import "google/protobuf/wrappers.proto"; import "google/protobuf/field_mask.proto";
    message Rules {
      optional float ratio = 1; optional double exact = 2; optional sint64 low = 3; optional fixed32 high = 4;
      repeated int32 packed = 5 [packed = true]; repeated bool flags = 6; repeated Kind kinds = 7;
      map<string, Rules> by_name = 8; map<int64, Kind> by_number = 9; map<bool, bytes> raw = 10;
      optional group Inner = 11 { optional string text = 1; }
      repeated group Many = 12 { optional int32 count = 1; }
      optional google.protobuf.Any any = 13; optional google.protobuf.Timestamp at = 14;
      optional google.protobuf.Duration within = 15; optional google.protobuf.Struct free = 16;
      optional google.protobuf.StringValue wrapped = 17; optional google.protobuf.FieldMask mask = 18;
      repeated Rules nested = 19; optional string __proto__ = 20; optional string constructor = 21;
      map<string, string> words = 22; required string must = 23; optional google.protobuf.BoolValue yes = 24;
      extensions 100 to max;
    }
    enum Kind { NONE = 0; SOME = 1; }
    extend google.protobuf.MessageOptions { optional Rules rules = 50001; repeated group Tag = 50002 { optional string name = 1; } }
    extend Rules { optional Rules.Inner more = 100; repeated string notes = 101; }`,
};

async function rulesOf(text: string): Promise<unknown> {
  const view = await renderProto(
    `syntax = "proto3"; package a; import "acme/rules.proto"; message M { option (acme.rules) = { must: "m" ${text} }; }`,
    RULES,
  );
  const { must, ...rest }: Record<string, unknown> = Object(view.messages[0]?.options[0]?.value);
  expect(must).toBe('m');
  return rest;
}

describe('values of custom options', () => {
  it.each([
    [
      'numbers of every width',
      'ratio: 0.1 exact: -inf low: -9007199254740993 high: 4294967295',
      { ratio: 0.1, exact: '-Infinity', low: '-9007199254740993', high: 4294967295 },
    ],
    [
      'lists, packed or not',
      'packed: [1, -2] flags: [true, false] kinds: [SOME, NONE]',
      { packed: [1, -2], flags: [true, false], kinds: ['SOME', 'NONE'] },
    ],
    [
      'maps',
      'by_name: { key: "x" value: { must: "" ratio: 1 } } by_number: { key: -5 value: SOME } raw: { key: true value: "\\x00" }',
      {
        by_name: { x: { ratio: 1, must: '' } },
        by_number: { '-5': 'SOME' },
        raw: { true: 'AA==' },
      },
    ],
    [
      'groups',
      'inner { text: "in" } many { count: 1 } many { count: 2 }',
      { inner: { text: 'in' }, many: [{ count: 1 }, { count: 2 }] },
    ],
    [
      'an Any of a type that comes with the options',
      'any { [type.googleapis.com/acme.Rules.Inner] { text: "t" } }',
      { any: { '@type': 'type.googleapis.com/acme.Rules.Inner', text: 't' } },
    ],
    [
      'an Any of another type',
      'any { type_url: "type.googleapis.com/other.Type" value: "ab" }',
      { any: { type_url: 'type.googleapis.com/other.Type', value: 'YWI=' } },
    ],
    [
      'times',
      'at { seconds: 1700000000 nanos: 5000000 } within { seconds: -3 nanos: -500000000 }',
      { at: '2023-11-14T22:13:20.005Z', within: '-3.500s' },
    ],
    [
      'times that have no text',
      'at { seconds: 1 nanos: -1 } within { seconds: 1 nanos: -1 }',
      { at: { seconds: '1', nanos: -1 }, within: { seconds: '1', nanos: -1 } },
    ],
    [
      'values of any form',
      'free { fields { key: "a" value { list_value { values { number_value: 1 } values { null_value: NULL_VALUE } } } } } mask { paths: ["a.b_c", "d"] } wrapped {} yes { value: true }',
      { free: { a: [1, null] }, mask: 'a.b_c,d', wrapped: '', yes: true },
    ],
    [
      'extensions of the option, and of what is in it',
      '[acme.more] { text: "x" } [acme.notes]: ["a", "b"] nested { must: "" [acme.notes]: "c" }',
      {
        '[acme.more]': { text: 'x' },
        '[acme.notes]': ['a', 'b'],
        nested: [{ must: '', '[acme.notes]': ['c'] }],
      },
    ],
  ])('are shown whole: %s', async (_, text, value) => {
    expect(await rulesOf(text)).toEqual(value);
  });

  it('are shown whole under names that JavaScript uses itself', async () => {
    const value = await rulesOf(
      '__proto__: "p" constructor: "c" words { key: "__proto__" value: "w" } words { key: "toString" value: "s" }',
    );
    expect(JSON.parse(JSON.stringify(value))).toEqual(
      JSON.parse('{"__proto__":"p","constructor":"c","words":{"__proto__":"w","toString":"s"}}'),
    );
  });

  it('are shown where several statements make one message, and where an option is a group', async () => {
    const view = await renderProto(
      `syntax = "proto3"; package a; import "acme/rules.proto";
      message M {
        option (acme.rules).must = "m"; option (acme.rules).ratio = 2; option (acme.rules).(acme.notes) = "n";
        option (acme.tag) = { name: "first" }; option (acme.tag) = { name: "second" };
      }`,
      RULES,
    );
    expect(view.messages[0]?.options).toEqual([
      { name: 'acme.rules', value: { ratio: 2, must: 'm', '[acme.notes]': ['n'] } },
      { name: 'acme.tag', value: [{ name: 'first' }, { name: 'second' }] },
    ]);
  });
});

describe('an option that came as other bytes than its type', () => {
  /** `extend google.protobuf.MessageOptions { optional Rules rules = 50001; optional int32 count = 50002; }` */
  const declaring = join(
    field(1, 'o.proto'),
    field(2, 'o'),
    field(3, 'google/protobuf/descriptor.proto'),
    field(
      4,
      join(
        field(1, 'Rules'),
        field(2, join(field(1, 'name'), field(3, 1), field(4, 1), field(5, 9))),
      ),
    ),
    field(
      7,
      join(
        field(1, 'rules'),
        field(2, '.google.protobuf.MessageOptions'),
        field(3, 50_001),
        field(4, 1),
        field(5, 11),
        field(6, '.o.Rules'),
      ),
    ),
    field(
      7,
      join(
        field(1, 'count'),
        field(2, '.google.protobuf.MessageOptions'),
        field(3, 50_002),
        field(4, 1),
        field(5, 5),
      ),
    ),
  );
  const descriptor = join(
    field(1, 'google/protobuf/descriptor.proto'),
    field(2, 'google.protobuf'),
    field(4, field(1, 'MessageOptions')),
  );
  const optionsOf = (options: Uint8Array): readonly OptionView[] | undefined => {
    const user = join(
      field(1, 'u.proto'),
      field(3, 'o.proto'),
      field(4, join(field(1, 'M'), field(7, options))),
    );
    const files = descriptorReader.split(setOf([descriptor, declaring, user]));
    const [, , raw] = files;
    return raw && descriptorReader.render(raw, createOptionFiles(files)(raw)).messages[0]?.options;
  };

  it.each([
    ['a number for a message', field(50_001, 7), [{ name: 'o.rules', value: '1 bytes' }]],
    ['text for a number', field(50_002, 'no'), [{ name: 'o.count', value: 111 }]],
    [
      'a message cut short',
      field(50_001, new Uint8Array([0x0a, 0x7f])),
      [{ name: 'o.rules', value: '3 bytes' }],
    ],
    [
      'fields its type lacks',
      field(50_001, join(field(1, 'n'), field(9, 'what'))),
      [{ name: 'o.rules', value: { name: 'n', '(9)': '5 bytes' } }],
    ],
    [
      'a million bytes',
      field(50_001, field(1, 'x'.repeat(1_000_000))),
      [{ name: 'o.rules', value: '1000007 bytes' }],
    ],
  ])('is told by its size: %s', (_, options, views) => {
    expect(optionsOf(options)).toEqual(views);
  });
});
