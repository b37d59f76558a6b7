import { describe, expect, it } from 'vitest';
import { shortNames } from '#web/parts/short-names.ts';

describe('short names of environments', () => {
  it('are the usual ones', () => {
    expect([...shortNames(['development', 'production', 'beta', 'e2e']).values()]).toEqual([
      'dev',
      'prod',
      'beta',
      'e2e',
    ]);
  });

  it.each([
    [['preview-1', 'preview-2', 'prod', 'production']],
    [['production', 'prod', 'development', 'dev', 'deve']],
    [['stag', 'staging', 'stg', 'stagi']],
  ])("are nobody else's name or short name: %s", (names) => {
    const short = shortNames(names);
    expect(new Set(short.values()).size).toBe(names.length);
    for (const [name, other] of short) {
      expect(other === name || !names.includes(other)).toBe(true);
    }
  });
});
