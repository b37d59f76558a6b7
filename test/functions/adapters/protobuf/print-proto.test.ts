import { describe, expect, it } from 'vitest';
import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import { printProto } from '#adapters/protobuf/print-proto.ts';
import { compileProto } from '../../../support/compile-proto.ts';
import { field, join, setOf } from '../../../support/encode-set.ts';
import { EXOTIC } from '../../../support/exotic-protos.ts';
import { printSet, roundTrip, withoutSourceInfo } from '../../../support/round-trip.ts';

describe('a file printed as source', () => {
  it.each(Object.keys(EXOTIC))('reads as it was written: %s', async (path) => {
    const printed = printSet(await compileProto(EXOTIC));
    expect(printed[path]).toBe(EXOTIC[path]?.replace(/ \{\n *\}/g, ' {}'));
  });

  it('compiles to the very same descriptors', async () => {
    expect(await roundTrip(await compileProto(EXOTIC))).toEqual([]);
  });

  it('keeps every comment where it stood', async () => {
    const source = `// A licence.

// Of the syntax.
syntax = "proto3";

// Of the package.
package a;

// Of the import.
import "google/protobuf/empty.proto";

// Of the option.
option java_package = "a"; // Behind it.

// Detached.

// One more.

// Of the message: 注文 ${'ä'.repeat(20_000)}
message M {
  // Behind the brace.

  // Of the message's option.
  option deprecated = true;

  // Of the field.
  string s = 1; // Behind the field.
  int32 i = 2;
  // Behind it,
  // in two lines.

  // Of the oneof.
  oneof o {
    // Of its member.
    bool b = 3;
  }
}
`;
    expect(printSet(await compileProto({ 'c.proto': source }))['c.proto']).toBe(source);
  });

  it('tells the line of everything it declares', async () => {
    const files = descriptorReader.split(await compileProto(EXOTIC));
    const raw = files.find(({ path }) => path === 'old.proto');
    const printed = raw && printProto(raw, []);
    const lines = printed?.text.split('\n') ?? [];
    const told = printed?.symbols.map(({ symbol, line }) => [symbol, lines[line - 1]?.trim()]);
    expect(told).toEqual([
      ['Base', 'message Base {'],
      ['Base.id', 'required string id = 1;'],
      ['Base.greeting', 'optional string greeting = 2 [default = "hi \\"you\\"\\n"];'],
      ['Base.blob', 'optional bytes blob = 3 [default = "\\000\\"x\\\\"];'],
      ['Base.much', 'optional double much = 4 [default = -inf];'],
      ['Base.color', 'optional Color color = 5 [default = RED];'],
      ['Base.result', 'repeated group Result = 6 {'],
      ['Base.Result.url', 'optional string url = 1;'],
      ['Base.Result.deep', 'optional group Deep = 2 {'],
      ['Base.Result.Deep.n', 'optional int32 n = 1;'],
      ['Base.either', 'oneof either {'],
      ['Base.left', 'group Left = 7 {}'],
      ['Base.right', 'string right = 8;'],
      ['Base.Color', 'enum Color {'],
      ['Base.Color.RED', 'RED = 1;'],
      ['Set', 'message Set {'],
      ['extra', 'optional group Extra = 100 {'],
      ['Extra.text', 'optional string text = 1;'],
      ['numbers', 'repeated int32 numbers = 101 [packed = true];'],
      ['Scope', 'message Scope {'],
      ['Scope.scope', 'optional Scope scope = 2147483646;'],
    ]);
  });

  it('says in remarks what nothing names', () => {
    const options = (bytes: Uint8Array) => field(8, bytes);
    const file = join(
      field(1, 'x.proto'),
      field(
        4,
        join(
          field(1, 'M'),
          field(
            2,
            join(
              field(1, 'f'),
              field(3, 1),
              field(4, 1),
              field(5, 9),
              options(field(50_001, 'abc')),
            ),
          ),
          field(7, field(50_002, 'abcd')),
        ),
      ),
    );
    expect(printSet(setOf([file]))['x.proto']).toBe(`syntax = "proto2";

message M {
  // Option 50002: 5 bytes that nothing names.

  optional string f = 1 /* Option 50001: 4 bytes that nothing names. */;
}
`);
  });

  it('without source info has an order that compiles to the same', async () => {
    const set = await compileProto(EXOTIC);
    const bare = setOf(descriptorReader.split(set).map(({ bytes }) => withoutSourceInfo(bytes)));
    expect(await roundTrip(bare)).toEqual([]);
  });
});
