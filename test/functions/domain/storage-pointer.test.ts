import { describe, expect, it } from 'vitest';
import { parseStoragePointer } from '#domain/storage-pointer.ts';

const sha256 = 'A'.repeat(64);
const good = { bucket: 'acme-protos', object: 'main/set.binpb', generation: '1763802000', sha256 };

describe('A pointer to an object', () => {
  it('names bucket, object, generation and checksum', () => {
    const pointer = { ...good, sha256: 'a'.repeat(64) };
    expect(parseStoragePointer(good)).toEqual({ kind: 'pointer', pointer });
    expect(parseStoragePointer({ ...good, generation: 1763802000 })).toEqual({
      kind: 'pointer',
      pointer,
    });
  });

  it.each([
    ['bucket', '../x'],
    ['bucket', 'acme/protos'],
    ['bucket', 'metadata.google.internal/'],
    ['object', ''],
    ['object', 'a\nb'],
    ['generation', 'latest'],
    ['generation', undefined],
    ['sha256', 'abc'],
    ['sha256', 7],
  ])('with the %s %j is refused by name', (field, value) => {
    const parsed = parseStoragePointer({ ...good, [field]: value });
    expect(parsed).toMatchObject({
      kind: 'refused',
      problems: [{ message: `\`${field}\` of the pointer is missing or wrong.` }],
    });
  });

  it.each([null, 'text', 3])('is not %j', (body) => {
    expect(parseStoragePointer(body)).toMatchObject({
      kind: 'refused',
      problems: [{ message: 'The pointer is no JSON object.' }],
    });
  });
});
