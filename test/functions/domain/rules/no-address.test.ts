import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { deployment } from '../../../support/kubernetes-objects.ts';
import { ingress, loadBalancer } from '../../../support/rule-objects.ts';

const whole = deployment({ desired: 3, ready: 3 });
const inside = { ...loadBalancer(60), spec: { type: 'ClusterIP', selector: { app: 'pay-api' } } };

describe('a load balancer without an address', () => {
  it('is a warning after 10 minutes', () => {
    expect(seen(derive([whole, loadBalancer(0)]), 9.9)).toEqual({ health: 'HEALTHY', rules: [] });
    expect(seen(derive([whole, loadBalancer(0)]), 10)).toEqual({
      health: 'WARNING',
      rules: ['no-address WARNING'],
    });
  });

  it('may be that of an Ingress to one of its Services', () => {
    expect(findingOf(derive([whole, inside, ingress(60)]), 'no-address')?.object).toBe(
      'Ingress/pay-api',
    );
    expect(findingOf(derive([whole, ingress(60)]), 'no-address')).toBeUndefined();
  });

  it('is none that has one, or is for the inside', () => {
    expect(
      seen(derive([whole, loadBalancer(60, '192.0.2.1'), ingress(60, '192.0.2.1')]), 60).rules,
    ).toEqual([]);
    expect(seen(derive([whole, inside]), 60).rules).toEqual([]);
  });

  it('keeps its beginning when the address flaps', () => {
    const [bad, good] = [
      [whole, loadBalancer(3)],
      [whole, loadBalancer(3, '192.0.2.1')],
    ];
    expect(findingOf(polled('xx.x', bad, good), 'no-address')?.since).toBe(later(-3));
  });
});
