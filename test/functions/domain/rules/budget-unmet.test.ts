import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { deployment } from '../../../support/kubernetes-objects.ts';
import { budget } from '../../../support/rule-objects.ts';

const whole = deployment({ desired: 3, ready: 3 });
const bad = [whole, budget(1, 2)];
const good = [whole, budget(2, 2)];

describe('a disruption budget that is not met', () => {
  it('is a warning after 15 minutes', () => {
    expect(seen(derive(bad), 14.9)).toEqual({ health: 'HEALTHY', rules: [] });
    expect(seen(derive(bad), 15)).toEqual({ health: 'WARNING', rules: ['budget-unmet WARNING'] });
    expect(findingOf(derive(bad), 'budget-unmet')).toMatchObject({ found: '1', wanted: '>= 2' });
  });

  it('is none that allows no disruption just now', () => {
    expect(seen(derive(good), 60)).toEqual({ health: 'HEALTHY', rules: [] });
  });

  it('concerns only the workload whose pods it selects', () => {
    const other = {
      ...budget(1, 2),
      spec: { minAvailable: 2, selector: { matchLabels: { app: 'other' } } },
    };
    expect(seen(derive([whole, other]), 60).rules).toEqual([]);
  });

  it('waits for a rollout that moves', () => {
    const rolling = deployment(
      { desired: 3, ready: 3, updated: 1, total: 4 },
      {
        conditions: [['Progressing', 'True', 'ReplicaSetUpdated', 0]],
        spec: { progressDeadlineSeconds: 3600 },
      },
    );
    expect(seen(derive([rolling, budget(1, 2)]), 59).rules).toEqual([]);
  });

  it('keeps its beginning over one poll, and begins anew after three', () => {
    const since = (pattern: string) => findingOf(polled(pattern, bad, good), 'budget-unmet')?.since;
    expect(since('xx.x')).toBe(later(0));
    expect(since('xx....x')).toBe(later(6));
  });
});
