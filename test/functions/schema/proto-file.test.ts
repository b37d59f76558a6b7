import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, askData } from '../../support/ask.ts';
import { compileProto } from '../../support/compile-proto.ts';
import { EXOTIC } from '../../support/exotic-protos.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { publishContract } from '../../support/publish.ts';

let app: MemoryApp;
beforeAll(async () => {
  app = createMemoryApp();
  await publishContract(app, await compileProto({ 'a.proto': 'syntax = "proto3";' }), {
    revision: 'old',
  });
  await publishContract(app, await compileProto(EXOTIC), { revision: 'new' });
});
afterAll(() => app.close());

describe('a proto file', () => {
  it('is told with what it declares, imports and says of itself', async () => {
    const { protoFile } = await askData(
      app,
      `{ protoFile(path: "options.proto") {
        path package syntax comment deprecated contract { revision } importedBy
        imports { path kind held } options { name value } features { name }
        rpcServices { fullName methods { name options { name value } } }
        messages { fullName features { name } } enums { fullName values { name aliasOf } }
      } }`,
    );
    expect(protoFile).toEqual({
      path: 'options.proto',
      package: 'acme.pay',
      syntax: 'proto3',
      comment: null,
      deprecated: false,
      contract: { revision: 'new' },
      importedBy: ['weak.proto'],
      imports: [{ path: 'acme/rules.proto', kind: 'PLAIN', held: true }],
      options: [
        { name: 'java_package', value: 'com.acme "pay"' },
        { name: 'acme.file', value: { ratio: 0.1, low: '-9007199254740993' } },
      ],
      features: [],
      rpcServices: [
        {
          fullName: 'acme.pay.Pay',
          methods: [
            { name: 'Get', options: [] },
            {
              name: 'Watch',
              options: [
                { name: 'idempotency_level', value: 'NO_SIDE_EFFECTS' },
                {
                  name: 'acme.method',
                  value: {
                    words: ['a', 'b'],
                    by_name: { x: { ratio: 'Infinity' }, y: {} },
                    inner: { text: 'in' },
                    any: { '@type': 'type.googleapis.com/acme.Rules.Inner', text: 't' },
                    '[acme.extra]': ['e'],
                  },
                },
              ],
            },
          ],
        },
      ],
      messages: [
        { fullName: 'acme.pay.Order', features: [] },
        { fullName: 'acme.pay.Order.Line', features: [] },
      ],
      enums: [
        {
          fullName: 'acme.pay.State',
          values: [
            { name: 'UNKNOWN', aliasOf: null },
            { name: 'DONE', aliasOf: null },
            { name: 'FINISHED', aliasOf: 'DONE' },
            { name: 'LOST', aliasOf: null },
          ],
        },
      ],
    });
  });

  it('comes as source with the line of everything in it, for one read when its options were read lately', async () => {
    const query = `query ($path: String!) { protoFile(path: $path) {
      source { text lines { symbol line } line(symbol: "Base.greeting") } } }`;
    const { source } = (await askData(app, query, { path: 'options.proto' })).protoFile;
    expect(source.text).toBe(EXOTIC['options.proto']?.replace(/ \{\n *\}/g, ' {}'));
    const again = await app.cost(() => askData(app, query, { path: 'old.proto' }));
    // The stamp, and the file.
    expect(again.reads).toBeLessThanOrEqual(2);
    const old = again.result.protoFile.source;
    expect(old.text).toBe(EXOTIC['old.proto']?.replace(/ \{\n *\}/g, ' {}'));
    expect(old.text.split('\n')[old.line - 1]).toContain('greeting');
    expect(old.lines).toContainEqual({ symbol: 'Base.greeting', line: old.line });
  });

  it('is answered with null where no contract holds it, and as it was at a revision', async () => {
    const { missing, before, now, elsewhere } = await askData(
      app,
      `{ missing: protoFile(path: "a.proto") { path }
         before: protoFile(path: "a.proto", revision: "old") { path source { text } }
         now: protoFile(path: "old.proto", revision: "new") { syntax }
         elsewhere: protoFile(path: "old.proto", source: "github.com/other") { path } }`,
    );
    expect(missing).toBeNull();
    expect(before).toEqual({ path: 'a.proto', source: { text: 'syntax = "proto3";\n' } });
    expect(now).toEqual({ syntax: 'proto2' });
    expect(elsewhere).toBeNull();
  });

  it('tells its extensions, and a message those declared for it anywhere', async () => {
    const { protoFile, protoType } = await askData(
      app,
      `{ protoFile(path: "old.proto") { extensions { fullName number type label extendee { fullName } line } }
         protoType(fullName: "acme.Rules") { ... on ProtoMessage {
           extensionRanges { range options { name } }
           extensions { fullName number type file extendee { file } } } } }`,
    );
    expect(protoFile.extensions).toMatchObject([
      { fullName: 'extra', number: 100, type: 'group Extra', label: 'OPTIONAL' },
      { fullName: 'numbers', number: 101, label: 'REPEATED', extendee: { fullName: 'Base' } },
      { fullName: 'Scope.scope', number: 2147483646, extendee: { fullName: 'Set' } },
    ]);
    expect(protoType).toEqual({
      extensionRanges: [{ range: '100 to max', options: [] }],
      extensions: [
        {
          fullName: 'acme.extra',
          number: 100,
          type: 'string',
          file: 'acme/rules.proto',
          extendee: { file: 'acme/rules.proto' },
        },
      ],
    });
  });

  it('with all custom options of a kind are the extensions of that kind of options', async () => {
    const { protoType } = await askData(
      app,
      `{ protoType(fullName: "google.protobuf.FieldOptions") { ... on ProtoMessage {
        extensions { fullName number } } } }`,
    );
    expect(protoType.extensions).toEqual([
      { fullName: 'acme.field', number: 50001 },
      { fullName: 'acme.notes', number: 50002 },
    ]);
  });

  it('tells in words what validation demands, and which options say so', async () => {
    const set = await compileProto({
      'validate/validate.proto': `syntax = "proto2"; package validate;
        import "google/protobuf/descriptor.proto";
        extend google.protobuf.FieldOptions { optional FieldRules rules = 1071; }
        extend google.protobuf.OneofOptions { optional bool required = 1071; }
        message FieldRules { optional StringRules string = 14; optional RepeatedRules repeated = 18; }
        message StringRules { optional uint64 min_len = 2; optional uint64 max_len = 3; optional bool email = 12; }
        message RepeatedRules { optional FieldRules items = 4; }`,
      'v.proto': `syntax = "proto3"; package v; import "validate/validate.proto";
        message M {
          string name = 1 [(validate.rules).string = { min_len: 1 max_len: 64 }, deprecated = true];
          repeated string mails = 2 [(validate.rules).repeated.items.string.email = true];
          oneof o { option (validate.required) = true; string s = 3; }
        }`,
    });
    await publishContract(app, set, { revision: 'v', source: 'github.com/acme/validated' });
    const { protoType } = await askData(
      app,
      `{ protoType(fullName: "v.M") { ... on ProtoMessage {
        fields { options { name isRule } rules { kind of params text } } oneofs { rules { text } } } } }`,
    );
    const [name, mails] = protoType.fields;
    expect(name).toEqual({
      options: [
        { name: 'deprecated', isRule: false },
        { name: 'validate.rules', isRule: true },
      ],
      rules: [
        {
          kind: 'count',
          of: null,
          params: { unit: 'characters', min: '1', max: '64' },
          text: '1 to 64 characters',
        },
      ],
    });
    expect(mails.rules).toMatchObject([{ of: 'ITEM', text: 'each item: a valid e-mail address' }]);
    expect(protoType.oneofs).toEqual([{ rules: [{ text: 'one of them is required' }] }]);
  });

  it('tells features and who may use a type, of newer editions', async () => {
    const { protoFile } = await askData(
      app,
      `{ protoFile(path: "newest.proto") { syntax features { name value } imports { path kind }
        messages { visibility fields { name features { name value } } } enums { visibility features { name } } } }`,
    );
    expect(protoFile).toMatchObject({
      syntax: 'editions 2024',
      features: [{ name: 'enum_type', value: 'CLOSED' }],
      imports: [
        { path: 'old.proto', kind: 'PUBLIC' },
        { path: 'google/protobuf/cpp_features.proto', kind: 'PLAIN' },
        { path: 'acme/rules.proto', kind: 'OPTION' },
      ],
      messages: [{ visibility: 'EXPORT' }],
      enums: [{ visibility: 'LOCAL', features: [{ name: 'enum_type' }] }],
    });
    const fields = protoFile.messages[0].fields;
    expect(fields[2].features).toEqual([{ name: 'repeated_field_encoding', value: 'EXPANDED' }]);
  });

  it('that has a name JavaScript uses itself is not there, like any other', async () => {
    const { data, errors } = await ask(app, '{ protoFile(path: "toString") { path } }');
    expect(data).toEqual({ protoFile: null });
    expect(errors).toBeUndefined();
  });
});
