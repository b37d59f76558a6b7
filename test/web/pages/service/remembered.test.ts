import { describe, expect, it } from 'vitest';
import type { ChangeLineFragment, RememberedRolloutFragment } from '#web/gql/graphql.ts';
import { unseenRollouts, unseenTrouble } from '#web/pages/service/remembered.ts';

const change = (more: Partial<ChangeLineFragment>) =>
  ({
    kind: 'ROLLOUT',
    source: 'gke-prod',
    subject: 'production Deployment/pay-api',
    at: '2026-11-22T12:00:00.000Z',
    after: {},
    ...more,
  }) as ChangeLineFragment;

const rollout = (startedAt: string, revision: number | null = null, cluster = 'gke-prod') =>
  ({
    rollout: { startedAt, revision },
    cluster: { name: cluster },
    environment: { name: 'production' },
    workloadKind: 'Deployment',
    workloadName: 'pay-api',
  }) as RememberedRolloutFragment;

describe('What was before the dashboard watched', () => {
  it('are the rollouts that no change tells of', () => {
    const early = rollout('2026-11-20T12:00:00.000Z', 4);
    const elsewhere = rollout('2026-11-22T12:00:00.000Z', 5, 'gke-osaka');
    const changes = [
      change({ after: { revision: 5 } }),
      change({ at: '2026-11-22T13:00:00.000Z' }),
    ];
    const known = [rollout('2026-11-22T13:00:00.000Z'), rollout('2026-11-22T11:59:00.000Z', 5)];
    expect(unseenRollouts([...known, elsewhere, early], changes)).toEqual([elsewhere, early]);
  });

  it('is a rollout whose end alone was seen no longer', () => {
    const end = change({
      kind: 'ROLLOUT_FINISHED',
      after: { startedAt: '2026-11-22T11:00:00.000Z' },
    });
    expect(unseenRollouts([rollout('2026-11-22T11:00:00.000Z')], [end])).toEqual([]);
  });

  it('is trouble that no change of health tells of', () => {
    const state = {
      environment: { name: 'production' },
      cluster: { name: 'gke-prod' },
      health: 'CRITICAL' as const,
      since: '2026-11-22T10:00:00.000Z',
    };
    const fine = { ...state, health: 'HEALTHY' as const };
    expect(unseenTrouble([state, fine], [change({})])).toEqual([state]);
    expect(unseenTrouble([state], [change({ kind: 'HEALTH' })])).toEqual([]);
  });
});
