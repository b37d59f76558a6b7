import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { deployment, pod } from '../../../support/kubernetes-objects.ts';
import {
  budget,
  daemonSet,
  loadBalancer,
  quota,
  statefulSet,
} from '../../../support/rule-objects.ts';

const zero = deployment({ desired: 0, ready: 0 });

describe('what is scaled to zero', () => {
  it.each([
    ['Deployment', zero],
    ['StatefulSet', statefulSet({ desired: 0, ready: 0 })],
    ['DaemonSet', daemonSet({ desired: 0 })],
  ])('is no trouble: %s', (_, item) => {
    expect(seen(derive([item]))).toEqual({ health: 'NONE', rules: ['scaled-to-zero INFO'] });
  });

  it('has no other trouble, whatever is left of it', () => {
    const crashing = pod('pay-api-6d49cb8b4f-x', {
      ready: false,
      state: { waiting: { reason: 'CrashLoopBackOff' } },
    });
    const around = [budget(0, 1), loadBalancer(600), quota({ pods: ['9', '9'] })];
    expect(seen(derive([zero, crashing, ...around]), 60)).toEqual({
      health: 'NONE',
      rules: ['scaled-to-zero INFO'],
    });
  });

  it('says since when it was first seen so, over a short return too', () => {
    const whole = deployment({ desired: 1, ready: 1 });
    expect(findingOf(polled('.xx.x', [zero], [whole]), 'scaled-to-zero')?.since).toBe(later(1));
    expect(seen(polled('x.', [zero], [whole]), 1)).toEqual({ health: 'HEALTHY', rules: [] });
  });
});
