import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { deployment, pod } from '../../../support/kubernetes-objects.ts';

const whole = deployment({ desired: 3, ready: 3 });
const creating = (since: number, reason = 'ContainerCreating') =>
  pod('pay-api-6d49cb8b4f-x', {
    phase: 'Pending',
    ready: false,
    since,
    state: { waiting: { reason } },
  });

describe('waiting for long', () => {
  it.each(['ContainerCreating', 'PodInitializing'])('is %s for an hour', (reason) => {
    const health = derive([whole, creating(0, reason)]);
    expect(seen(health, 59).rules).not.toContain('waiting-long WARNING');
    expect(seen(health, 60).rules).toContain('waiting-long WARNING');
    expect(findingOf(health, 'waiting-long')).toMatchObject({
      found: `api: ${reason}`,
      since: later(0),
    });
  });

  it('is seen in a first snapshot, because Kubernetes tells since when', () => {
    expect(seen(derive([whole, creating(70)])).rules).toContain('waiting-long WARNING');
  });

  it('is not meant by what cannot start, crashes or has no node', () => {
    for (const reason of ['ErrImagePull', 'CrashLoopBackOff']) {
      expect(findingOf(derive([whole, creating(90, reason)]), 'waiting-long')).toBeUndefined();
    }
    const homeless = pod('pay-api-6d49cb8b4f-x', {
      phase: 'Pending',
      conditions: [['PodScheduled', 'False', 'SchedulingGated', 90]],
      state: { waiting: { reason: 'ContainerCreating' } },
    });
    expect(findingOf(derive([whole, homeless]), 'waiting-long')).toBeUndefined();
  });

  it('keeps its beginning while reasons alternate, and over a poll that saw something else', () => {
    const before = polled('xx.', [whole, creating(0)], [whole, creating(0, 'ErrImagePull')]);
    const after = derive([whole, creating(-3, 'PodInitializing')], { before, at: later(3) });
    expect(findingOf(after, 'waiting-long')?.since).toBe(later(0));
  });
});
