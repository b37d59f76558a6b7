import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { deployment, pod } from '../../../support/kubernetes-objects.ts';

const whole = deployment({ desired: 3, ready: 3 });
const evicted = (minutes: number, reason = 'Evicted') => {
  const one = pod('pay-api-6d49cb8b4f-x', { phase: 'Failed', ready: false, since: minutes });
  return { ...one, status: { ...(one.status as object), reason } };
};
/** As older kubelets leave it: nothing tells when it went. */
const bare = {
  ...evicted(0),
  status: { phase: 'Failed', reason: 'Evicted', startTime: '2026-11-01T00:00:00Z' },
};

describe('an evicted pod', () => {
  it('is a warning for a day', () => {
    const health = derive([whole, evicted(30)]);
    expect(seen(health)).toEqual({ health: 'WARNING', rules: ['evicted WARNING'] });
    expect(seen(health, 24 * 60 - 31).health).toBe('WARNING');
    expect(seen(health, 24 * 60 - 30)).toEqual({ health: 'HEALTHY', rules: [] });
  });

  it.each(['Terminated', 'NodeShutdown', 'Preempting'])(
    'is one that went with its node: %s',
    (reason) => {
      expect(seen(derive([whole, evicted(30, reason)])).rules).toEqual(['evicted WARNING']);
    },
  );

  it('is none that runs, failed by itself, or lies there since yesterday', () => {
    expect(findingOf(derive([whole, pod('pay-api-6d49cb8b4f-x')]), 'evicted')).toBeUndefined();
    expect(findingOf(derive([whole, evicted(5, 'OutOfcpu')]), 'evicted')).toBeUndefined();
    expect(findingOf(derive([whole, evicted(24 * 60)]), 'evicted')).toBeUndefined();
  });

  it('counts from when it was first seen where nothing tells when it went, and does not begin anew', () => {
    const health = polled('xxx.xx', [whole, bare], [whole]);
    expect(findingOf(health, 'evicted')).toMatchObject({
      since: later(0),
      activeUntil: later(24 * 60),
    });
  });
});
