import { describe, expect, it } from 'vitest';
import { derive, later, seen } from '../../support/derive-workloads.ts';
import { deployment, pod, replicaSet } from '../../support/kubernetes-objects.ts';

const pods = (count: number, more: Parameters<typeof pod>[1], prefix: string) =>
  Array.from({ length: count }, (_, n) => pod(`pay-api-6d49cb8b4f-${prefix}${n}`, more));
const set = replicaSet('pay-api-6d49cb8b4f', { age: 1440 });
/** Three pods of yesterday, and seven that are so many minutes old. */
const scaling = (age: number, since = age) => [
  deployment({ desired: 10, ready: 3 }),
  set,
  ...pods(3, { age: 1440, since: 1439 }, 'old'),
  ...pods(7, { age, since, ready: false }, 'new'),
];
const steady = [deployment({ desired: 3, ready: 3 }), set, ...pods(3, { age: 1440 }, 'old')];

describe('a scale-up that began before anybody looked', () => {
  it('is one until its deadline', () => {
    const health = derive(scaling(1));
    expect(seen(health).health).toBe('PROGRESSING');
    expect(seen(health, 8.9).health).toBe('PROGRESSING');
    expect(seen(health, 9).health).toBe('CRITICAL');
  });

  it('goes on at the next poll, until the same moment', () => {
    const health = derive(scaling(1), { before: derive(scaling(1)), at: later(1) });
    expect(seen(health, 8.9).health).toBe('PROGRESSING');
    expect(seen(health, 9).health).toBe('CRITICAL');
  });

  it('is one too where it was not looked for ten minutes', () => {
    const before = derive(steady);
    const health = derive(scaling(-4), { before, at: later(10) });
    expect(seen(health, 10).health).toBe('PROGRESSING');
    expect(seen(health, 14).health).toBe('CRITICAL');
  });

  it('is none where as many were wanted before, and pods were made anew', () => {
    const whole = [deployment({ desired: 10, ready: 10 }), set, ...pods(10, { age: 1440 }, 'old')];
    expect(seen(derive(scaling(-1), { before: derive(whole), at: later(2) }), 2).health).toBe(
      'CRITICAL',
    );
  });

  it('is none of pods that are as old as their template, were ready before, or are all there are', () => {
    const fresh = replicaSet('pay-api-6d49cb8b4f', { age: 8 });
    const [whole, , ...rest] = scaling(7);
    expect(seen(derive([whole ?? set, fresh, ...rest])).health).toBe('CRITICAL');
    expect(seen(derive(scaling(9, 1))).health).toBe('CRITICAL');
    const all = pods(3, { age: 1, since: 1, ready: false }, 'new');
    expect(seen(derive([deployment({ desired: 3, ready: 0 }), set, ...all])).health).toBe(
      'CRITICAL',
    );
    expect(seen(derive(scaling(11))).health).toBe('CRITICAL');
  });
});
