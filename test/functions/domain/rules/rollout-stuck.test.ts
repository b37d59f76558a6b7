import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, only, polled, seen } from '../../../support/derive-workloads.ts';
import { deployment } from '../../../support/kubernetes-objects.ts';

const counts = { desired: 4, ready: 3, updated: 1, total: 5 };
const available = ['Available', 'True', 'MinimumReplicasAvailable'] as const;

describe('rollout stuck', () => {
  it('is told by the Deployment itself, with the time', () => {
    const conditions = [
      available,
      ['Progressing', 'False', 'ProgressDeadlineExceeded', 25],
    ] as const;
    const health = derive([deployment(counts, { conditions })]);
    expect(seen(health)).toEqual({ health: 'CRITICAL', rules: ['rollout-stuck CRITICAL'] });
    expect(only(health).findings[0]).toMatchObject({
      since: later(-25),
      found: 'ProgressDeadlineExceeded',
    });
  });

  it('looks at every condition, whichever comes first', () => {
    const conditions = [['Progressing', 'False', 'ProgressDeadlineExceeded'], available] as const;
    expect(seen(derive([deployment(counts, { conditions })])).health).toBe('CRITICAL');
  });

  it('is not meant by Available=False in an ordinary rollout', () => {
    const conditions = [
      ['Available', 'False', 'MinimumReplicasUnavailable', 2],
      ['Progressing', 'True', 'ReplicaSetUpdated', 2],
    ] as const;
    expect(seen(derive([deployment(counts, { conditions })]))).toEqual({
      health: 'PROGRESSING',
      rules: [],
    });
  });

  it('is not meant by a pause, which is somebody’s will', () => {
    const conditions = [available, ['Progressing', 'Unknown', 'DeploymentPaused']] as const;
    const paused = deployment({ ...counts, ready: 4 }, { conditions, spec: { paused: true } });
    expect(seen(derive([paused])).health).toBe('HEALTHY');
  });

  it('keeps the date of the controller over a poll that saw it move, and takes that of the next one', () => {
    const stuck = (age: number) => [
      deployment(counts, {
        conditions: [available, ['Progressing', 'False', 'ProgressDeadlineExceeded', age]],
      }),
    ];
    const moves = [
      deployment(counts, {
        conditions: [available, ['Progressing', 'True', 'ReplicaSetUpdated', 0]],
      }),
    ];
    expect(findingOf(polled('x.x', stuck(25), moves), 'rollout-stuck')?.since).toBe(later(-25));
    const before = polled('x.', stuck(25), moves);
    const next = derive(stuck(-2), { before, at: later(2) });
    expect(findingOf(next, 'rollout-stuck')?.since).toBe(later(2));
  });

  it('does not concern what is scaled to zero', () => {
    const conditions = [['Progressing', 'False', 'ProgressDeadlineExceeded']] as const;
    const idle = deployment({ desired: 0, ready: 0 }, { conditions });
    expect(seen(derive([idle])).health).toBe('NONE');
  });
});
