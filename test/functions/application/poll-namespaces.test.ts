import { describe, expect, it } from 'vitest';
import { askData } from '../../support/ask.ts';
import { mayList } from '../../support/fake-kubernetes-access.ts';
import { KINDS } from '../../support/fake-kubernetes-kinds.ts';
import { deployment } from '../../support/kubernetes-objects.ts';
import { ORGANISATION, startPolledCluster } from '../../support/polled-cluster.ts';
import { publishFiles, publishSpecs } from '../../support/publish.ts';

const NAMESPACES = Array.from({ length: 12 }, (_, n) => `team-${n}`);
const organisation = (namespaces: readonly string[]) => `
name: Acme
environments: [{ name: production }]
clusters:
  - { name: gke-prod, environments: [production], kubeconfig: prod, namespaces: [${namespaces}] }
`;
const api = (namespace: string, ready = 1) =>
  deployment({ desired: 1, ready }, { name: 'api', namespace });

async function startDesk(namespaces = NAMESPACES) {
  const desk = await startPolledCluster(organisation(namespaces));
  desk.fake.allows(mayList(KINDS, namespaces));
  desk.fake.holds(
    'deployments',
    [...namespaces, 'foreign'].map((namespace) => api(namespace)),
  );
  return desk;
}
type Desk = Awaited<ReturnType<typeof startDesk>>;

const namespacesOf = async ({ app }: Desk) =>
  ((await app.readCatalogue()).clusters.get('gke-prod')?.namespaces ?? [])
    .filter(({ workloads }) => workloads.length > 0)
    .map(({ namespace }) => namespace)
    .sort();
const kindOf = async ({ app }: Desk, kind: string) => {
  const query = '{ cluster(name: "gke-prod") { kinds { kind fetchedAt namespaces } } }';
  const { kinds } = (await askData(app, query)).cluster;
  return kinds.find((one: { readonly kind: string }) => one.kind === kind);
};
const healthOf = async ({ app }: Desk, serviceId: string) => {
  const query =
    'query ($id: String!) { service(serviceId: $id) { health environments { stale reason asOf } } }';
  return (await askData(app, query, { id: serviceId })).service;
};

describe('A cluster of which only some namespaces may be seen', () => {
  it('is asked about these alone, at most eight at once, over the connections there are', async () => {
    await using desk = await startDesk();
    const report = await desk.poll();
    expect(report).toMatchObject({ outcome: 'applied', problems: [{ severity: 'info' }] });
    expect(report.kinds).not.toContain('Node');
    expect(await namespacesOf(desk)).toEqual([...NAMESPACES].sort());
    const asked = desk.fake.requests.map(
      ({ plural, namespace = 'all' }) => `${plural} ${namespace}`,
    );
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.filter((one) => one.endsWith(' all'))).toEqual(['nodes all']);
    expect(desk.fake.mostTogether()).toBeLessThanOrEqual(8);
    await desk.poll();
    expect(desk.fake.connections()).toBeLessThanOrEqual(8);
    expect((await desk.app.readCatalogue()).problems).toEqual([]);
  });

  it('costs 10 reads and 2 writes at most when nothing changed', async () => {
    await using desk = await startDesk();
    await desk.poll();
    await desk.app.readCatalogue();
    const { result, reads, writes } = await desk.app.cost(() => desk.poll());
    expect(result.outcome).toBe('unchanged');
    expect(reads).toBeLessThanOrEqual(10);
    expect(writes).toBe(2);
  });

  it('keeps a namespace that fails as it was known, and renews the others', async () => {
    await using desk = await startDesk();
    await publishSpecs(
      desk.app,
      { 'team-0': '', 'team-1': '' },
      { 'organisation.yaml': organisation(NAMESPACES) },
    );
    await desk.poll();
    const fetchedAt = desk.app.now;
    desk.fake.holds(
      'deployments',
      NAMESPACES.slice(2).map((namespace) => api(namespace, 0)),
    );
    desk.fake.fails(({ namespace }) =>
      namespace === 'team-0' ? { status: 503, body: '' } : undefined,
    );
    for (const _ of [1, 2, 3, 4]) await desk.poll();
    expect(await namespacesOf(desk)).toEqual(NAMESPACES.filter((one) => one !== 'team-1').sort());
    expect(await healthOf(desk, 'team-0')).toMatchObject({
      health: 'UNKNOWN',
      environments: [{ stale: true, asOf: fetchedAt }],
    });
    const { kinds } = (
      await askData(
        desk.app,
        '{ cluster(name: "gke-prod") { kinds { kind fetchedAt namespaces error } } }',
      )
    ).cluster;
    expect(kinds[0]).toEqual({
      kind: 'Deployment',
      fetchedAt,
      namespaces: ['team-0'],
      error: 'The deployments of gke-prod (team-0) could not be listed: HTTP 503.',
    });
    desk.fake.fails(() => undefined);
    await desk.poll();
    expect(await namespacesOf(desk)).not.toContain('team-0');
  });

  it('keeps the age of a kind that two namespaces refuse, whether anything ran there or not', async () => {
    await using desk = await startDesk(['team-0', 'team-1', 'team-2', 'team-3']);
    await desk.poll();
    const fetchedAt = desk.app.now;
    desk.fake.allows(mayList(KINDS, ['team-0', 'team-1']));
    await desk.poll();
    for (const kind of ['Deployment', 'Pod'])
      expect(await kindOf(desk, kind)).toMatchObject({
        fetchedAt,
        namespaces: ['team-2', 'team-3'],
      });
  });

  it('gives the age of where a kind could be listed when the rest was never granted', async () => {
    await using desk = await startDesk(['team-0', 'team-1', 'team-2', 'team-3']);
    desk.fake.allows(mayList(KINDS, ['team-0', 'team-1']));
    await desk.poll();
    const lacking = { namespaces: ['team-2', 'team-3'] };
    expect(await kindOf(desk, 'Pod')).toMatchObject({ fetchedAt: desk.app.now, ...lacking });
    desk.fake.allows(mayList(KINDS, []));
    const fetchedAt = desk.app.now;
    await desk.poll();
    expect(await kindOf(desk, 'Pod')).toMatchObject({ fetchedAt });
  });

  it('names in few words the namespaces in which the permission is missing', async () => {
    await using desk = await startDesk();
    desk.fake.allows(mayList(KINDS, NAMESPACES.slice(0, 2)));
    await desk.poll();
    const catalogue = await desk.app.readCatalogue();
    const problem = catalogue.problems.find(({ message }) => message.startsWith('pods'));
    expect(problem).toMatchObject({
      code: 'missing-permission',
      message: expect.stringMatching(
        /^pods of gke-prod \(team-2, team-3, team-4 and 7 more namespaces\): missing permission: list pods/,
      ),
      cure: 'Add to the Role of the poller in each namespace: - {apiGroups: [""], resources: [pods], verbs: [list]}.',
    });
  });

  it('is told in the cure of a list that is refused for the whole cluster', async () => {
    await using desk = await startDesk();
    await publishFiles(desk.app, { 'organisation.yaml': ORGANISATION });
    const { problems } = await desk.poll();
    expect(problems.map(({ cure }) => cure)).toContainEqual(
      expect.stringContaining('name them in organisation.yaml: namespaces: [NAME, …]'),
    );
  });

  it('believes nothing of a namespace that is no longer asked about', async () => {
    await using desk = await startDesk();
    const publish = (namespaces: readonly string[]) =>
      publishSpecs(
        desk.app,
        { 'team-0': '', 'team-1': '' },
        { 'organisation.yaml': organisation(namespaces) },
      );
    await publish(NAMESPACES);
    await desk.poll();
    expect((await healthOf(desk, 'team-0')).health).toBe('HEALTHY');
    await publish(NAMESPACES.slice(1));
    await desk.poll();
    expect(await healthOf(desk, 'team-0')).toMatchObject({
      health: 'UNKNOWN',
      environments: [
        { stale: true, reason: 'The cluster is no longer asked about this namespace.' },
      ],
    });
    expect((await healthOf(desk, 'team-1')).health).toBe('HEALTHY');
  });
});
