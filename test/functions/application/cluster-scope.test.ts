import { describe, expect, it } from 'vitest';
import { sourceRef } from '#application/documents.ts';
import { deployment, type Item, pod, TAKEN } from '../../support/kubernetes-objects.ts';
import { createSnapshotDesk } from '../../support/snapshot-desk.ts';

const api = deployment({ desired: 1, ready: 1 });
const node = (name: string, more: Item = {}): Item => ({
  kind: 'Node',
  metadata: { name },
  status: {
    allocatable: { cpu: '3920m', memory: '1Gi', pods: '110' },
    conditions: [{ type: 'Ready', status: 'True', lastHeartbeatTime: TAKEN }],
    nodeInfo: { kubeletVersion: 'v1.36.2' },
  },
  ...more,
});
const lost = node('c', { status: { conditions: [{ type: 'Ready', status: 'Unknown' }] } });
const autoscaler = (status: string): Item => ({
  kind: 'ConfigMap',
  metadata: { name: 'cluster-autoscaler-status', namespace: 'kube-system' },
  data: { status },
});
const desk = () => {
  const opened = createSnapshotDesk();
  const facts = async () => (await opened.catalogue()).clusters.get('prod');
  return { ...opened, facts, total: async () => (await facts())?.nodes?.total };
};

describe('the nodes of a cluster', () => {
  it('are told together', async () => {
    const { send, facts } = desk();
    await send([api, node('a'), node('b', { spec: { unschedulable: true } }), lost]);
    expect((await facts())?.nodes).toEqual({
      total: 3,
      ready: 2,
      cordoned: 1,
      cpu: 7.84,
      memory: 2_147_483_648,
      pods: 220,
      versions: [{ version: 'v1.36.2', count: 2 }],
      instanceTypes: [],
      zones: [],
      troubled: 2,
      troubles: [
        { node: 'c', condition: 'Ready' },
        { node: 'b', condition: 'Unschedulable' },
      ],
    });
  });

  it('are told of by name when they are not well, what is not ready first, cordoned ones with the time of their taint', async () => {
    const { send, facts } = desk();
    const taints = [
      { key: 'team', value: 'hunter2', effect: 'NoSchedule' },
      {
        key: 'node.kubernetes.io/unschedulable',
        effect: 'NoSchedule',
        timeAdded: '2026-11-22T08:30:00Z',
      },
    ];
    const full = { type: 'DiskPressure', status: 'True', reason: 'KubeletHasDiskPressure' };
    const since = '2026-11-22T08:40:00Z';
    await send([
      api,
      node('away', { spec: { unschedulable: true, taints } }),
      node('full', {
        status: {
          conditions: [
            { type: 'Ready', status: 'True' },
            { ...full, lastTransitionTime: since },
          ],
        },
      }),
      node('mute', { status: {} }),
      node('tainted', { spec: { taints } }),
      node('odd', { spec: { unschedulable: true, taints: 'all' } }),
    ]);
    const nodes = (await facts())?.nodes;
    expect(nodes).toMatchObject({ total: 5, ready: 4, cordoned: 2, troubled: 4 });
    expect(nodes?.troubles).toEqual([
      { node: 'mute', condition: 'Ready' },
      {
        node: 'full',
        condition: 'DiskPressure',
        reason: 'KubeletHasDiskPressure',
        since: '2026-11-22T08:40:00.000Z',
      },
      { node: 'away', condition: 'Unschedulable', since: '2026-11-22T08:30:00.000Z' },
      { node: 'odd', condition: 'Unschedulable' },
    ]);
    expect(JSON.stringify(nodes)).not.toContain('hunter2');
  });

  it('are no namespace to whoever sends them, nor to readers', async () => {
    const { send, facts, store } = desk();
    const first = await send([api, node('a')]);
    expect(first).toMatchObject({ outcome: 'applied', created: ['pay'], unchanged: 0 });
    const second = await send([api, node('a'), node('b')], { at: 1 });
    expect(second).toMatchObject({ outcome: 'applied', updated: [], unchanged: 1 });
    const third = await send([api, node('a'), node('b')], { at: 2 });
    expect(third).toMatchObject({ outcome: 'unchanged', unchanged: 1 });
    expect((await facts())?.namespaces.map(({ namespace }) => namespace)).toEqual(['pay']);
    const state = await store.get(sourceRef('cluster', 'prod'));
    expect(state?.data.items).toBe(1);
  });

  it('go when a list of all of them lacks them, whichever namespaces were looked into', async () => {
    const { send, total } = desk();
    await send([api, node('a'), node('b')]);
    await send([api], { at: 1, query: 'kinds=deploy' });
    expect(await total()).toBe(2);
    await send([api, node('b')], { at: 2, query: 'namespaces=pay' });
    expect(await total()).toBe(1);
    await send([api, { kind: 'Node', metadata: { name: 'Not one' } }], { at: 3 });
    expect(await total()).toBe(1);
    await send([api], { at: 4, query: 'kinds=deploy,no' });
    expect(await total()).toBeUndefined();
  });

  it('stay when another namespace is all that was looked into', async () => {
    const { send, total } = desk();
    await send([api, node('a')]);
    await send([pod('x')], { at: 1, query: 'namespaces=ledger&kinds=deploy,po' });
    expect(await total()).toBe(1);
  });
});

describe('the status of the autoscaler', () => {
  it('is told beside the nodes, and goes with its ConfigMap', async () => {
    const { send, facts } = desk();
    await send([api, autoscaler('autoscalerStatus: Running\n')]);
    expect((await facts())?.autoscaler).toEqual({ state: 'Running' });
    await send([api], { at: 1, query: 'namespaces=pay&kinds=deploy,cm' });
    expect((await facts())?.autoscaler).toEqual({ state: 'Running' });
    await send([api], { at: 2, query: 'kinds=deploy,cm' });
    expect((await facts())?.autoscaler).toBeUndefined();
  });

  it('makes no difference by being probed again', async () => {
    const { send } = desk();
    const probed = (second: number) =>
      autoscaler(`time: 2026-11-22T08:59:0${second}Z\nautoscalerStatus: Running\n`);
    await send([api, probed(1)]);
    expect(await send([api, probed(2)], { at: 1 })).toMatchObject({ outcome: 'unchanged' });
  });
});
