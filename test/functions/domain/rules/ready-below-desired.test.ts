import { describe, expect, it } from 'vitest';
import { derive, later, only, seen } from '../../../support/derive-workloads.ts';
import { deployment, pod } from '../../../support/kubernetes-objects.ts';

const some = deployment({ desired: 4, ready: 3 });

describe('not all replicas ready', () => {
  it('is a warning after 15 minutes', () => {
    const health = derive([some]);
    expect(seen(health, 14.9)).toEqual({ health: 'HEALTHY', rules: [] });
    expect(seen(health, 15)).toEqual({ health: 'WARNING', rules: ['ready-below-desired WARNING'] });
  });

  it('counts from when the pod ceased to be ready', () => {
    const away = pod('pay-api-6d49cb8b4f-x', { ready: false, since: 20 });
    expect(seen(derive([some, away])).health).toBe('WARNING');
  });

  it('keeps its beginning from snapshot to snapshot', () => {
    const before = derive([some]);
    const after = derive([some], { before, at: later(10) });
    expect(only(after).findings[0]?.since).toBe(later(0));
    expect(seen(after, 15).health).toBe('WARNING');
  });

  it('counts the time at or below half', () => {
    const before = derive([deployment({ desired: 4, ready: 2 })]);
    const after = derive([some], { before, at: later(14) });
    expect(seen(after, 15).rules).toEqual(['ready-below-desired WARNING']);
  });

  it('begins anew after all were ready for more than two minutes', () => {
    const first = derive([some]);
    const whole = derive([deployment({ desired: 4, ready: 4 })], { before: first, at: later(5) });
    const blip = derive([some], { before: whole, at: later(7) });
    expect(seen(blip, 15).health).toBe('WARNING');
    const again = derive([some], { before: whole, at: later(8) });
    expect(seen(again, 22.9).health).toBe('HEALTHY');
    expect(seen(again, 23).health).toBe('WARNING');
  });

  it('waits for a rollout that moves', () => {
    const rolling = deployment(
      { desired: 4, ready: 3, updated: 2, total: 5 },
      {
        conditions: [['Progressing', 'True', 'ReplicaSetUpdated', 0]],
        spec: { progressDeadlineSeconds: 3600 },
      },
    );
    expect(seen(derive([rolling]), 59).health).toBe('PROGRESSING');
    expect(seen(derive([rolling]), 60).rules).toEqual(['ready-below-desired WARNING']);
  });
});
