import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderTags } from '#domain/environments/order-tags.ts';

const order = (a: string, b: string) => {
  const found = orderTags(a, b);
  return found === undefined ? 'unknown' : found > 0 ? 'newer' : found < 0 ? 'older' : 'same';
};

describe('Tags', () => {
  it.each([
    ['v1.43.0', 'v1.42.9', 'newer'],
    ['1.10', '1.9', 'newer'],
    ['v2', 'v10', 'older'],
    ['v2', '10', 'unknown'],
    ['v1.2', 'v1.2.0', 'same'],
    ['1.2.3', 'v1.2.3', 'same'],
    ['1.2.3', '1.2.3-rc.1', 'newer'],
    ['1.2.3-rc.2', '1.2.3-rc.10', 'older'],
    ['1.2.3-beta', '1.2.3-rc', 'older'],
    ['1.2.3+build5', '1.2.3+build7', 'same'],
    ['1.25-alpine', '1.26-debian', 'older'],
    ['1.25-alpine', '1.25-debian', 'unknown'],
  ])('%s beside %s is %s by its version', (a, b, expected) => {
    expect(order(a, b)).toBe(expected);
  });

  it.each([
    ['main-1042-3fe9a1c', 'main-998-81bc0de', 'newer'],
    ['20261122-3fe9a1c', '20261121-ffffff0', 'newer'],
    ['build.7', 'build.12', 'older'],
    ['20261122', '7', 'unknown'],
    ['release-7', 'main-8', 'unknown'],
  ])('%s beside %s is %s by its counter or date', (a, b, expected) => {
    expect(order(a, b)).toBe(expected);
  });

  it.each([
    ['3fe9a1c', '81bc0de'],
    ['sha-1234567', 'sha-7654321'],
    ['1234567', '7654321'],
    ['latest', 'v1.0.0'],
    ['', 'v1'],
  ])('%s and %s have no order: they may be hashes', (a, b) => {
    expect(order(a, b)).toBe('unknown');
  });

  it('have the opposite order the other way round', () => {
    const tag = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map((parts) => parts.join('.')),
      fc
        .tuple(fc.nat(20), fc.nat(3), fc.constantFrom('rc', 'beta', 'alpine'))
        .map(([major, count, word]) => `v${major}.0.0-${word}.${count}`),
      fc
        .tuple(fc.nat(2000), fc.constantFrom('3fe9a1', '81bc0d', '123456'))
        .map(([n, hash]) => `main-${n}-${hash}`),
    );
    fc.assert(
      fc.property(tag, tag, (a, b) => {
        const [there, back] = [orderTags(a, b), orderTags(b, a)];
        expect(Math.sign(there ?? Number.NaN) + Math.sign(back ?? Number.NaN)).toEqual(
          there === undefined ? Number.NaN : 0,
        );
      }),
    );
  });
});
