import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { deployment } from '../../../support/kubernetes-objects.ts';
import { quota } from '../../../support/rule-objects.ts';

const whole = deployment({ desired: 3, ready: 3 });
const full = [whole, quota({ pods: ['10', '10'], 'requests.cpu': ['19', '20'] })];
const roomy = [whole, quota({ pods: ['5', '10'] })];

describe('a quota', () => {
  it('that is used up is a warning after 15 minutes', () => {
    expect(seen(derive(full), 14.9)).toEqual({ health: 'HEALTHY', rules: [] });
    expect(seen(derive(full), 15)).toEqual({ health: 'WARNING', rules: ['quota-used WARNING'] });
    expect(findingOf(derive(full), 'quota-used')).toMatchObject({
      found: 'pods: >= 100 %',
      wanted: '< 10',
    });
  });

  it('above 90 % is a note, at 90 % nothing', () => {
    const near = derive([whole, quota({ 'limits.memory': ['1900Mi', '2Gi'] })]);
    expect(seen(near, 15)).toEqual({ health: 'HEALTHY', rules: ['quota-used INFO'] });
    expect(seen(derive([whole, quota({ pods: ['9', '10'] })]), 60).rules).toEqual([]);
  });

  it('of what no pod needs is a note at most', () => {
    const services = derive([
      whole,
      quota({ 'count/services': ['5', '5'], 'requests.storage': ['1Gi', '1Gi'] }),
    ]);
    expect(seen(services, 15)).toEqual({ health: 'HEALTHY', rules: ['quota-used INFO'] });
  });

  it('is the same trouble while it wavers between full and nearly full', () => {
    const near = [whole, quota({ pods: ['19', '20'] })];
    const health = polled('x.x.x', full, near);
    expect(findingOf(health, 'quota-used')?.since).toBe(later(0));
    expect(seen(health, 15).rules).toEqual(['quota-used WARNING']);
  });

  it('keeps its beginning over one poll, and begins anew after three', () => {
    const since = (pattern: string) => findingOf(polled(pattern, full, roomy), 'quota-used')?.since;
    expect(since('xx.x')).toBe(later(0));
    expect(since('xx....x')).toBe(later(6));
  });
});
