import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { ago, deployment, job, pod } from '../../../support/kubernetes-objects.ts';
import { daemonSet } from '../../../support/rule-objects.ts';

const whole = deployment({ desired: 3, ready: 3 });
const away = (since: number) => pod('pay-api-6d49cb8b4f-x', { ready: false, since });
const well = pod('pay-api-6d49cb8b4f-x');

describe('a pod that is not ready', () => {
  it('is a warning after 15 minutes, though the sum of its workload is good', () => {
    const health = derive([whole, away(0)]);
    expect(seen(health, 14.9).rules).not.toContain('not-ready WARNING');
    expect(seen(health, 15).rules).toContain('not-ready WARNING');
  });

  it('is seen in a DaemonSet that counts it as ready', () => {
    const one = pod('agent-1', { ready: false, since: 20, owner: ['DaemonSet', 'agent'] });
    expect(seen(derive([daemonSet({ desired: 5 }), one])).rules).toContain('not-ready WARNING');
  });

  it.each(['Pending', 'Unknown'])('is one whose phase is %s', (phase) => {
    const one = pod('pay-api-6d49cb8b4f-x', { phase, ready: false, since: 16 });
    expect(findingOf(derive([whole, one]), 'not-ready')?.found).toBe(phase);
  });

  it.each([
    ['is ready', well],
    ['ended well', pod('pay-api-6d49cb8b4f-x', { phase: 'Succeeded', ready: false })],
    [
      'crashes',
      pod('pay-api-6d49cb8b4f-x', {
        ready: false,
        state: { waiting: { reason: 'CrashLoopBackOff' } },
      }),
    ],
    [
      'cannot start',
      pod('pay-api-6d49cb8b4f-x', { ready: false, state: { waiting: { reason: 'ErrImagePull' } } }),
    ],
    [
      'found no node',
      pod('pay-api-6d49cb8b4f-x', {
        phase: 'Pending',
        conditions: [['PodScheduled', 'False', 'Unschedulable']],
      }),
    ],
    [
      'is being deleted',
      { ...away(60), metadata: { ...(away(60).metadata as object), deletionTimestamp: ago(1) } },
    ],
  ])('is not meant by one that %s', (_, one) => {
    expect(findingOf(derive([whole, one]), 'not-ready')).toBeUndefined();
  });

  it('is not meant by the pod of a Job, which is not to be ready', () => {
    const one = pod('import-1', { owner: ['Job', 'import'], ready: false, since: 90 });
    expect(findingOf(derive([job('import'), one]), 'not-ready')).toBeUndefined();
  });

  it('waits for a rollout that moves', () => {
    const rolling = deployment(
      { desired: 3, ready: 3, updated: 1, total: 4 },
      {
        conditions: [['Progressing', 'True', 'ReplicaSetUpdated', 0]],
        spec: { progressDeadlineSeconds: 3600 },
      },
    );
    const health = derive([rolling, away(20)]);
    expect(seen(health, 59).rules).toEqual([]);
    expect(seen(health, 60).rules).toContain('not-ready WARNING');
  });

  it('keeps its beginning when the pod is ready for a minute, and begins anew after three', () => {
    const polls = (pattern: string) =>
      findingOf(polled(pattern, [whole, away(0)], [whole, well]), 'not-ready');
    expect(polls('xxxxx.xx')?.since).toBe(later(0));
    const anew = [whole, away(-8)];
    const before = polled('xxxxx....', [whole, away(0)], [whole, well]);
    expect(findingOf(derive(anew, { before, at: later(9) }), 'not-ready')?.since).toBe(later(8));
  });

  it('goes on in the pod that replaces it, though it was away for a poll', () => {
    const next = pod('pay-api-6d49cb8b4f-y', { ready: false, since: -6, age: -6 });
    const before = derive([whole, away(0)]);
    const gap = derive([whole], { before, at: later(5) });
    const after = derive([whole, next], { before: gap, at: later(6) });
    expect(findingOf(after, 'not-ready')).toMatchObject({
      object: 'Pod/pay-api-6d49cb8b4f-y',
      since: later(0),
    });
  });

  it('does not go on in a pod that was there before', () => {
    const other = (ready: boolean) =>
      pod('pay-api-6d49cb8b4f-y', { ready, since: ready ? 60 : -5, age: 90 });
    const before = derive([whole, away(0), other(true)]);
    const after = derive([whole, other(false)], { before, at: later(6) });
    expect(findingOf(after, 'not-ready')?.since).toBe(later(5));
  });
});
