import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { daemonSet } from '../../../support/rule-objects.ts';

const bad = [daemonSet({ desired: 4, scheduled: 3, updated: 3, ready: 3 })];
const good = [daemonSet({ desired: 4 })];

describe('a DaemonSet that lacks pods on nodes', () => {
  it('is a warning after 10 minutes', () => {
    expect(seen(derive(bad), 9.9).rules).toEqual([]);
    expect(seen(derive(bad), 10).rules).toEqual(['daemonset-not-scheduled WARNING']);
    expect(seen(derive(good), 60)).toEqual({ health: 'HEALTHY', rules: [] });
  });

  it('keeps its beginning over one poll, and begins anew after three', () => {
    const since = (pattern: string) =>
      findingOf(polled(pattern, bad, good), 'daemonset-not-scheduled')?.since;
    expect(since('xx.x')).toBe(later(0));
    expect(since('xx....x')).toBe(later(6));
    expect(since('xx.')).toBeUndefined();
  });
});
