import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { autoscaler, deployment } from '../../../support/kubernetes-objects.ts';

const whole = deployment({ desired: 3, ready: 3 });
type Conditions = NonNullable<NonNullable<Parameters<typeof autoscaler>[1]>['conditions']>;
const hpa = (...conditions: Conditions) =>
  autoscaler({ min: 2, max: 8, current: 3 }, { conditions });
const blind = (age: number) =>
  hpa(
    ['AbleToScale', 'True', 'SucceededGetScale'],
    ['ScalingActive', 'False', 'FailedGetResourceMetric', age],
  );
const fine = hpa(
  ['AbleToScale', 'True', 'ReadyForNewScale'],
  ['ScalingActive', 'True', 'ValidMetricFound'],
);

describe('a blind autoscaler', () => {
  it('is a warning after two minutes, though its first condition is good', () => {
    const health = derive([whole, blind(0)]);
    expect(seen(health, 1.9)).toEqual({ health: 'HEALTHY', rules: [] });
    expect(seen(health, 2)).toEqual({ health: 'WARNING', rules: ['hpa-blind WARNING'] });
    expect(findingOf(health, 'hpa-blind')?.found).toBe('FailedGetResourceMetric');
  });

  it('names everything that fails', () => {
    const both = hpa(
      ['AbleToScale', 'False', 'FailedGetScale', 9],
      ['ScalingActive', 'False', 'InvalidSelector', 5],
    );
    expect(findingOf(derive([whole, both]), 'hpa-blind')).toMatchObject({
      found: 'FailedGetScale, InvalidSelector',
      since: later(-9),
    });
  });

  it('is none that is switched off, at its minimum, or without word', () => {
    const off = hpa(['ScalingActive', 'False', 'ScalingDisabled', 60]);
    expect(seen(derive([whole, off]), 60).rules).toEqual([]);
    const least = hpa(['ScalingLimited', 'True', 'TooFewReplicas', 60]);
    expect(seen(derive([whole, least]), 60)).toEqual({ health: 'HEALTHY', rules: [] });
    expect(seen(derive([deployment({ desired: 0, ready: 0 }), blind(60)])).rules).toEqual([
      'scaled-to-zero INFO',
    ]);
  });

  it('is not meant by the blips of a rollout', () => {
    const health = polled(
      'x...x...x',
      [whole, hpa(['ScalingActive', 'False', 'FailedGetResourceMetric', -8])],
      [whole, fine],
    );
    expect(seen(health, 8)).toEqual({ health: 'HEALTHY', rules: [] });
  });

  it('keeps its beginning while it flaps from poll to poll', () => {
    const before = polled('x.', [whole, blind(0)], [whole, fine]);
    const after = derive([whole, blind(-2)], { before, at: later(2) });
    expect(findingOf(after, 'hpa-blind')?.since).toBe(later(0));
    expect(seen(after, 2).health).toBe('WARNING');
  });
});
