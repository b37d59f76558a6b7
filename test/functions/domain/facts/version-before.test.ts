import { describe, expect, it } from 'vitest';
import { versionBefore } from '#domain/facts/version-before.ts';

describe('which version comes before', () => {
  it('is told number by number, then by what is not released yet', () => {
    const order = [
      '0.9',
      'v1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.0.1',
      '1.2',
      '1.10.0+build.5',
      '2026.11.22',
    ];
    for (const [index, version] of order.entries()) {
      for (const [other, against] of order.entries()) {
        expect(versionBefore(version, against), `${version} < ${against}`).toBe(index < other);
      }
    }
  });

  it('is not told of what is no version', () => {
    for (const text of [
      'latest',
      '',
      'main-3',
      '1..2',
      '1.2.3.4.5.6.7.8.9',
      `1.${'9'.repeat(99)}`,
    ]) {
      expect(versionBefore(text, '1.0')).toBeUndefined();
      expect(versionBefore('1.0', text)).toBeUndefined();
    }
    expect(versionBefore('1.2', '1.2.0')).toBe(false);
    expect(versionBefore('1.2.0', '1.2')).toBe(false);
  });
});
