import { describe, expect, it } from 'vitest';
import { derive, later, only, seen } from '../../../support/derive-workloads.ts';
import { autoscaler, deployment } from '../../../support/kubernetes-objects.ts';

const whole = deployment({ desired: 8, ready: 8 });
const limited = (age: number) => [['ScalingLimited', 'True', 'TooManyReplicas', age]] as const;

describe('autoscaler at its maximum', () => {
  it('is a warning after 15 minutes', () => {
    const health = derive([whole, autoscaler({ min: 2, max: 8, current: 8 })]);
    expect(seen(health, 14.9).health).toBe('HEALTHY');
    expect(seen(health, 15)).toEqual({ health: 'WARNING', rules: ['hpa-at-max WARNING'] });
    expect(only(health).hpa).toEqual({ min: 2, max: 8, current: 8 });
  });

  it('counts from when Kubernetes says that it is limited', () => {
    const hpa = autoscaler({ min: 2, max: 8, current: 8 }, { conditions: limited(20) });
    const health = derive([whole, hpa]);
    expect(seen(health).health).toBe('WARNING');
    expect(only(health).findings[0]?.message.en).toContain('wants more');
  });

  it('keeps its beginning while conditions come and go', () => {
    const before = derive([whole, autoscaler({ min: 2, max: 8, current: 8 })]);
    const hpa = autoscaler({ min: 2, max: 8, current: 8 }, { conditions: limited(-5) });
    const after = derive([whole, hpa], { before, at: later(6) });
    expect(only(after).findings[0]?.since).toBe(later(0));
  });

  it('is not meant by a fixed size, nor by the minimum', () => {
    expect(only(derive([whole, autoscaler({ min: 8, max: 8, current: 8 })])).findings).toEqual([]);
    const few = [['ScalingLimited', 'True', 'TooFewReplicas', 99]] as const;
    const small = autoscaler({ min: 8, max: 20, current: 8 }, { conditions: few });
    expect(only(derive([whole, small])).findings).toEqual([]);
  });

  it('does not concern what is scaled to zero', () => {
    const hpa = autoscaler({ min: 1, max: 8, current: 8 });
    expect(seen(derive([deployment({ desired: 0, ready: 0 }), hpa])).rules).toEqual([
      'scaled-to-zero INFO',
    ]);
  });
});
