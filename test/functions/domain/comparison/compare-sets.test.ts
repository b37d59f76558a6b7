import { describe, expect, it } from 'vitest';
import { openComparableSets } from '#adapters/protobuf/open-comparable-sets.ts';
import { compareSets } from '#domain/comparison/compare-sets.ts';
import type { ContractChange } from '#domain/comparison/contract-change.ts';
import type { RuleSet } from '#domain/comparison/rule-sets.ts';
import { compileProto } from '../../../support/compile-proto.ts';

type Sources = Readonly<Record<string, string>>;

async function changesBetween(
  older: Sources,
  newer: Sources,
  ruleSet: RuleSet = 'FILE',
): Promise<readonly ContractChange[]> {
  const { before, after } = openComparableSets(
    await compileProto(older),
    await compileProto(newer),
  );
  return compareSets(before, after, ruleSet);
}

const briefly = (changes: readonly ContractChange[]): readonly string[] =>
  changes.map(({ breaking, rule, message }) => `${breaking ? `${rule}: ` : ''}${message}`);

const P3 = 'syntax = "proto3"; package p;\n';

describe('what breaks nothing', () => {
  it('is told too: everything new, at the line where it is', async () => {
    const changes = await changesBetween(
      {
        'x.proto': `${P3}message M { int32 a = 1; }\nenum E { ZERO = 0; }\nservice S { rpc Get(M) returns (M); }`,
      },
      {
        'x.proto': `${P3}message M {
  int32 a = 1;
  repeated M more = 2;
  oneof choice { string text = 3; }
  message Inside { message Deeper {} }
}
enum E { ZERO = 0; ONE = 1; }
service S { rpc Get(M) returns (M); rpc List(M) returns (stream M); }
service T {}`,
        'y.proto': `${P3}message Y { message Z {} }\nenum F { F_ZERO = 0; }`,
      },
    );
    expect(changes.every(({ kind, breaking }) => kind === 'added' && !breaking)).toBe(true);
    expect(
      changes.map(({ symbol, after }) => [symbol, after?.path, after?.line, after?.text]),
    ).toEqual([
      ['p.M.more', 'x.proto', 4, 'repeated p.M more = 2'],
      ['p.M.choice', 'x.proto', 5, undefined],
      ['p.M.text', 'x.proto', 5, 'string text = 3'],
      ['p.M.Inside', 'x.proto', 6, undefined],
      ['p.E.ONE', 'x.proto', 8, 'ONE = 1'],
      ['p.S.List', 'x.proto', 9, 'List(p.M) returns (stream p.M)'],
      ['p.T', 'x.proto', 10, undefined],
      ['y.proto', 'y.proto', undefined, undefined],
      ['p.Y', 'y.proto', 2, undefined],
      ['p.F', 'y.proto', 3, undefined],
    ]);
  });

  it('is told too: comments, with what they said', async () => {
    const changes = await changesBetween(
      {
        'x.proto': `${P3}// Old.\nmessage M {\n // Same.\n int32 a = 1;\n int32 b = 2; // Lost.\n}`,
      },
      { 'x.proto': `${P3}\n\n// New.\nmessage M {\n // Same.\n int32 a = 1;\n int32 b = 2;\n}` },
    );
    expect(changes).toEqual([
      {
        kind: 'changed',
        breaking: false,
        element: 'message',
        symbol: 'p.M',
        aspect: 'comment',
        message: 'comment of message p.M was changed',
        before: { path: 'x.proto', line: 3, text: 'Old.' },
        after: { path: 'x.proto', line: 5, text: 'New.' },
      },
      expect.objectContaining({ kind: 'removed', symbol: 'p.M.b' }),
    ]);
  });

  it('is told too: options by their names, deprecations, reservations, imports, encodings', async () => {
    const options = {
      'o.proto': `syntax = "proto3"; package o; import "google/protobuf/descriptor.proto";
        extend google.protobuf.FieldOptions { string note = 50001; }
        message Scope { extend google.protobuf.MethodOptions { int32 level = 50002; } }`,
      'e.proto': 'syntax = "proto3"; package e;',
    };
    const messages = briefly(
      await changesBetween(
        {
          ...options,
          'x.proto': `${P3}import "o.proto";\nmessage M { int32 a = 1 [(o.note) = "x"]; repeated int32 l = 2; }\nservice S { rpc Get(M) returns (M); }`,
        },
        {
          ...options,
          'x.proto': `${P3}import "o.proto"; import public "e.proto";\nmessage M { int32 a = 1 [(o.note) = "y", deprecated = true]; repeated int32 l = 2 [packed = false]; reserved 7; reserved "old"; }
service S { rpc Get(M) returns (M) { option (o.Scope.level) = 3; } }`,
        },
      ),
    );
    expect([...messages].sort()).toEqual([
      'encoding of the list of p.M.l (2) changed from packed to expanded',
      'field p.M.a is deprecated',
      'message p.M reserves "old"',
      'message p.M reserves 7',
      'option o.Scope.level of method p.S.Get was added',
      'option o.note of field p.M.a was changed',
      'x.proto imports e.proto (public)',
    ]);
  });

  it('tells what was renumbered or renamed once each way, and a required field once', async () => {
    const messages = briefly(
      await changesBetween(
        {
          'x.proto': `syntax = "proto2"; package p;
message M { optional int32 a = 1; }
enum E { ONE = 1; TWO = 2; }`,
        },
        {
          'x.proto': `syntax = "proto2"; package p;
message M { optional int32 a = 2; required int32 b = 3; }
enum E { EINS = 1; TWO = 2; THREE = 3; }`,
        },
      ),
    );
    expect(messages).toEqual([
      'FIELD_NO_DELETE: field a (1) of p.M was deleted',
      "MESSAGE_SAME_REQUIRED_FIELDS: required field b (3) of p.M is new: whoever does not know it can't read or be read",
      'field a (2) of p.M is new',
      'ENUM_VALUE_SAME_NAME: enum value 1 of p.E was renamed from ONE to EINS',
      'enum value THREE (3) of p.E is new',
    ]);
  });

  it('of a laxer rule set is told without a rule, and once', async () => {
    const older = { 'x.proto': `${P3}message M { int32 a = 1; string s = 2; }` };
    const newer = { 'x.proto': `${P3}message M { int64 b = 1; }` };
    expect(briefly(await changesBetween(older, newer, 'WIRE'))).toEqual([
      'FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED: field s (2) of p.M was deleted and its number is not reserved',
      'JSON name of p.M.b (1) changed from a to b',
      'name of p.M.b (1) changed from a to b',
      'type of p.M.b (1) changed from int32 to int64',
    ]);
  });
});

describe('moves', () => {
  const v1 = `syntax = "proto3"; package acme.v1;\nmessage A { B b = 1; }\nmessage B {}\nservice S { rpc Get(A) returns (B); }`;
  const v2 = `${v1.replace('acme.v1', 'acme.v2')}\nmessage C {}`;

  it('of a package are recognised, besides what is gone', async () => {
    const changes = await changesBetween({ 'v1/a.proto': v1 }, { 'v2/a.proto': v2 }, 'PACKAGE');
    expect(changes.filter(({ kind }) => kind === 'moved')).toEqual([
      {
        kind: 'moved',
        breaking: false,
        element: 'package',
        symbol: 'acme.v1',
        aspect: 'move',
        detail: 'acme.v2',
        message: 'package acme.v1 moved to acme.v2',
        before: { path: 'v1/a.proto', line: 1, text: 'acme.v1' },
        after: { path: 'v2/a.proto', line: 1, text: 'acme.v2' },
      },
    ]);
    expect(changes.filter(({ breaking }) => breaking).map(({ rule }) => rule)).toEqual([
      'PACKAGE_NO_DELETE',
    ]);
  });

  it('are not made up where little is alike, or where the package goes on', async () => {
    const other =
      'syntax = "proto3"; package acme.v2;\nmessage A {}\nmessage X {}\nmessage Y {}\nmessage Z {}';
    const unlike = await changesBetween({ 'a.proto': v1 }, { 'b.proto': other });
    expect(unlike.filter(({ kind }) => kind === 'moved')).toEqual([]);
    const copied = await changesBetween({ 'a.proto': v1 }, { 'a.proto': v1, 'b.proto': v2 });
    expect(copied.filter(({ kind }) => kind === 'moved')).toEqual([]);
  });

  it('of a file, and of a message to another file, are told as such', async () => {
    const file = await changesBetween({ 'a.proto': v1 }, { 'b.proto': v1 }, 'WIRE');
    expect(briefly(file)).toContain('file a.proto moved to b.proto');
    const message = await changesBetween(
      { 'a.proto': `${P3}message M {}\nmessage N {}`, 'b.proto': `${P3}message O {}` },
      { 'a.proto': `${P3}message N {}`, 'b.proto': `${P3}message O {}\nmessage M {}` },
      'PACKAGE',
    );
    expect(briefly(message)).toEqual(['message p.M moved to b.proto']);
    expect(message[0]?.kind).toBe('moved');
  });
});

describe('what a comparison reads', () => {
  it('is nothing where nothing differs, and else the files that differ', async () => {
    const files = (text: string): Sources => ({
      'a.proto': `${P3}message A { ${text} }`,
      'b.proto': `${P3}message B {}`,
      'c.proto': `${P3}message C {}`,
    });
    const [first, second] = [
      await compileProto(files('')),
      await compileProto(files('int32 x = 1;')),
    ];
    const read: string[] = [];
    const watched = (older: Uint8Array, newer: Uint8Array) => {
      const { before, after } = openComparableSets(older, newer);
      const watch = (set: typeof before) => ({
        ...set,
        load: async (path: string) => {
          read.push(path);
          return set.load(path);
        },
      });
      return compareSets(watch(before), watch(after), 'FILE');
    };
    expect(await watched(first, first)).toEqual([]);
    expect(read).toEqual([]);
    expect((await watched(first, second)).map(({ symbol }) => symbol)).toEqual(['p.A.x']);
    expect(read).toEqual(['a.proto', 'a.proto']);
  });
});
