import { describe, expect, it } from 'vitest';
import type { Task } from '#application/ports.ts';
import { DOORS } from '#doors.ts';
import { openDoor } from '#http/open-door.ts';
import { startPolledCluster } from '../../support/polled-cluster.ts';

type Polled = Awaited<ReturnType<typeof startPolledCluster>>;

const send = async ({ app }: Polled, name: string, body: object = {}) => {
  const entry = DOORS.find((one) => one.name === name);
  if (entry === undefined) throw new Error(name);
  const door = await openDoor(entry, app);
  const headers = { 'content-type': 'application/json' };
  const path = name === 'pollCluster' ? '/tasks/poll-cluster' : '/tasks/poll-clusters';
  expect(entry.path.test(path)).toBe(true);
  return door(
    new Request(`http://door${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
};

describe('The tick', () => {
  it('queues one task for each polled cluster, named by cluster and minute, and asks none itself', async () => {
    await using desk = await startPolledCluster();
    const queued: Task[] = [];
    Object.assign(desk.app, { tasks: { enqueue: async (task: Task) => void queued.push(task) } });
    desk.app.now = '2026-11-22T12:00:01.000Z';
    const first = await send(desk, 'pollClusters');
    expect(await first.json()).toEqual({ queued: ['gke-prod', 'gke-tokyo'] });
    desk.app.now = '2026-11-22T12:00:59.000Z';
    await send(desk, 'pollClusters');
    desk.app.now = '2026-11-22T12:01:00.000Z';
    await send(desk, 'pollClusters');
    expect(queued.map(({ path, body }) => [path, body.cluster])).toEqual(
      [1, 2, 3].flatMap(() => [
        ['/tasks/poll-cluster', 'gke-prod'],
        ['/tasks/poll-cluster', 'gke-tokyo'],
      ]),
    );
    const names = queued.map(({ name }) => name);
    expect(names[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(names.slice(2, 4)).toEqual(names.slice(0, 2));
    expect(new Set(names).size).toBe(4);
    expect(desk.fake.requests).toEqual([]);
  });

  it('leads to a poll by the door of a single cluster', async () => {
    await using desk = await startPolledCluster();
    const answer = await send(desk, 'pollCluster', { cluster: 'gke-prod' });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ cluster: 'gke-prod', outcome: 'unchanged' });
  });

  it('is refused without the name of a cluster', async () => {
    await using desk = await startPolledCluster();
    await expect(send(desk, 'pollCluster', { name: 'x' })).rejects.toThrow('names no cluster');
  });

  it('is refused to strangers', async () => {
    await using desk = await startPolledCluster();
    Object.assign(desk.app.identity, { mayPublish: async () => false });
    await expect(send(desk, 'pollClusters')).rejects.toThrow('Nobody is signed in.');
    await expect(send(desk, 'pollCluster', { cluster: 'gke-prod' })).rejects.toThrow();
  });
});
