import { describe, expect, it } from 'vitest';
import { derive, later, only, seen } from '../../../support/derive-workloads.ts';
import { deployment, pod } from '../../../support/kubernetes-objects.ts';

const healthy = deployment({ desired: 3, ready: 3 });
const waits = (reason: string, since: number) =>
  pod('pay-api-6d49cb8b4f-x', {
    ready: false,
    phase: 'Pending',
    age: since,
    conditions: [['PodScheduled', 'False', reason, since]],
    state: { waiting: { reason: 'ContainerCreating' } },
  });

describe('unschedulable', () => {
  it('is nothing for 15 seconds, a warning for 15 minutes, then critical', () => {
    const health = derive([healthy, waits('Unschedulable', 0)]);
    expect(seen(health, 14 / 60).health).toBe('HEALTHY');
    expect(seen(health, 15 / 60)).toEqual({ health: 'WARNING', rules: ['unschedulable WARNING'] });
    expect(seen(health, 14.9).health).toBe('WARNING');
    expect(seen(health, 15)).toEqual({ health: 'CRITICAL', rules: ['unschedulable CRITICAL'] });
  });

  it('is dated by Kubernetes, so a first snapshot knows how long it lasts', () => {
    const health = derive([healthy, waits('Unschedulable', 40)]);
    expect(seen(health).health).toBe('CRITICAL');
    expect(only(health).findings[0]?.since).toBe(later(-40));
  });

  it('is not meant by a gate that somebody closed', () => {
    expect(seen(derive([healthy, waits('SchedulingGated', 600)])).health).toBe('HEALTHY');
  });

  it('is over when a node takes the pod', () => {
    const before = derive([healthy, waits('Unschedulable', 40)]);
    const after = derive([healthy, pod('pay-api-6d49cb8b4f-x')], { before, at: later(1) });
    expect(only(after).findings).toEqual([]);
  });
});
