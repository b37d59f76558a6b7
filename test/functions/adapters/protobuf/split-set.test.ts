import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { compileProto } from '../../../support/compile-proto.ts';
import { field, join, setOf } from '../../../support/encode-set.ts';

const { split, render } = descriptorReader;
const set = await compileProto({
  'a.proto': `syntax = "proto3"; package a; import "b.proto"; import "google/protobuf/descriptor.proto";
    extend google.protobuf.FieldOptions { string note = 50001; }
    // A comment.
    message M { message Inner { enum Kind { ZERO = 0; } } string s = 1 [(note) = "n"]; }
    service S { rpc Get(M) returns (b.K); }`,
  'b.proto': 'syntax = "proto3"; package b; message K { map<string, K> all = 1; }',
});

const errorOf = (work: () => unknown): DescriptorSetError => {
  try {
    work();
  } catch (error) {
    if (error instanceof DescriptorSetError) return error;
    throw error;
  }
  throw new Error('It was read without an error.');
};

describe('splitting a FileDescriptorSet', () => {
  it('tells of each file its name, imports, names and whether it declares extensions', () => {
    const files = split(set).map(({ bytes: _, ...file }) => file);
    expect(files.find(({ path }) => path === 'a.proto')).toEqual({
      path: 'a.proto',
      imports: ['b.proto', 'google/protobuf/descriptor.proto'],
      declares: ['a.M', 'a.M.Inner', 'a.M.Inner.Kind', 'a.S', 'a.note'],
      declaresOptions: true,
      hasSourceInfo: true,
      elements: 13,
      largest: 'a.M',
    });
    expect(files.find(({ path }) => path === 'b.proto')).toMatchObject({
      declares: ['b.K', 'b.K.AllEntry'],
      declaresOptions: false,
    });
  });

  it('copies nothing: the bytes of a file are a view of the set', () => {
    for (const { bytes } of split(set)) expect(bytes.buffer).toBe(set.buffer);
  });

  it('reads a buf image, which carries a field of its own in every file', () => {
    const folder = mkdtempSync(joinPath(tmpdir(), 'msd-image-'));
    try {
      writeFileSync(joinPath(folder, 'x.proto'), 'syntax = "proto3"; message X { string s = 1; }');
      const buf = joinPath(import.meta.dirname, '../../../../node_modules/.bin/buf');
      execFileSync(buf, ['build', folder, '-o', joinPath(folder, 'image.binpb')]);
      const image = new Uint8Array(readFileSync(joinPath(folder, 'image.binpb')));
      const [file] = split(image);
      const plain = setOf([field(1, 'x.proto')]);
      expect(file?.bytes.length).toBeGreaterThan(plain.length);
      expect(file && render(file, []).messages.map(({ fullName }) => fullName)).toEqual(['X']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('skips what it does not know beside the files', () => {
    const more = join(field(7, 'x'), set, field(99, 5));
    expect(split(more).map(({ path }) => path)).toEqual(split(set).map(({ path }) => path));
  });

  it('forgets option and weak imports that the set does not hold', () => {
    const file = join(
      field(1, 'x.proto'),
      field(3, 'there.proto'),
      field(3, 'weak.proto'),
      field(11, 1),
      field(15, 'option.proto'),
    );
    const files = split(setOf([file, field(1, 'there.proto')]));
    expect(files[0]?.imports).toEqual(['there.proto']);
  });

  it('finds nothing in nothing', () => {
    expect(split(new Uint8Array())).toEqual([]);
  });

  it.each([
    ['a length beyond the end', new Uint8Array([0x0a, 0xff, 0xff, 0x7f]), 'end in the middle'],
    ['a number where a file should be', field(1, 5), 'something else'],
    ['a file without a name', setOf([field(2, 'a')]), 'no name'],
    ['a name that leads out of the folder', setOf([field(1, '../secret.proto')]), 'relative path'],
    ['an absolute name', setOf([field(1, '/etc/passwd')]), 'relative path'],
    ['a name with a control character', setOf([field(1, 'a\nb.proto')]), 'relative path'],
    ['a name that is not UTF-8', setOf([field(1, new Uint8Array([0xff, 0xfe]))]), 'not UTF-8'],
    ['a name of 2,000 bytes', setOf([field(1, 'x'.repeat(2_000))]), 'over 1000'],
    [
      'a message whose name is no name',
      setOf([join(field(1, 'x.proto'), field(4, field(1, '<script>')))]),
      'no name of Protocol Buffers',
    ],
    [
      'messages nested 100 deep',
      setOf([
        join(
          field(1, 'x.proto'),
          Array.from({ length: 100 }).reduce<Uint8Array>(
            (inner) => field(4, join(field(1, 'M'), inner.length > 0 ? nested(inner) : inner)),
            new Uint8Array(),
          ),
        ),
      ]),
      'nested over 64',
    ],
    ['text', new TextEncoder().encode('hello, I am no protobuf'), ''],
  ])('refuses %s and says where and why', (_, bytes, reason) => {
    const error = errorOf(() => split(bytes));
    expect(error.reason).toContain(reason);
    expect(error.offset).toBeLessThanOrEqual(bytes.length);
  });

  it('refuses every set that was cut off inside a file', () => {
    for (let length = 1; length < set.length; length += 7) {
      const cut = set.subarray(0, length);
      const whole = outcome(cut);
      if (typeof whole !== 'number') expect(whole).toBeInstanceOf(DescriptorSetError);
    }
  });

  it('reads garbled bytes or refuses them, and never fails in another way', () => {
    const garbled = fc
      .array(fc.tuple(fc.nat(set.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
      .map((changes) => {
        const bytes = new Uint8Array(set);
        for (const [at, byte] of changes) bytes[at] = byte;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(garbled, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        const result = outcome(bytes);
        expect(typeof result === 'number' || result instanceof DescriptorSetError).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });
});

/** How many files were rendered, or why none: any other error comes through. */
function outcome(bytes: Uint8Array): number | DescriptorSetError {
  try {
    const files = split(bytes);
    return files.map((file) => render(file, files)).length;
  } catch (error) {
    if (error instanceof DescriptorSetError) return error;
    throw error;
  }
}

/** A nested message's bytes move from the file's field 4 to the message's field 3. */
function nested(message: Uint8Array): Uint8Array {
  const inside = new Uint8Array(message);
  inside[0] = 3 * 8 + 2;
  return inside;
}
