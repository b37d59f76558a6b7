import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, only, polled, seen } from '../../../support/derive-workloads.ts';
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

  it('grows old in the pod that replaces it, so that it becomes critical', () => {
    const next = pod('pay-api-6d49cb8b4f-y', {
      phase: 'Pending',
      age: -10,
      conditions: [['PodScheduled', 'False', 'Unschedulable', -10]],
    });
    const before = derive([healthy, waits('Unschedulable', 0)]);
    const after = derive([healthy, next], { before, at: later(10) });
    expect(seen(after, 14.9).rules).toEqual(['unschedulable WARNING']);
    expect(seen(after, 15).rules).toEqual(['unschedulable CRITICAL']);
  });

  it('keeps its beginning while a gate opens and closes', () => {
    const [bad, gated] = [waits('Unschedulable', 0), waits('SchedulingGated', 0)];
    expect(
      findingOf(polled('xx.x', [healthy, bad], [healthy, gated]), 'unschedulable')?.since,
    ).toBe(later(0));
  });

  it('is not critical while a rollout moves within its deadline', () => {
    const rolling = deployment(
      { desired: 3, ready: 3, updated: 1, total: 4 },
      {
        conditions: [['Progressing', 'True', 'ReplicaSetUpdated', 0]],
        spec: { progressDeadlineSeconds: 3600 },
      },
    );
    const health = derive([rolling, waits('Unschedulable', 40)]);
    expect(seen(health, 59).rules).toEqual(['unschedulable WARNING']);
    expect(seen(health, 60).rules).toContain('unschedulable CRITICAL');
  });

  it('is over when a node takes the pod', () => {
    const before = derive([healthy, waits('Unschedulable', 40)]);
    const after = derive([healthy, pod('pay-api-6d49cb8b4f-x')], { before, at: later(1) });
    expect(only(after).findings).toEqual([]);
  });
});
