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

  it('tell apart what starts alike', () => {
    const short = [...shortNames(['preview-1', 'preview-2', 'prod', 'production']).values()];
    expect(new Set(short).size).toBe(4);
  });
});
