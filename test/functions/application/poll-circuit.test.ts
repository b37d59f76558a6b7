import { describe, expect, it } from 'vitest';
import { pollCluster } from '#application/poll-cluster.ts';
import { plusSeconds } from '#domain/instant.ts';
import { askData } from '../../support/ask.ts';
import { FORBIDDEN } from '../../support/fake-kubernetes.ts';
import { deployment } from '../../support/kubernetes-objects.ts';
import { startPolledCluster } from '../../support/polled-cluster.ts';
import { publishSpecs } from '../../support/publish.ts';

type Desk = Awaited<ReturnType<typeof startPolledCluster>>;

const DOWN = { status: 503, body: 'upstream' };
const refuses = ({ fake }: Desk) => fake.fails(() => DOWN);

async function startBroken(failures: number) {
  const desk = await startPolledCluster();
  desk.fake.holds('deployments', [deployment({ desired: 1, ready: 1 })]);
  await desk.poll();
  refuses(desk);
  for (let n = 0; n < failures; n += 1) await desk.poll();
  return desk;
}

const clusterOf = async ({ app }: Desk) => {
  const query =
    '{ cluster(name: "gke-prod") { circuit { failures until } lastPoll { startedAt answered answeredAt } } problems { nodes { code source } } }';
  const { cluster, problems } = await askData(app, query);
  const codes = problems.nodes.map(({ code }: { code: string }) => code);
  return { ...cluster, rests: codes.includes('cluster-rests') };
};

describe('A cluster that gives no answer', () => {
  it('is asked every minute at first, then left alone for growing times', async () => {
    await using desk = await startBroken(0);
    const outcomes: string[] = [];
    for (let minute = 0; minute < 40; minute += 1) outcomes.push((await desk.poll()).outcome);
    const asked = outcomes.flatMap((outcome, minute) =>
      outcome === 'refused' ? [minute + 1] : [],
    );
    expect(asked).toEqual([1, 2, 3, 4, 6, 10, 18, 28, 38]);
    expect(new Set(outcomes)).toEqual(new Set(['refused', 'resting']));
  });

  it('costs 2 reads and no write while it is left alone, whatever was published meanwhile', async () => {
    await using desk = await startBroken(4);
    await publishSpecs(desk.app, { pay: '', ledger: '' });
    const requests = desk.fake.requests.length;
    const { result, reads, writes } = await desk.app.cost(() => desk.poll());
    expect([result.outcome, reads, writes]).toEqual(['resting', 2, 0]);
    expect(desk.fake.requests).toHaveLength(requests);
  });

  it('costs two writes a poll that fails as the one before did', async () => {
    await using desk = await startBroken(1);
    const { reads, writes } = await desk.app.cost(() => desk.poll());
    expect(writes).toBe(2);
    expect(reads).toBeLessThanOrEqual(10);
  });

  it('shows that it is left alone and until when', async () => {
    await using desk = await startBroken(2);
    expect(await clusterOf(desk)).toMatchObject({
      circuit: { failures: 2, until: null },
      lastPoll: { startedAt: desk.app.now, answered: false },
      rests: false,
    });
    await desk.poll();
    expect(await clusterOf(desk)).toMatchObject({
      circuit: { failures: 3, until: plusSeconds(desk.app.now, 60) },
      lastPoll: {
        startedAt: desk.app.now,
        answered: false,
        answeredAt: '2026-11-22T12:01:00.000Z',
      },
      rests: true,
    });
  });

  it('is asked once by whoever comes first when the time is over, and as before once it answers', async () => {
    await using desk = await startBroken(4);
    desk.fake.fails(() => undefined);
    desk.app.now = plusSeconds(desk.app.now, 121);
    const both = await Promise.all([
      pollCluster(desk.app, 'gke-prod'),
      pollCluster(desk.app, 'gke-prod'),
    ]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['busy', 'unchanged']);
    expect(await clusterOf(desk)).toMatchObject({
      circuit: null,
      lastPoll: { startedAt: desk.app.now, answered: true },
      rests: false,
    });
    refuses(desk);
    expect((await desk.poll()).outcome).toBe('refused');
    expect(await clusterOf(desk)).toMatchObject({ circuit: { failures: 1, until: null } });
  });

  it('does not count a poll in which a single kind was listed', async () => {
    await using desk = await startBroken(2);
    desk.fake.fails(({ plural }) => (plural === 'deployments' ? undefined : FORBIDDEN));
    expect((await desk.poll()).kinds).toEqual(['Deployment']);
    expect((await clusterOf(desk)).circuit).toBeNull();
  });

  it('delays no other', async () => {
    await using desk = await startBroken(6);
    desk.fake.fails(() => undefined);
    desk.app.now = plusSeconds(desk.app.now, 60);
    expect((await pollCluster(desk.app, 'gke-tokyo')).outcome).toBe('applied');
    expect((await pollCluster(desk.app, 'gke-prod')).outcome).toBe('resting');
  });
});
