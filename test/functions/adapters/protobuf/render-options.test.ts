import { describe, expect, it } from 'vitest';
import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import { compileProto } from '../../../support/compile-proto.ts';
import { renderProto, renderSet } from '../../../support/render-protos.ts';

const OPTIONS = {
  'acme/options.proto': `syntax = "proto2"; package acme;
    import "google/protobuf/descriptor.proto";
    import "acme/rules.proto";
    extend google.protobuf.FileOptions { optional string owner = 50001; }
    extend google.protobuf.ServiceOptions { repeated string scopes = 50001; }
    extend google.protobuf.MethodOptions { optional Level level = 50001; optional uint64 quota = 50002; }
    extend google.protobuf.MessageOptions { optional bytes key = 50001; optional double ratio = 50002; }
    extend google.protobuf.FieldOptions { optional Rules rules = 50001; repeated Rules more = 50002; }
    extend google.protobuf.OneofOptions { optional bool required = 50001; }
    extend google.protobuf.EnumOptions { optional bool closed = 50001; }
    extend google.protobuf.EnumValueOptions { optional string label = 50001; }
    message Nested { extend google.protobuf.MessageOptions { optional int64 version = 50003; } }
    enum Level { LOW = 0; HIGH = 1; }`,
  'acme/rules.proto': `syntax = "proto2"; package acme;
    message Rules {
      optional int64 max_len = 1; optional bytes pattern = 2; repeated string one_of = 3;
      optional Rules inner_rules = 4;
      extensions 100 to max;
    }`,
};

describe('custom options', () => {
  it('are named as in source, with proto JSON as value, on every kind of element', async () => {
    const view = await renderProto(
      `syntax = "proto3"; package a;
      import "acme/options.proto";
      option (acme.owner) = "payments";
      option java_package = "com.acme";
      service S {
        option (acme.scopes) = "read"; option (acme.scopes) = "write";
        rpc Get(M) returns (M) { option (acme.level) = HIGH; option (acme.quota) = 18446744073709551615; }
      }
      message M {
        option (acme.key) = "\\x00\\xff"; option (acme.ratio) = inf; option (acme.Nested.version) = -5;
        string name = 1 [(acme.rules) = { max_len: 9007199254740993 pattern: "ab" one_of: ["x", "y"] inner_rules { max_len: 1 } }];
        string more = 2 [(acme.more) = { max_len: 1 }, (acme.more) = { max_len: 2 }];
        oneof choice { option (acme.required) = true; string only = 3; }
      }
      enum E { option (acme.closed) = true; ZERO = 0 [(acme.label) = "nothing"]; }`,
      OPTIONS,
    );
    expect(view.options).toEqual([
      { name: 'java_package', value: 'com.acme' },
      { name: 'acme.owner', value: 'payments' },
    ]);
    expect(view.services[0]?.options).toEqual([{ name: 'acme.scopes', value: ['read', 'write'] }]);
    expect(view.services[0]?.methods[0]?.options).toEqual([
      { name: 'acme.level', value: 'HIGH' },
      { name: 'acme.quota', value: '18446744073709551615' },
    ]);
    const [message] = view.messages;
    expect(message?.options).toEqual([
      { name: 'acme.key', value: 'AP8=' },
      { name: 'acme.ratio', value: 'Infinity' },
      { name: 'acme.Nested.version', value: '-5' },
    ]);
    expect(message?.fields[0]?.options).toEqual([
      {
        name: 'acme.rules',
        value: {
          max_len: '9007199254740993',
          pattern: 'YWI=',
          one_of: ['x', 'y'],
          inner_rules: { max_len: '1' },
        },
      },
    ]);
    expect(message?.fields[1]?.options).toEqual([
      { name: 'acme.more', value: [{ max_len: '1' }, { max_len: '2' }] },
    ]);
    expect(message?.oneofs[0]?.options).toEqual([{ name: 'acme.required', value: true }]);
    expect(view.enums[0]?.options).toEqual([{ name: 'acme.closed', value: true }]);
    expect(view.enums[0]?.values[0]?.options).toEqual([{ name: 'acme.label', value: 'nothing' }]);
  });

  it('may be extended inside their messages, by another file', async () => {
    const view = await renderProto(
      `syntax = "proto3"; package a; import "acme/options.proto"; import "acme/predefined.proto";
      message M { string name = 1 [(acme.rules).(acme.positive) = true]; }`,
      {
        ...OPTIONS,
        'acme/predefined.proto': `syntax = "proto2"; package acme; import "acme/rules.proto";
          extend Rules { optional bool positive = 1001; }`,
      },
    );
    expect(view.messages[0]?.fields[0]?.options).toEqual([
      { name: 'acme.rules', value: { '[acme.positive]': true } },
    ]);
  });

  it('may be declared and used in the same file', async () => {
    const view = await renderProto(`syntax = "proto2"; package a;
      import "google/protobuf/descriptor.proto";
      extend google.protobuf.MessageOptions { optional string mine = 50001; }
      message M { option (mine) = "yes"; }`);
    expect(view.messages[0]?.options).toEqual([{ name: 'a.mine', value: 'yes' }]);
  });

  it('that one file declares hidden behind another are found through public and plain imports', async () => {
    const view = await renderProto(
      'syntax = "proto3"; package a; import "all.proto"; message M { option (acme.key) = "k"; }',
      { ...OPTIONS, 'all.proto': 'syntax = "proto3"; import public "acme/options.proto";' },
    );
    expect(view.messages[0]?.options).toEqual([{ name: 'acme.key', value: 'aw==' }]);
  });

  it('that nothing names are kept as number and size', async () => {
    const set = await compileProto({
      ...OPTIONS,
      'test.proto': `syntax = "proto3"; package a; import "acme/options.proto";
        message M { option (acme.key) = "abc"; string s = 1 [(acme.rules).max_len = 3]; }`,
    });
    const file = descriptorReader.split(set).find(({ path }) => path === 'test.proto');
    const view = file && descriptorReader.render(file, []);
    expect(view?.messages[0]?.options).toEqual([{ name: '(50001)', value: '4 bytes' }]);
    expect(view?.messages[0]?.fields[0]?.options).toEqual([{ name: '(50001)', value: '3 bytes' }]);
  });

  it('whose value has no proto JSON are shown by their fields, and the others stay readable', async () => {
    const views = renderSet(
      await compileProto({
        'o.proto': `syntax = "proto2"; package o;
          import "google/protobuf/descriptor.proto"; import "google/protobuf/timestamp.proto";
          extend google.protobuf.MessageOptions {
            optional google.protobuf.Timestamp since = 50001; optional string note = 50002;
          }`,
        'test.proto': `syntax = "proto3"; package a; import "o.proto";
          message M { option (o.since) = { seconds: 9223372036854775807 }; option (o.note) = "n"; }`,
      }),
    );
    expect(views.get('test.proto')?.messages[0]?.options).toEqual([
      { name: 'o.since', value: { seconds: '9223372036854775807' } },
      { name: 'o.note', value: 'n' },
    ]);
  });
});
