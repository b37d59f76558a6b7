import { describe, expect, it } from 'vitest';
import { plusSeconds } from '#domain/instant.ts';
import { deployment, type Item, pod, replicaSet, TAKEN } from '../../support/kubernetes-objects.ts';
import { createSnapshotDesk } from '../../support/snapshot-desk.ts';

const RS = 'pay-api-6d49cb8b4f';
const OBJECTS = [deployment({ desired: 1, ready: 1 }), replicaSet(RS), pod('pay-api-x')];
const KINDS = 'kinds=deploy,rs,po,ev,quota';
const minute = (at: number) => plusSeconds(TAKEN, at * 60);

/** A warning about the pod, counted so often until that minute. */
const warning = (count: number, until: number, more: Item = {}): Item => ({
  kind: 'Event',
  metadata: { name: `e-${count}`, namespace: 'pay' },
  type: 'Warning',
  reason: 'Unhealthy',
  involvedObject: { kind: 'Pod', name: 'pay-api-x' },
  count,
  firstTimestamp: minute(-50),
  lastTimestamp: minute(until),
  ...more,
});

const desk = () => {
  const opened = createSnapshotDesk();
  const send = (at: number, ...items: readonly Item[]) =>
    opened.send([...OBJECTS, ...items], { at, query: KINDS });
  const events = async () => {
    const { clusters } = await opened.catalogue();
    return clusters.get('prod')?.namespaces[0]?.workloads[0]?.events;
  };
  return { send, events };
};

describe('the warnings about a workload', () => {
  it('are counted together by object and reason, with those of its parts', async () => {
    const { send, events } = desk();
    const about = (kind: string, name: string) => ({ involvedObject: { kind, name } });
    await send(
      0,
      warning(3, -5),
      warning(4, -2, { message: 'another' }),
      warning(1, -9, { ...about('ReplicaSet', RS), reason: 'FailedCreate' }),
      warning(2, -9, { ...about('Deployment', 'pay-api'), reason: 'Odd' }),
      warning(9, -9, about('Pod', 'other')),
    );
    expect(await events()).toEqual([
      { object: 'Pod/pay-api-x', reason: 'Unhealthy', count: 7, lastSeen: minute(-2) },
      { object: 'Deployment/pay-api', reason: 'Odd', count: 2, lastSeen: minute(-9) },
      { object: `ReplicaSet/${RS}`, reason: 'FailedCreate', count: 1, lastSeen: minute(-9) },
    ]);
  });

  it('make no difference by going on, and one when they cease for an hour', async () => {
    const { send, events } = desk();
    await send(0, warning(3, 0));
    for (const at of [1, 2, 30]) {
      expect(await send(at, warning(3 + at, at))).toMatchObject({ outcome: 'unchanged' });
    }
    expect(await send(90, warning(33, 30))).toMatchObject({ outcome: 'unchanged' });
    expect(await events()).toHaveLength(1);
    expect(await send(91, warning(33, 30))).toMatchObject({ outcome: 'applied' });
    expect(await events()).toBeUndefined();
  });

  it('are counted anew with whatever else changes', async () => {
    const { send, events } = desk();
    await send(0, warning(3, 0));
    await send(5, warning(8, 5), warning(1, 5, { reason: 'BackOff' }));
    expect((await events())?.map(({ count }) => count)).toEqual([8, 1]);
  });
});

describe('the use of a quota', () => {
  const quota = (pods: string): Item => ({
    kind: 'ResourceQuota',
    metadata: { name: 'team', namespace: 'pay' },
    status: { hard: { pods: '100' }, used: { pods } },
  });

  it('makes a difference when it passes 90 % or the limit', async () => {
    const { send } = desk();
    await send(0, quota('10'));
    const outcomes: string[] = [];
    for (const [at, pods] of [
      [1, '90'],
      [2, '91'],
      [3, '99'],
      [4, '100'],
      [5, '120'],
      [6, '50'],
    ] as const) {
      outcomes.push((await send(at, quota(pods))).outcome);
    }
    expect(outcomes).toEqual([
      'unchanged',
      'applied',
      'unchanged',
      'applied',
      'unchanged',
      'applied',
    ]);
  });
});
