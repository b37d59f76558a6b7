import { describe, expect, it } from 'vitest';
import { renderProto } from '../../../support/render-protos.ts';

const EXAMPLE = `edition = "2023"; package a;
  option features.enum_type = CLOSED;
  option features.utf8_validation = NONE;
  message M {
    option features.json_format = LEGACY_BEST_EFFORT;
    string text = 1;
    bytes blob = 2;
    repeated int32 numbers = 3 [features.repeated_field_encoding = EXPANDED];
    M inner = 4 [features.message_encoding = DELIMITED];
    map<string, M> by_name = 5;
    int32 plain = 6 [features.field_presence = IMPLICIT];
    message Nested { string text = 1 [features.utf8_validation = VERIFY]; enum Open { option features.enum_type = OPEN; ZERO = 0; } }
  }
  enum E { ONE = 1; }`;

describe('features of editions', () => {
  it('are told where they hold and differ from the edition, inherited ones too', async () => {
    const view = await renderProto(EXAMPLE);
    expect(view.features).toEqual([
      { name: 'enum_type', value: 'CLOSED' },
      { name: 'utf8_validation', value: 'NONE' },
    ]);
    const [message, nested] = view.messages;
    expect(message?.features).toEqual([{ name: 'json_format', value: 'LEGACY_BEST_EFFORT' }]);
    expect(message?.fields.map(({ name, features }) => [name, features])).toEqual([
      ['text', [{ name: 'utf8_validation', value: 'NONE' }]],
      ['blob', undefined],
      ['numbers', [{ name: 'repeated_field_encoding', value: 'EXPANDED' }]],
      ['inner', [{ name: 'message_encoding', value: 'DELIMITED' }]],
      ['by_name', [{ name: 'utf8_validation', value: 'NONE' }]],
      ['plain', [{ name: 'field_presence', value: 'IMPLICIT' }]],
    ]);
    expect(nested?.features).toEqual(message?.features);
    expect(nested?.fields[0]?.features).toBeUndefined();
    expect(view.enums.map(({ fullName, features }) => [fullName, features])).toEqual([
      ['a.E', [{ name: 'enum_type', value: 'CLOSED' }]],
      ['a.M.Nested.Open', [{ name: 'json_format', value: 'LEGACY_BEST_EFFORT' }]],
    ]);
  });

  it.each(['proto2', 'proto3'])('are not told of %s, whose syntax says them', async (syntax) => {
    const view = await renderProto(
      `syntax = "${syntax}"; package a; message M { repeated int32 n = 1; map<string, M> m = 2; } enum E { ZERO = 0; }`,
    );
    expect(JSON.stringify(view)).not.toContain('"features"');
  });

  it('that other projects define are options by their name', async () => {
    const view = await renderProto(
      `edition = "2023"; package a; import "google/protobuf/cpp_features.proto";
      option features.(pb.cpp).string_type = VIEW;
      message M { string s = 1 [features.(pb.cpp).string_type = CORD, features.field_presence = IMPLICIT]; }`,
    );
    expect(view.options).toEqual([{ name: 'features.(pb.cpp)', value: { string_type: 'VIEW' } }]);
    expect(view.messages[0]?.fields[0]?.options).toEqual([
      { name: 'features.field_presence', value: 'IMPLICIT' },
      { name: 'features.(pb.cpp)', value: { string_type: 'CORD' } },
    ]);
  });

  it('of 2024 come with imports for options and with who may use a type', async () => {
    const view = await renderProto(
      `edition = "2024"; package a; import "b.proto"; import option "o.proto";
      export message M { option (o.note) = "n"; local enum E { ZERO = 0; } }
      local message L {} message Plain {}`,
      {
        'o.proto': `edition = "2024"; package o; import "google/protobuf/descriptor.proto";
          extend google.protobuf.MessageOptions { string note = 50001; }`,
        'b.proto': 'edition = "2024"; package b;',
      },
    );
    expect(view).toMatchObject({
      syntax: 'editions 2024',
      imports: ['b.proto', 'o.proto'],
      optionImports: ['o.proto'],
    });
    expect(view.messages.map(({ fullName, visibility }) => [fullName, visibility])).toEqual([
      ['a.M', 'export'],
      ['a.L', 'local'],
      ['a.Plain', undefined],
    ]);
    expect(view.messages[0]?.options).toEqual([{ name: 'o.note', value: 'n' }]);
    expect(view.enums[0]?.visibility).toBe('local');
  });
});

describe('a file', () => {
  it('tells its public and weak imports apart', async () => {
    const view = await renderProto(
      'syntax = "proto3"; import public "p.proto"; import "x.proto"; import weak "w.proto";',
      {
        'p.proto': 'syntax = "proto3";',
        'x.proto': 'syntax = "proto3";',
        'w.proto': 'syntax = "proto3";',
      },
    );
    expect(view).toMatchObject({
      imports: ['p.proto', 'x.proto', 'w.proto'],
      publicImports: ['p.proto'],
      weakImports: ['w.proto'],
    });
  });

  it('tells what extension ranges say: who may use which number, and options of their own', async () => {
    const view = await renderProto(
      `syntax = "proto2"; package a; import "o.proto";
      message M {
        extensions 10 to 19 [verification = UNVERIFIED, (o.note) = "n"];
        extensions 30;
        extensions 40 to max [declaration = { number: 40 full_name: ".a.m" type: ".a.M" }];
      }
      extend M { optional M m = 40; }`,
      {
        'o.proto': `syntax = "proto2"; package o; import "google/protobuf/descriptor.proto";
          extend google.protobuf.ExtensionRangeOptions { optional string note = 50001; }`,
      },
    );
    expect(view.messages[0]?.extensionRanges).toEqual(['10 to 19', '30', '40 to max']);
    expect(view.messages[0]?.extensionRangeOptions).toEqual([
      {
        range: '10 to 19',
        options: [
          { name: 'verification', value: 'UNVERIFIED' },
          { name: 'o.note', value: 'n' },
        ],
      },
      {
        range: '40 to max',
        options: [
          { name: 'declaration', value: [{ number: 40, full_name: '.a.m', type: '.a.M' }] },
        ],
      },
    ]);
  });
});
