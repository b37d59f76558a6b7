import { describe, expect, it } from 'vitest';
import { targetLevelOf } from '#domain/readiness/target-level.ts';

describe('the level a service should reach', () => {
  it.each([
    ['99.95 %', 'A'],
    ['99.901%', 'A'],
    ['99.9 %', 'B'],
    ['99 %', 'B'],
    ['98,5 %', 'C'],
    ['95%', 'C'],
    ['94.9 %', undefined],
    ['availability 99.5 % a month, 1 % of them slow', 'B'],
    ['100 %', 'A'],
    ['150 %', undefined],
    ['three nines', undefined],
    ['1999.95 %', undefined],
    ['', undefined],
  ])('follows from an objective of %s: %s', (slo, level) => {
    expect(targetLevelOf({ slo })).toBe(level);
  });

  it('is the tier, where the spec names one', () => {
    expect(targetLevelOf({ tier: 'C', slo: '99.99 %' })).toBe('C');
  });

  it('is unknown where the spec says neither', () => {
    expect(targetLevelOf({})).toBeUndefined();
  });
});
