import { describe, expect, it } from 'vitest';
import type { FieldView, FileView } from '#domain/contract.ts';
import { renderProto } from '../../../support/render-protos.ts';

const message = (view: FileView, fullName: string) =>
  view.messages.find((candidate) => candidate.fullName === fullName);

const brief = ({ name, number, type, label }: FieldView) => `${label} ${type} ${name} = ${number}`;

describe('messages of a file', () => {
  it('show proto3 fields: labels, maps, oneofs, and no oneof for what is merely optional', async () => {
    const view = await renderProto(`syntax = "proto3"; package a.v1;
      message Order {
        string id = 1;
        optional int64 total = 2;
        repeated Line lines = 3;
        map<string, Money> prices = 4;
        map<int32, State> states = 5;
        // How it is paid.
        oneof payment {
          string card = 6; // Its number.
          Money cash = 7;
        }
        State state = 8;
        message Line { bytes blob = 1; }
      }
      message Money {}
      enum State { STATE_UNSPECIFIED = 0; }`);
    const order = message(view, 'a.v1.Order');
    expect(order?.fields.map(brief)).toEqual([
      'singular string id = 1',
      'optional int64 total = 2',
      'repeated a.v1.Order.Line lines = 3',
      'map map<string, a.v1.Money> prices = 4',
      'map map<int32, a.v1.State> states = 5',
      'singular string card = 6',
      'singular a.v1.Money cash = 7',
      'singular a.v1.State state = 8',
    ]);
    expect(order?.fields.map(({ typeName }) => typeName)).toEqual([
      undefined,
      undefined,
      'a.v1.Order.Line',
      'a.v1.Money',
      'a.v1.State',
      undefined,
      'a.v1.Money',
      'a.v1.State',
    ]);
    expect(order?.oneofs).toEqual([{ name: 'payment', comment: 'How it is paid.', options: [] }]);
    expect(order?.fields.map(({ oneof }) => oneof)).toEqual([
      ...Array(5).fill(undefined),
      'payment',
      'payment',
      undefined,
    ]);
    expect(order?.fields[5]).toMatchObject({ comment: 'Its number.', line: 10 });
    expect(view.messages.map(({ fullName }) => fullName)).toEqual([
      'a.v1.Order',
      'a.v1.Order.Line',
      'a.v1.Money',
    ]);
  });

  it('show proto2: required, defaults, groups, extension ranges and extensions wherever declared', async () => {
    const view = await renderProto(`syntax = "proto2"; package old;
      message Base {
        required string id = 1;
        optional int32 count = 2 [default = 7];
        optional string greeting = 3 [default = "hi \\"you\\""];
        optional Color color = 4 [default = RED];
        repeated group Result = 5 { optional string url = 1; }
        extensions 100 to 199, 1000 to max;
      }
      enum Color { RED = 1; }
      // Adds a tag.
      extend Base { optional string tag = 100; }
      message Scope { extend Base { repeated Scope scopes = 101; } }`);
    expect(view.syntax).toBe('proto2');
    const base = message(view, 'old.Base');
    expect(base?.fields.map(brief)).toEqual([
      'required string id = 1',
      'optional int32 count = 2',
      'optional string greeting = 3',
      'optional old.Color color = 4',
      'repeated group old.Base.Result result = 5',
    ]);
    expect(base?.fields.map(({ defaultValue }) => defaultValue)).toEqual([
      undefined,
      '7',
      'hi "you"',
      'RED',
      undefined,
    ]);
    expect(base?.extensionRanges).toEqual(['100 to 199', '1000 to max']);
    expect(message(view, 'old.Base.Result')?.fields.map(brief)).toEqual([
      'optional string url = 1',
    ]);
    expect(view.extensions).toMatchObject([
      { fullName: 'old.tag', extendee: 'old.Base', number: 100, type: 'string' },
      { fullName: 'old.Scope.scopes', extendee: 'old.Base', number: 101, label: 'repeated' },
    ]);
  });

  it('show what is reserved, JSON names and deprecation', async () => {
    const view = await renderProto(`syntax = "proto3"; package a;
      // Not any more.
      message M {
        option deprecated = true;
        reserved 5, 10 to 19, 100 to max;
        reserved "old_name", "older";
        string snake_case_name = 1 [deprecated = true];
        string other = 2 [json_name = "@other"];
      }`);
    expect(view.messages[0]).toMatchObject({
      deprecated: true,
      comment: 'Not any more.',
      reserved: ['5', '10 to 19', '100 to max', '"old_name"', '"older"'],
      fields: [
        { jsonName: 'snakeCaseName', deprecated: true },
        { jsonName: '@other', deprecated: false },
      ],
    });
  });

  it('show enums with aliases, negative numbers and reserved ranges, nested ones too', async () => {
    const view = await renderProto(`syntax = "proto3"; package a;
      // How it stands.
      enum State {
        option allow_alias = true;
        UNKNOWN = 0; // Nobody knows.
        DONE = 1;
        FINISHED = 1 [deprecated = true];
        LOST = -1;
        reserved 5, 7 to 9, 40 to max;
        reserved "GONE";
      }
      message M { enum Inner { ZERO = 0; } }`);
    const [state, inner] = view.enums;
    expect(state).toMatchObject({
      fullName: 'a.State',
      comment: 'How it stands.',
      line: 3,
      options: [{ name: 'allow_alias', value: true }],
      reserved: ['5', '7 to 9', '40 to max', '"GONE"'],
    });
    expect(state?.values.map(({ name, number }) => [name, number])).toEqual([
      ['UNKNOWN', 0],
      ['DONE', 1],
      ['FINISHED', 1],
      ['LOST', -1],
    ]);
    expect(state?.values[0]?.comment).toBe('Nobody knows.');
    expect(state?.values[2]?.deprecated).toBe(true);
    expect(inner?.fullName).toBe('a.M.Inner');
  });

  it('show editions by what the features say of presence', async () => {
    const view = await renderProto(`edition = "2023"; package a;
      option features.field_presence = IMPLICIT;
      message M {
        string plain = 1;
        string present = 2 [features.field_presence = EXPLICIT];
        string needed = 3 [features.field_presence = LEGACY_REQUIRED];
        repeated string many = 4 [features.repeated_field_encoding = EXPANDED];
        M inner = 5 [features.message_encoding = DELIMITED];
        reserved gone;
      }`);
    expect(view.syntax).toBe('editions 2023');
    expect(view.options).toEqual([{ name: 'features.field_presence', value: 'IMPLICIT' }]);
    expect(view.messages[0]?.fields.map(({ label, type }) => `${label} ${type}`)).toEqual([
      'singular string',
      'optional string',
      'required string',
      'repeated string',
      'singular a.M',
    ]);
    expect(view.messages[0]?.fields[4]?.options).toEqual([
      { name: 'features.message_encoding', value: 'DELIMITED' },
    ]);
    expect(view.messages[0]?.reserved).toEqual(['"gone"']);
  });

  it('of an edition without features of its own: scalars are optional, messages are not', async () => {
    const view = await renderProto(
      'edition = "2023"; package a; message M { string text = 1; M inner = 2; }',
    );
    expect(view.messages[0]?.fields.map(({ label }) => label)).toEqual(['optional', 'singular']);
  });

  it('stand under the comment of the package statement, or else of the syntax statement', async () => {
    const both = await renderProto(
      '// Licence.\nsyntax = "proto3";\n\n// What this package is for.\npackage a;\n',
    );
    expect(both.comment).toBe('What this package is for.');
    const one = await renderProto('// Only this.\nsyntax = "proto3";\n');
    expect(one).toMatchObject({ comment: 'Only this.', syntax: 'proto3' });
  });
});
