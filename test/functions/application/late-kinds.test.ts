import { describe, expect, it } from 'vitest';
import { ingestSnapshot } from '#application/ingest-snapshot.ts';
import { plusSeconds } from '#domain/instant.ts';
import { parseSnapshotPublication } from '#domain/snapshot-publication.ts';
import { askData } from '../../support/ask.ts';
import { FORBIDDEN, NOT_FOUND } from '../../support/fake-kubernetes.ts';
import { autoscaler, deployment, listOf, pod } from '../../support/kubernetes-objects.ts';
import { startPolledCluster } from '../../support/polled-cluster.ts';
import { publishSpecs } from '../../support/publish.ts';

const ORGANISATION = `
name: Acme
environments: [{ name: production }]
clusters: [{ name: gke-prod, environments: [production], kubeconfig: prod }]
`;

async function startDesk(organisation = ORGANISATION) {
  const desk = await startPolledCluster(organisation);
  await publishSpecs(desk.app, { pay: '' }, { 'organisation.yaml': organisation });
  desk.fake.holds('deployments', [deployment({ desired: 2, ready: 2 }, { namespace: 'pay' })]);
  return desk;
}
type Desk = Awaited<ReturnType<typeof startDesk>>;

const refuses = ({ fake }: Desk, plural: string, answer = FORBIDDEN) =>
  fake.fails((request) => (request.plural === plural ? answer : undefined));

const kindsOf = async ({ app }: Desk) => {
  const query =
    '{ cluster(name: "gke-prod") { kinds { kind fetchedAt error cure note namespaces } } }';
  return (await askData(app, query)).cluster.kinds;
};
const kindOf = async (desk: Desk, kind: string) =>
  (await kindsOf(desk)).find((one: { kind: string }) => one.kind === kind);
const placeOf = async ({ app }: Desk) => {
  const query =
    '{ service(serviceId: "pay") { health environments { health reason stale asOf workloads { health findings { rule } } } } }';
  const { service } = await askData(app, query);
  return { ...service.environments[0], service: service.health };
};

describe('A kind that can not be listed', () => {
  it('leaves the others right, and says since when, why, and which rule to add', async () => {
    await using desk = await startDesk();
    await desk.poll();
    const fetchedAt = desk.app.now;
    refuses(desk, 'horizontalpodautoscalers');
    await desk.poll();
    desk.fake.holds('deployments', [deployment({ desired: 2, ready: 1 }, { namespace: 'pay' })]);
    await desk.poll();
    expect(await kindOf(desk, 'HorizontalPodAutoscaler')).toMatchObject({
      fetchedAt,
      error: expect.stringContaining('missing permission: list horizontalpodautoscalers'),
      cure: expect.stringContaining(
        '{apiGroups: ["autoscaling"], resources: [horizontalpodautoscalers], verbs: [list]}',
      ),
    });
    expect(await kindOf(desk, 'Deployment')).toMatchObject({
      fetchedAt: desk.app.now,
      error: null,
    });
    expect(await kindOf(desk, 'ConfigMap')).toMatchObject({ fetchedAt: null, error: null });
    expect(await placeOf(desk)).toMatchObject({ health: 'CRITICAL', asOf: desk.app.now });
  });

  it('costs no write beyond the two of a quiet poll, however long it stays away', async () => {
    await using desk = await startDesk();
    await desk.poll();
    refuses(desk, 'horizontalpodautoscalers');
    await desk.poll();
    const { version } = (await desk.app.readCatalogue()).stamp;
    for (const _ of [1, 2, 3]) {
      const { reads, writes } = await desk.app.cost(() => desk.poll());
      expect(writes).toBe(2);
      expect(reads).toBeLessThanOrEqual(10);
    }
    expect((await desk.app.readCatalogue()).stamp.version).toBe(version);
    desk.fake.fails(() => undefined);
    await desk.poll();
    expect(await kindOf(desk, 'HorizontalPodAutoscaler')).toMatchObject({
      fetchedAt: desk.app.now,
      error: null,
    });
  });

  it('makes what was wrong with it UNKNOWN after three misses, never green, and nothing else', async () => {
    await using desk = await startDesk();
    const condition = ['ScalingActive', 'False', 'FailedGetResourceMetric', 30] as const;
    desk.fake.holds('horizontalpodautoscalers', [
      autoscaler({ min: 1, max: 4, current: 2 }, { namespace: 'pay', conditions: [condition] }),
    ]);
    for (const _ of [1, 2, 3, 4, 5]) await desk.poll();
    expect(await placeOf(desk)).toMatchObject({ health: 'WARNING', stale: false });
    refuses(desk, 'horizontalpodautoscalers');
    const fetchedAt = desk.app.now;
    await desk.poll();
    expect(await placeOf(desk)).toMatchObject({ health: 'WARNING' });
    for (const _ of [1, 2, 3]) await desk.poll();
    expect(await placeOf(desk)).toMatchObject({
      health: 'UNKNOWN',
      service: 'UNKNOWN',
      stale: false,
      asOf: desk.app.now,
      reason: `Objects of kind HorizontalPodAutoscaler could not be listed since ${fetchedAt.slice(0, 16).replace('T', ' ')} UTC: missing permission.`,
      workloads: [{ health: 'UNKNOWN' }],
    });
    desk.fake.fails(() => undefined);
    await desk.poll();
    expect(await placeOf(desk)).toMatchObject({ health: 'WARNING' });
  });

  it('changes nothing for workloads with which nothing of it was wrong', async () => {
    await using desk = await startDesk();
    await desk.poll();
    refuses(desk, 'horizontalpodautoscalers');
    for (const _ of [1, 2, 3, 4, 5]) await desk.poll();
    expect(await placeOf(desk)).toMatchObject({ health: 'HEALTHY', stale: false });
  });

  it('makes its own workloads UNKNOWN, and no others', async () => {
    await using desk = await startDesk();
    desk.fake.holds('statefulsets', [
      {
        ...deployment({ desired: 1, ready: 1 }, { name: 'db', namespace: 'pay' }),
        kind: 'StatefulSet',
        apiVersion: 'apps/v1',
      },
    ]);
    await desk.poll();
    refuses(desk, 'statefulsets');
    for (const _ of [1, 2, 3, 4]) await desk.poll();
    const { workloads, stale } = await placeOf(desk);
    expect(workloads.map((one: { health: string }) => one.health)).toEqual(['HEALTHY', 'UNKNOWN']);
    expect(stale).toBe(false);
  });

  it('makes everything UNKNOWN when it is the pods, from the first poll on', async () => {
    await using desk = await startDesk();
    desk.fake.holds('pods', [pod('pay-api-1', { namespace: 'pay' })]);
    refuses(desk, 'pods');
    for (const _ of [1, 2, 3, 4, 5]) await desk.poll();
    expect(await placeOf(desk)).toMatchObject({ health: 'UNKNOWN', stale: true });
  });

  it('is named with the others it lacks permission for, while the cluster goes on being heard', async () => {
    await using desk = await startDesk();
    desk.fake.holds('pods', [pod('pay-api-1', { namespace: 'pay' })]);
    await desk.poll();
    const fetchedAt = desk.app.now.slice(0, 16).replace('T', ' ');
    desk.fake.fails(({ plural }) =>
      plural === 'pods' || plural === 'deployments' ? FORBIDDEN : undefined,
    );
    for (const _ of [1, 2, 3, 4, 5]) await desk.poll();
    expect(await placeOf(desk)).toMatchObject({
      health: 'UNKNOWN',
      stale: true,
      reason: `Objects of the kinds Deployment and Pod could not be listed since ${fetchedAt} UTC: missing permission.`,
    });
    const { clusters } = await askData(desk.app, '{ clusters { asOf } }');
    expect(clusters).toEqual([{ asOf: desk.app.now }]);
  });

  it('is no trouble when the cluster does not have it; it is asked for every ten minutes', async () => {
    await using desk = await startDesk();
    desk.app.now = '2026-11-22T12:00:30.000Z';
    refuses(desk, 'httproutes', NOT_FOUND);
    for (let minute = 0; minute < 25; minute += 1) await desk.poll();
    const asked = desk.fake.requests.filter(({ plural }) => plural === 'httproutes');
    expect(asked).toHaveLength(3);
    expect((await desk.app.readCatalogue()).problems).toEqual([]);
    expect(await kindOf(desk, 'HTTPRoute')).toMatchObject({
      fetchedAt: null,
      error: null,
      cure: null,
      note: expect.stringContaining('does not serve'),
    });
    desk.fake.fails(() => undefined);
    for (let minute = 0; minute < 10; minute += 1) await desk.poll();
    expect(await kindOf(desk, 'HTTPRoute')).toMatchObject({ fetchedAt: desk.app.now, note: null });
  });

  it('is told in the same order always, and what the poll cost beside', async () => {
    await using desk = await startDesk();
    await desk.poll();
    const query =
      '{ clusters { cost { requests bytes millis } lastPoll { startedAt answered } circuit { failures } } }';
    const { clusters } = await askData(desk.app, query);
    expect(clusters[0]).toMatchObject({
      lastPoll: { startedAt: desk.app.now, answered: true },
      circuit: null,
    });
    expect(clusters[0].cost.requests).toBe(desk.fake.requests.length);
    expect(clusters[0].cost.bytes).toBeGreaterThan(1_000);
    const names = (await kindsOf(desk)).map(({ kind }: { kind: string }) => kind);
    expect(names.slice(0, 5)).toEqual([
      'Deployment',
      'StatefulSet',
      'DaemonSet',
      'ReplicaSet',
      'Pod',
    ]);
    expect(names).toHaveLength(16);
  });
});

describe('Names of ConfigMaps', () => {
  const asking = ORGANISATION.replace('kubeconfig: prod', 'kubeconfig: prod, configMapNames: true');

  it('are asked for only where the organisation says so, without what they hold', async () => {
    await using desk = await startDesk(asking);
    const metadata = { name: 'settings', namespace: 'pay' };
    desk.fake.holds('configmaps', [{ kind: 'ConfigMap', metadata, data: { password: 'hunter2' } }]);
    await desk.poll();
    const lists = desk.fake.requests.filter(
      ({ plural, name }) => plural === 'configmaps' && name === undefined,
    );
    expect(lists.map(({ accept }) => accept)).toEqual([
      'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1',
    ]);
    expect(await kindOf(desk, 'ConfigMap')).toMatchObject({ fetchedAt: desk.app.now });
    await publishSpecs(desk.app, { pay: '' }, { 'organisation.yaml': ORGANISATION });
    const fetchedAt = desk.app.now;
    await desk.poll();
    expect(await kindOf(desk, 'ConfigMap')).toMatchObject({ fetchedAt, error: null });
    expect(plusSeconds(fetchedAt, 60)).toBe(desk.app.now);
  });
});

describe('A pushed snapshot of a polled cluster', () => {
  it('brings a kind up to date that the poller may not list', async () => {
    await using desk = await startDesk();
    await desk.poll();
    refuses(desk, 'horizontalpodautoscalers');
    await desk.poll();
    expect((await desk.app.readCatalogue()).late.get('gke-prod')).toHaveLength(1);
    desk.app.now = plusSeconds(desk.app.now, 1);
    const parameters = new URLSearchParams('kinds=HorizontalPodAutoscaler');
    const said = parseSnapshotPublication('gke-prod', parameters, listOf(), desk.app.now);
    if (said.kind === 'refused') throw new Error(said.problems[0]?.message);
    await ingestSnapshot(desk.app, said.publication, { dryRun: false });
    expect((await desk.app.readCatalogue()).late.size).toBe(0);
    expect((await kindOf(desk, 'HorizontalPodAutoscaler')).error).toBeNull();
  });
});
