import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, only, polled, seen } from '../../../support/derive-workloads.ts';
import { deployment, replicaSet } from '../../../support/kubernetes-objects.ts';

const good = ['Available', 'True', 'MinimumReplicasAvailable'] as const;
const failing = ['ReplicaFailure', 'True', 'FailedCreate', 8] as const;

describe('cannot create pods', () => {
  it('is critical when a quota refuses them, though other conditions are good', () => {
    const health = derive([deployment({ desired: 3, ready: 3 }, { conditions: [good, failing] })]);
    expect(seen(health)).toEqual({ health: 'CRITICAL', rules: ['cannot-create-pods CRITICAL'] });
    expect(only(health).findings[0]).toMatchObject({ since: later(-8), found: 'FailedCreate' });
  });

  it('is seen in the ReplicaSet too, but not in one that was scaled away', () => {
    const refused = (replicas: number) => ({
      ...replicaSet('pay-api-6d49cb8b4f'),
      spec: { replicas, template: { spec: { containers: [{ name: 'api', image: 'api:1' }] } } },
      status: { conditions: [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate' }] },
    });
    const whole = deployment({ desired: 3, ready: 3 });
    expect(seen(derive([whole, refused(3)])).health).toBe('CRITICAL');
    expect(seen(derive([whole, refused(0)])).health).toBe('HEALTHY');
  });

  it('keeps its beginning while every try sets the condition anew', () => {
    const refused = (age: number) => [
      deployment(
        { desired: 3, ready: 3 },
        { conditions: [good, ['ReplicaFailure', 'True', 'FailedCreate', age]] },
      ),
    ];
    const whole = [deployment({ desired: 3, ready: 3 })];
    const before = polled('x.', refused(8), whole);
    const after = derive(refused(-2), { before, at: later(2) });
    expect(findingOf(after, 'cannot-create-pods')?.since).toBe(later(-8));
    const anew = derive(refused(-9), { before: polled('x.....', refused(8), whole), at: later(9) });
    expect(findingOf(anew, 'cannot-create-pods')?.since).toBe(later(9));
  });

  it('is over when the condition is False or gone', () => {
    const over = ['ReplicaFailure', 'False', 'FailedCreate'] as const;
    const health = derive([deployment({ desired: 3, ready: 3 }, { conditions: [good, over] })]);
    expect(seen(health).health).toBe('HEALTHY');
  });
});
