import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import { locateElements as locate } from '#adapters/protobuf/locate-elements.ts';
import { openComparableSets } from '#adapters/protobuf/open-comparable-sets.ts';
import { readComparable as read } from '#adapters/protobuf/read-comparable.ts';
import { compareSets } from '#domain/comparison/compare-sets.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { compileProto } from '../../../support/compile-proto.ts';
import { field, join, setOf } from '../../../support/encode-set.ts';

const SOURCE = `syntax = "proto3";
package acme;
import public "b.proto";
import "google/protobuf/descriptor.proto";
extend google.protobuf.FieldOptions { string note = 50001; }
// An order.
message Order {
  // Which one.
  string id = 1 [deprecated = true, (note) = "n"]; // The only one.
  map<string, int32> counts = 2;
  oneof what { Order inner = 3; }
  optional int64 size = 4 [jstype = JS_STRING];
  reserved 5 to 9, 20; reserved "old";
  enum Kind { NONE = 0; NEGATIVE = -1; reserved 3 to 5; }
}
service Orders { rpc Get(stream Order) returns (Order) { option idempotency_level = IDEMPOTENT; } }
`;
const set = await compileProto({
  'a.proto': SOURCE,
  'b.proto': 'syntax = "proto3"; package acme;',
});
const bytesOf = (bytes: Uint8Array, path = 'a.proto'): Uint8Array =>
  descriptorReader.split(bytes).find((file) => file.path === path)?.bytes ?? new Uint8Array();
const file = bytesOf(set);

const errorOf = (work: () => unknown): DescriptorSetError => {
  try {
    work();
  } catch (error) {
    if (error instanceof DescriptorSetError) return error;
    throw error;
  }
  throw new Error('It was read without an error.');
};

describe('reading a file for comparison', () => {
  it('keeps what the rules look at', () => {
    const { package: name, syntax, imports, messages, services, extensions } = read(file);
    expect({ name, syntax, imports }).toEqual({
      name: 'acme',
      syntax: 'proto3',
      imports: [
        { path: 'b.proto', kind: 'public' },
        { path: 'google/protobuf/descriptor.proto', kind: 'plain' },
      ],
    });
    expect(messages[0]).toMatchObject({
      name: 'Order',
      at: [4, 0],
      reservedRanges: [
        { start: 5, end: 9 },
        { start: 20, end: 20 },
      ],
      reservedNames: ['old'],
      messages: [{ name: 'CountsEntry', at: [4, 0, 3, 0], isMapEntry: true }],
      enums: [
        {
          name: 'Kind',
          values: [{ number: 0 }, { name: 'NEGATIVE', number: -1 }],
          reservedRanges: [{ start: 3, end: 5 }],
        },
      ],
    });
    expect(messages[0]?.fields.map(({ name: field }) => field)).toEqual([
      'id',
      'counts',
      'inner',
      'size',
    ]);
    expect(messages[0]?.fields[0]?.deprecated).toBe(true);
    expect([...(messages[0]?.fields[0]?.otherOptions.keys() ?? [])]).toEqual([50001]);
    expect(messages[0]?.fields[3]).toMatchObject({
      isProto3Optional: true,
      jsType: 1,
      oneofIndex: 1,
    });
    expect(services[0]?.methods[0]).toMatchObject({
      input: 'acme.Order',
      clientStreaming: true,
      serverStreaming: false,
      idempotencyLevel: 2,
    });
    expect(extensions[0]).toMatchObject({
      extendee: 'google.protobuf.FieldOptions',
      number: 50001,
    });
  });

  it('finds lines and comments by the steps to an element', () => {
    const inside = [4, 0, 2, 3, 8, 6];
    const wanted = [[4, 0], inside, [6, 0, 2, 0], [4, 7], [4, 0, 2, 0], [4, 0, 2, 1]];
    const { lineOf, commentOf, hasSourceInfo } = locate(file, wanted);
    expect(hasSourceInfo).toBe(true);
    expect(lineOf([4, 0])).toBe(7);
    expect(lineOf(inside)).toBe(12);
    expect(lineOf([6, 0, 2, 0])).toBe(16);
    expect(lineOf([4, 7])).toBeUndefined();
    expect(commentOf([4, 0])).toBe('An order.');
    expect(commentOf([4, 0, 2, 0])).toBe('Which one.\nThe only one.');
    expect(commentOf([4, 0, 2, 1])).toBeUndefined();
  });

  it('keeps nothing of elements that nobody wants to find', () => {
    const { lineOf, commentOf, hasSourceInfo } = locate(file, [[6, 0, 2, 0]]);
    expect([lineOf([6, 0, 2, 0]), lineOf([4, 0]), commentOf([4, 0])]).toEqual([
      16,
      undefined,
      undefined,
    ]);
    expect(hasSourceInfo).toBe(true);
    expect(locate(file, []).hasSourceInfo).toBe(true);
  });

  it('tells steps beyond 32,767 apart, and knows none without source info', () => {
    const location = (steps: Uint8Array, line: number): Uint8Array =>
      field(1, join(field(1, steps), field(2, new Uint8Array([line, 0, 1]))));
    const far = new Uint8Array([4, 0x80, 0x80, 0x02]);
    const near = new Uint8Array([4, 0]);
    const info = field(9, join(location(far, 9), location(near, 2)));
    const { lineOf } = locate(join(field(1, 'a.proto'), info), [
      [4, 32_768],
      [4, 0],
      [4, 1],
    ]);
    expect([lineOf([4, 32_768]), lineOf([4, 0]), lineOf([4, 1])]).toEqual([10, 3, undefined]);
    expect(locate(field(1, 'a.proto'), []).hasSourceInfo).toBe(false);
  });

  it('reads images of buf as it reads sets', async () => {
    const folder = mkdtempSync(joinPath(tmpdir(), 'msd-image-'));
    try {
      writeFileSync(joinPath(folder, 'x.proto'), 'syntax = "proto3"; message X { string s = 1; }');
      const buf = joinPath(import.meta.dirname, '../../../../node_modules/.bin/buf');
      execFileSync(buf, ['build', folder, '-o', joinPath(folder, 'image.binpb')]);
      const image = new Uint8Array(readFileSync(joinPath(folder, 'image.binpb')));
      const plain = await compileProto({
        'x.proto': 'syntax = "proto3"; message X { string s = 1; }',
      });
      const { before, after } = openComparableSets(image, plain);
      expect(before.digests.get('x.proto')).not.toBe(after.digests.get('x.proto'));
      expect(await compareSets(before, after, 'FILE')).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('hostile bytes', () => {
  it.each([
    ['a name as a number', field(4, field(1, 7)), 'wire type 0, not 2'],
    ['a number as text', field(4, field(2, field(3, 'x'))), 'wire type 2, not 0'],
    ['a message as a number', field(4, 9), 'wire type 0, not 2'],
    ['an option as text', field(4, field(7, field(3, 'x'))), 'wire type 2, not 0'],
    ['features as a number', field(8, field(50, 1)), 'wire type 0, not 2'],
    ['a message longer than its file', new Uint8Array([0x22, 0x7f]), 'end in the middle'],
    [
      'a field longer than its message',
      field(4, new Uint8Array([0x0a, 0x7f])),
      'end in the middle',
    ],
    ['field number 0', field(4, new Uint8Array([0x00, 0x00])), 'no field number 0'],
    ['a syntax nobody knows', field(12, 'proto9'), '"proto9" is no syntax'],
  ])('refuse %s, naming file and byte', (_, bytes, reason) => {
    const error = errorOf(() => read(join(field(1, 'x.proto'), bytes)));
    expect(error.path).toBe('x.proto');
    expect(error.reason).toContain(reason);
    expect(error.offset).toBeGreaterThan(0);
    expect(error.offset).toBeLessThanOrEqual(bytes.length + 9);
  });

  it('are told with the element that holds them', () => {
    const method = field(2, join(field(1, 'Get'), field(2, 'p.M'), field(5, 'x')));
    const inside = field(
      4,
      join(field(1, 'M'), field(3, join(field(1, 'N'), field(2, field(1, 'a'))))),
    );
    const bytes = join(
      field(1, 'x.proto'),
      field(2, 'p'),
      inside,
      field(6, join(field(1, 'S'), method)),
    );
    expect(errorOf(() => read(bytes)).symbol).toBe('p.S.Get');
    const type = join(field(1, 'x.proto'), field(4, join(field(1, 'M'), field(2, field(5, 'x')))));
    expect(errorOf(() => read(type)).symbol).toBe('M');
  });

  it('refuse messages nested 10,000 deep, without running out of stack', () => {
    let nested = field(1, 'M');
    for (let depth = 0; depth < 10_000; depth += 1) nested = join(field(1, 'M'), field(3, nested));
    const bytes = join(field(1, 'x.proto'), field(4, nested));
    expect(errorOf(() => read(bytes)).reason).toBe('messages are nested over 64 levels');
    expect(errorOf(() => openComparableSets(setOf([bytes]), set)).reason).toContain('over 64');
    const groups = new Uint8Array(10_000).fill(0x0b);
    expect(errorOf(() => read(join(field(1, 'x.proto'), groups))).path).toBe('x.proto');
  });

  it('read a million fields', () => {
    const one = field(2, join(field(1, 'a'), field(3, 1), field(5, 5)));
    const fields = new Uint8Array(one.length * 1_000_000);
    for (let number = 0; number < 1_000_000; number += 1) fields.set(one, number * one.length);
    const bytes = join(field(1, 'x.proto'), field(4, join(field(1, 'M'), fields)));
    expect(read(bytes).messages[0]?.fields.length).toBe(1_000_000);
  });

  it('cut off anywhere, are read to their end or refused', () => {
    for (let length = 0; length < file.length; length += 3) {
      for (const reading of [read, locate]) {
        try {
          reading(file.subarray(0, length), [[4, 0]]);
        } catch (error) {
          expect(error).toBeInstanceOf(DescriptorSetError);
        }
      }
    }
  });

  it('garbled in any way, are compared or refused, and never fail otherwise', async () => {
    const garbled = fc.array(fc.tuple(fc.nat(set.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(garbled, async (changes) => {
        const bytes = new Uint8Array(set);
        for (const [at, byte] of changes) bytes[at] = byte;
        try {
          const { before, after } = openComparableSets(bytes, set);
          await compareSets(before, after, 'FILE');
          await compareSets(after, before, 'WIRE');
        } catch (error) {
          expect(error).toBeInstanceOf(DescriptorSetError);
        }
      }),
      { numRuns: 400 },
    );
  });
});
