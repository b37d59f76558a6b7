import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { ago, deployment, pod } from '../../../support/kubernetes-objects.ts';

const whole = deployment({ desired: 3, ready: 3 });
const evicted = (minutes: number, reason = 'Evicted') => {
  const one = pod('pay-api-6d49cb8b4f-x', { phase: 'Failed', ready: false, since: minutes });
  return { ...one, status: { ...(one.status as object), reason } };
};
/** As older kubelets leave it: nothing tells when it went. */
const bare = (minutes: number) => ({
  ...evicted(0),
  status: { phase: 'Failed', reason: 'Evicted', startTime: ago(minutes) },
});
const MONTH = 60 * 24 * 60;

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
    const health = polled('xxx.xx', [whole, bare(300)], [whole]);
    expect(findingOf(health, 'evicted')).toMatchObject({
      since: later(0),
      activeUntil: later(24 * 60),
    });
  });

  it('is forgotten where it lay there for long when it was first looked at, then and later', () => {
    for (const polls of ['x', 'xx', 'xxxx']) {
      expect(seen(polled(polls, [whole, bare(MONTH)], [whole]), 5).health).toBe('HEALTHY');
    }
    const seenToGo = polled('..x', [whole, bare(MONTH)], [whole, pod('pay-api-6d49cb8b4f-x')]);
    expect(findingOf(seenToGo, 'evicted')?.since).toBe(later(2));
    expect(seen(seenToGo, 5).health).toBe('WARNING');
  });

  it('went when the disruption was told', () => {
    const conditions = [
      { type: 'DisruptionTarget', status: 'True', lastTransitionTime: ago(MONTH) },
    ];
    const target = { ...bare(2 * MONTH), status: { ...bare(2 * MONTH).status, conditions } };
    expect(findingOf(derive([whole, target]), 'evicted')).toBeUndefined();
    expect(findingOf(polled('..x', [whole, target], [whole]), 'evicted')).toBeUndefined();
  });
});
