import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { ago, deployment, type Item, pod } from '../../../support/kubernetes-objects.ts';

const whole = deployment({ desired: 3, ready: 3 });
const leaving = (item: Item, minutes: number): Item => ({
  ...item,
  metadata: { ...(item.metadata as object), deletionTimestamp: ago(minutes) },
});
const one = pod('pay-api-6d49cb8b4f-x', { ready: false });

describe('what does not terminate', () => {
  it('is a warning 15 minutes after its grace, which the deletionTimestamp includes', () => {
    const health = derive([whole, leaving(one, 0)]);
    expect(seen(health, 14.9)).toEqual({ health: 'HEALTHY', rules: [] });
    expect(seen(health, 15)).toEqual({ health: 'WARNING', rules: ['stuck-terminating WARNING'] });
    expect(findingOf(derive([whole, leaving(one, -30)]), 'stuck-terminating')?.activeFrom).toBe(
      later(45),
    );
  });

  it('is seen also where everything is scaled to zero, and in the workload itself', () => {
    const zero = deployment({ desired: 0, ready: 0 });
    expect(seen(derive([zero, leaving(one, 20)])).rules).toEqual([
      'stuck-terminating WARNING',
      'scaled-to-zero INFO',
    ]);
    expect(findingOf(derive([leaving(whole, 20)]), 'stuck-terminating')?.object).toBe(
      'Deployment/pay-api',
    );
  });

  it('is not meant by a pod that nobody deletes', () => {
    expect(
      findingOf(derive([whole, pod('pay-api-6d49cb8b4f-x')]), 'stuck-terminating'),
    ).toBeUndefined();
  });

  it('keeps the date of the deletion over polls that miss the pod', () => {
    const health = polled('xxx..x', [whole, leaving(one, 5)], [whole]);
    expect(findingOf(health, 'stuck-terminating')?.since).toBe(later(-5));
  });
});
