import { describe, expect, it } from 'vitest';
import { workloadHealth } from '#domain/workload.ts';
import { later } from '../../support/derive-workloads.ts';
import { deployment, pod } from '../../support/kubernetes-objects.ts';
import { createSnapshotDesk, type SnapshotDesk } from '../../support/snapshot-desk.ts';

const organisation = {
  name: 'Acme',
  clusters: [{ name: 'prod', environments: ['production'] }],
};
const newDesk = () => createSnapshotDesk(organisation, ['pay']);
const whole = deployment({ desired: 2, ready: 2 });
const ledger = deployment({ desired: 1, ready: 1 }, { namespace: 'ledger', name: 'ledger' });

const workloadsOf = async (desk: SnapshotDesk, cluster = 'prod') =>
  (await desk.catalogue()).clusters
    .get(cluster)
    ?.namespaces.flatMap(({ namespace, workloads }) =>
      workloads.map(({ kind, name }) => `${namespace} ${kind}/${name}`),
    )
    .sort();

describe('a snapshot', () => {
  it('becomes the workloads of its cluster, with their health', async () => {
    const desk = newDesk();
    expect(await desk.send([whole, ledger])).toMatchObject({
      source: 'prod',
      outcome: 'applied',
      created: ['ledger', 'pay'],
      updated: [],
      removed: [],
      unchanged: 0,
      problems: [],
    });
    const { clusters, stamp } = await desk.catalogue();
    expect(stamp.version).toBe(1);
    expect(stamp.clusters.prod?.takenAt).toBe(later(0));
    expect(await workloadsOf(desk)).toEqual(['ledger Deployment/ledger', 'pay Deployment/pay-api']);
    const [pay] = clusters.get('prod')?.namespaces.flatMap(({ workloads }) => workloads) ?? [];
    expect(pay && workloadHealth(pay, later(0))).toBe('HEALTHY');
  });

  it('that says the same makes the facts younger and nothing else', async () => {
    const desk = newDesk();
    await desk.send([whole, ledger]);
    expect(await desk.send([ledger, whole], { at: 1 })).toMatchObject({
      outcome: 'unchanged',
      unchanged: 2,
    });
    const { stamp } = await desk.catalogue();
    expect(stamp.version).toBe(1);
    expect(stamp.clusters.prod?.takenAt).toBe(later(1));
    expect(desk.events).toEqual([]);
  });

  it('that is delivered again writes nothing', async () => {
    const desk = newDesk();
    const query = 'takenAt=2026-11-22T09:00:00Z';
    await desk.send([whole], { query });
    const { writes } = desk.store.counters();
    expect((await desk.send([whole], { at: 1, query })).outcome).toBe('unchanged');
    expect(desk.store.counters().writes).toBe(writes);
  });

  it('that is older than the last changes nothing', async () => {
    const desk = newDesk();
    await desk.send([whole], { at: 5 });
    const receipt = await desk.send([], {
      at: 6,
      query: 'takenAt=2026-11-22T09:04:59Z&kinds=deploy',
    });
    expect(receipt.outcome).toBe('stale');
    expect(await workloadsOf(desk)).toHaveLength(1);
  });

  it('that claims the generation of another revision is refused', async () => {
    const desk = newDesk();
    await desk.send([whole], { query: 'generation=7&revision=a' });
    const receipt = await desk.send([], { query: 'generation=7&revision=b' });
    expect(receipt).toMatchObject({
      outcome: 'refused',
      problems: [{ code: 'generation-conflict' }],
    });
  });

  it('may come in parts of one generation', async () => {
    const desk = newDesk();
    const query = (kinds: string) => `takenAt=2026-11-22T09:00:00Z&kinds=${kinds}`;
    await desk.send([whole], { query: query('deploy') });
    const ofPods = { ...pod('bare'), kind: 'Pod' };
    expect((await desk.send([ofPods], { query: query('po') })).outcome).toBe('applied');
    expect(await workloadsOf(desk)).toEqual(['pay Deployment/pay-api']);
  });

  it('tried out tells what would happen, whatever its generation, and writes nothing', async () => {
    const desk = newDesk();
    await desk.send([whole], { at: 5 });
    const before = [desk.store.counters().writes, await workloadsOf(desk)];
    const query = 'takenAt=2026-11-22T09:00:00Z&kinds=deploy';
    expect(await desk.send([ledger], { at: 6, query, dryRun: true })).toMatchObject({
      outcome: 'applied',
      dryRun: true,
      created: ['ledger'],
      removed: ['pay'],
    });
    expect([desk.store.counters().writes, await workloadsOf(desk)]).toEqual(before);
  });
});

describe('what is no longer there', () => {
  it('vanishes by a snapshot of its kind and namespace only', async () => {
    const desk = newDesk();
    await desk.send([whole, ledger, pod('p')]);
    await desk.send([], { at: 1, query: 'kinds=po' });
    await desk.send([], { at: 2 });
    await desk.send([], { at: 3, query: 'kinds=deploy&namespaces=other' });
    expect(await workloadsOf(desk)).toHaveLength(2);
    const receipt = await desk.send([], { at: 4, query: 'kinds=deploy&namespaces=pay' });
    expect(receipt).toMatchObject({ outcome: 'applied', removed: ['pay'] });
    expect(await workloadsOf(desk)).toEqual(['ledger Deployment/ledger']);
    expect(await desk.send([], { at: 5, query: 'kinds=deploy' })).toMatchObject({
      removed: ['ledger'],
      problems: [{ severity: 'warning', code: 'namespaces-removed' }],
    });
    expect(receipt.problems).toEqual([]);
    expect(await workloadsOf(desk)).toEqual([]);
  });

  it('stays where something could not be read', async () => {
    const desk = newDesk();
    await desk.send([whole, ledger]);
    const broken = { ...whole, spec: { replicas: 'two' } };
    const receipt = await desk.send([broken], { at: 1 });
    expect(receipt.outcome).toBe('refused');
    const other = deployment({ desired: 1, ready: 1 }, { name: 'worker' });
    expect(await desk.send([broken, other], { at: 2 })).toMatchObject({
      outcome: 'applied',
      updated: ['pay'],
      removed: ['ledger'],
    });
    expect(await workloadsOf(desk)).toEqual(['pay Deployment/pay-api', 'pay Deployment/worker']);
  });

  it('is asked for when a kind is not mentioned', async () => {
    const desk = newDesk();
    await desk.send([whole, pod('p')]);
    const { problems } = await desk.send([whole], { at: 1 });
    expect(problems).toMatchObject([
      { severity: 'info', code: 'kinds-not-declared', message: expect.stringContaining('Pod') },
    ]);
  });
});

describe('problems', () => {
  it('stay open while they last, since they began', async () => {
    const desk = newDesk();
    const broken = { ...ledger, spec: { replicas: 'two' } };
    await desk.send([whole, broken]);
    await desk.send([pod('a'), whole, broken], { at: 3 });
    expect((await desk.catalogue()).problems).toMatchObject([
      {
        source: 'prod',
        code: 'unreadable-object',
        path: 'Deployment ledger/ledger',
        since: later(0),
      },
    ]);
    await desk.send([whole, ledger], { at: 4 });
    expect((await desk.catalogue()).problems).toEqual([]);
  });

  it('name a cluster that the organisation does not, which is taken nevertheless', async () => {
    const desk = newDesk();
    const receipt = await desk.send([whole], { cluster: 'lab' });
    expect(receipt).toMatchObject({
      outcome: 'applied',
      problems: [{ severity: 'warning', code: 'undeclared-cluster' }],
    });
    expect(await workloadsOf(desk, 'lab')).toHaveLength(1);
  });

  it('are all that is kept of a snapshot of which nothing could be read', async () => {
    const desk = newDesk();
    await desk.send([whole]);
    await desk.send([{ kind: 'Deployment' }], { at: 5 });
    const { stamp, problems } = await desk.catalogue();
    expect(problems).toHaveLength(1);
    expect(stamp.clusters.prod?.takenAt).toBe(later(0));
    expect(await workloadsOf(desk)).toHaveLength(1);
  });

  it.each([
    { had: 'a cluster', before: [whole] },
    { had: 'nothing', before: undefined },
  ])(
    'of one that could not be read, where there was $had, stay until a later one comes',
    async ({ before }) => {
      const desk = newDesk();
      const open = async () => (await desk.catalogue()).problems.map(({ code }) => code);
      if (before) await desk.send(before);
      await desk.send([{ kind: 'Deployment' }], { at: 5 });
      expect(await open()).toEqual(['unreadable-object']);
      await desk.send([whole, ledger], { at: 6, query: `takenAt=${later(4)}` });
      expect(await open()).toEqual(['unreadable-object']);
      expect(await workloadsOf(desk)).toHaveLength(2);
      await desk.send([whole], { at: 7 });
      expect(await open()).toEqual([]);
    },
  );
});

it('clusters don’t touch each other', async () => {
  const desk = newDesk();
  await desk.send([whole], { cluster: 'prod' });
  await desk.send([ledger], { cluster: 'dev', at: 1 });
  await desk.send([], { cluster: 'dev', at: 2, query: 'kinds=deploy' });
  expect(await workloadsOf(desk, 'prod')).toEqual(['pay Deployment/pay-api']);
  expect(await workloadsOf(desk, 'dev')).toEqual([]);
});
