import { describe, expect, it } from 'vitest';
import { percentDone } from '#web/campaigns/progress.ts';

const counts = (done: number, open: number, cannotTell: number) => ({
  done,
  total: done + open + cannotTell,
  open,
  regressed: 0,
  cannotTell,
  waived: 0,
});

describe('how much is done', () => {
  it('is told of everybody asked, and not at all where nobody can be told', () => {
    expect(percentDone(counts(1, 2, 0))).toBe(33);
    expect(percentDone(counts(1, 0, 2))).toBe(33);
    expect(percentDone(counts(0, 1, 2))).toBe(0);
    expect(percentDone(counts(0, 0, 29))).toBeUndefined();
    expect(percentDone(counts(0, 0, 0))).toBeUndefined();
  });
});
