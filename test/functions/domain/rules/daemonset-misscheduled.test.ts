import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { daemonSet } from '../../../support/rule-objects.ts';

const bad = [daemonSet({ desired: 3, misscheduled: 1 })];
const good = [daemonSet({ desired: 3 })];

describe('a DaemonSet on nodes that should not have it', () => {
  it('is a warning after 15 minutes', () => {
    expect(seen(derive(bad), 14.9)).toEqual({ health: 'HEALTHY', rules: [] });
    expect(seen(derive(bad), 15)).toEqual({
      health: 'WARNING',
      rules: ['daemonset-misscheduled WARNING'],
    });
    expect(seen(derive(good), 60)).toEqual({ health: 'HEALTHY', rules: [] });
  });

  it('keeps its beginning over one poll, and begins anew after three', () => {
    const since = (pattern: string) =>
      findingOf(polled(pattern, bad, good), 'daemonset-misscheduled')?.since;
    expect(since('xx.x')).toBe(later(0));
    expect(since('xx....x')).toBe(later(6));
    expect(since('xx.')).toBeUndefined();
  });
});
