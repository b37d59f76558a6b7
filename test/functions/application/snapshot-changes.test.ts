import { describe, expect, it } from 'vitest';
import { changeOf } from '#domain/event.ts';
import { later } from '../../support/derive-workloads.ts';
import { ago, deployment, job, pod, replicaSet } from '../../support/kubernetes-objects.ts';
import { createSnapshotDesk } from '../../support/snapshot-desk.ts';

const organisation = {
  name: 'Acme',
  clusters: [{ name: 'prod', environments: ['production'] }],
};
const newDesk = () => createSnapshotDesk(organisation, ['pay']);
const whole = deployment({ desired: 2, ready: 2 });
const stray = deployment({ desired: 1, ready: 1 }, { namespace: 'monitoring', name: 'grafana' });

describe('the history of a cluster', () => {
  it('begins with its first snapshot, which is no change', async () => {
    const desk = newDesk();
    await desk.send([whole, stray]);
    expect(desk.events).toEqual([]);
  });

  it('begins anew for a kind that was never looked at', async () => {
    const desk = newDesk();
    await desk.send([pod('a')]);
    await desk.send([whole, pod('a')], { at: 1 });
    expect(desk.events).toEqual([]);
  });

  it('goes on for a kind of which nothing was left, or nothing was there at first', async () => {
    const desk = newDesk();
    const query = 'kinds=deploy';
    await desk.send([], { query });
    await desk.send([whole], { at: 1, query });
    await desk.send([], { at: 2, query });
    await desk.send([whole], { at: 3, query });
    expect(desk.events.map(({ data, time }) => [data.kind, time])).toEqual([
      ['workload-added', later(1)],
      ['workload-removed', later(2)],
      ['workload-added', later(3)],
    ]);
  });

  it('tells of workloads that come and go, to their service where it is known', async () => {
    const desk = newDesk();
    await desk.send([whole]);
    await desk.send([whole, stray], { at: 1 });
    await desk.send([stray], { at: 2 });
    expect(desk.events.map(changeOf)).toMatchObject([
      {
        kind: 'workload-added',
        at: later(1),
        source: 'prod',
        subject: 'prod/monitoring Deployment/grafana',
        summary: 'prod/monitoring Deployment/grafana appeared.',
      },
      {
        kind: 'workload-removed',
        at: later(2),
        subject: 'production Deployment/pay-api',
        serviceId: 'pay',
      },
    ]);
    expect(desk.events[0]?.data).not.toHaveProperty('serviceId');
  });

  it('tells of a rollout once, with its images and the time of the new ReplicaSet', async () => {
    const desk = newDesk();
    const version = (image: string, revision: number, age: number) => [
      deployment({ desired: 2, ready: 2 }, { image }),
      replicaSet('pay-api-1', { image: 'api:1', revision: 1, age: 600 }),
      ...(revision > 1 ? [replicaSet('pay-api-2', { image: 'api:2', revision, age })] : []),
    ];
    await desk.send(version('api:1', 1, 0));
    await desk.send(version('api:2', 2, -3), { at: 5 });
    await desk.send(version('api:2', 2, -3), { at: 6 });
    expect(desk.events.map(changeOf)).toMatchObject([
      {
        kind: 'rollout',
        at: later(3),
        subject: 'production Deployment/pay-api',
        summary: 'production Deployment/pay-api rolled out api:2.',
        before: { images: ['api:1'] },
        after: { images: ['api:2'] },
        serviceId: 'pay',
      },
    ]);
    const back = [
      deployment({ desired: 2, ready: 2 }, { image: 'api:1' }),
      replicaSet('pay-api-1', { image: 'api:1', revision: 3, age: 600 }),
      replicaSet('pay-api-2', { image: 'api:2', revision: 2, age: -3 }),
    ];
    await desk.send(back, { at: 9 });
    expect(desk.events.map(changeOf).at(-1)).toMatchObject({
      at: later(9),
      after: { images: ['api:1'] },
    });
  });

  it('tells when a workload becomes critical and when it is well again', async () => {
    const desk = newDesk();
    await desk.send([whole]);
    await desk.send([deployment({ desired: 2, ready: 0 })], { at: 1 });
    await desk.send([deployment({ desired: 2, ready: 1 })], { at: 2 });
    await desk.send([whole], { at: 3 });
    expect(desk.events.map(changeOf)).toMatchObject([
      {
        kind: 'health',
        at: later(1),
        summary: 'production Deployment/pay-api became CRITICAL: None of 2 replicas is ready.',
        before: { health: 'HEALTHY' },
        after: { health: 'CRITICAL', rule: 'ready-at-or-below-half' },
      },
      {
        kind: 'health',
        at: later(3),
        before: { health: 'CRITICAL' },
        after: { health: 'HEALTHY' },
      },
    ]);
  });

  it('tells what time alone brings about, though every snapshot says the same', async () => {
    const desk = newDesk();
    const waiting = pod('pay-api-6d49cb8b4f-x', {
      ready: false,
      phase: 'Pending',
      age: 0,
      conditions: [['PodScheduled', 'False', 'Unschedulable', 0]],
    });
    for (const at of [0, 5, 14, 16, 17]) await desk.send([whole, waiting], { at });
    expect(desk.events.map(changeOf)).toMatchObject([
      { kind: 'health', at: later(15), after: { health: 'CRITICAL', rule: 'unschedulable' } },
    ]);
    const { stamp } = await desk.catalogue();
    expect(stamp.clusters.prod).not.toHaveProperty('turns');
  });

  it('tells when a kill for memory no longer counts', async () => {
    const desk = newDesk();
    const lastState = { terminated: { reason: 'OOMKilled', finishedAt: ago(-1) } };
    const killed = pod('pay-api-6d49cb8b4f-x', { lastState });
    await desk.send([whole, pod('pay-api-6d49cb8b4f-x')]);
    for (const at of [2, 30, 60, 62]) await desk.send([whole, killed], { at });
    expect(desk.events.map(({ time, data }) => [time, data.after])).toEqual([
      [later(1), { health: 'CRITICAL', rule: 'oom-killed' }],
      [later(61), { health: 'WARNING' }],
    ]);
  });

  it('says nothing of Jobs that come and go', async () => {
    const desk = newDesk();
    await desk.send([whole, job('a')]);
    await desk.send([whole, job('b')], { at: 1 });
    expect(desk.events).toEqual([]);
  });

  it('gives the same change the same id in every run', async () => {
    const ids = await Promise.all(
      [newDesk(), newDesk()].map(async (desk) => {
        await desk.send([whole]);
        await desk.send([stray], { at: 1 });
        return desk.events.map(({ id }) => id);
      }),
    );
    expect(ids[0]).toHaveLength(2);
    expect(ids[0]).toEqual(ids[1]);
  });
});
