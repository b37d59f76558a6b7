import { describe, expect, it } from 'vitest';
import { findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { statefulSet } from '../../../support/rule-objects.ts';

const behind = [statefulSet({ desired: 2, ready: 2 }, { observed: 1 })];
const level = [statefulSet({ desired: 2, ready: 2 })];

describe('a change that is not taken up', () => {
  it('is a warning after 15 minutes', () => {
    const health = polled('x', behind, level);
    expect(seen(health, 14.9).rules).toEqual([]);
    expect(seen(health, 15).rules).toEqual(['spec-not-observed WARNING']);
  });

  it('is over when it was taken up', () => {
    expect(seen(polled('xx.', behind, level), 30)).toEqual({ health: 'HEALTHY', rules: [] });
  });

  it('is not meant by many changes in a row, each taken up in time', () => {
    const health = polled('x...x...x...x...x...x', behind, level);
    expect(findingOf(health, 'spec-not-observed')?.since).toBe(later(20));
    expect(seen(health, 20).rules).toEqual([]);
  });

  it('keeps its beginning over one poll', () => {
    expect(findingOf(polled('xxxx.xx', behind, level), 'spec-not-observed')?.since).toBe(later(0));
  });

  it('does not concern what is scaled to zero', () => {
    const zero = [statefulSet({ desired: 0, ready: 0 }, { observed: 1 })];
    expect(findingOf(polled('x', zero, zero), 'spec-not-observed')).toBeUndefined();
  });
});
