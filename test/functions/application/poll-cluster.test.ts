import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceRef } from '#application/documents.ts';
import { pollCluster } from '#application/poll-cluster.ts';
import { plusSeconds } from '#domain/instant.ts';
import { pluralOf } from '#domain/kubernetes/names.ts';
import { SNAPSHOT_KINDS } from '#domain/workload.ts';
import { dumpStore } from '../../support/dump-store.ts';
import { FORBIDDEN, UNAUTHORIZED } from '../../support/fake-kubernetes.ts';
import { deployment, type Item, pod } from '../../support/kubernetes-objects.ts';
import { planted, secrets } from '../../support/planted-secrets.ts';
import { ORGANISATION, startPolledCluster } from '../../support/polled-cluster.ts';
import { publishSpecs } from '../../support/publish.ts';

type Polled = Awaited<ReturnType<typeof startPolledCluster>>;

const workloads = async ({ app }: Polled) => {
  const { clusters } = await app.readCatalogue();
  const namespaces = clusters.get('gke-prod')?.namespaces ?? [];
  return namespaces.flatMap(({ workloads: some }) => some.map(({ name }) => name)).sort();
};
const ages = async ({ app }: Polled) =>
  (await app.readCatalogue()).stamp.clusters['gke-prod']?.takenAt;
const openProblems = async ({ app }: Polled) =>
  (await app.readCatalogue()).problems.map(({ code }) => code);
const api = (name: string) => deployment({ desired: 2, ready: 2 }, { name });

describe('Polling a cluster', () => {
  it('takes over what runs there, as of the moment it began to ask', async () => {
    await using desk = await startPolledCluster();
    desk.fake.holds('deployments', [api('pay-api'), api('ledger-api')]);
    const report = await desk.poll();
    expect(report).toMatchObject({ cluster: 'gke-prod', outcome: 'applied', problems: [] });
    expect(await workloads(desk)).toEqual(['ledger-api', 'pay-api']);
    expect(await ages(desk)).toBe(desk.app.now);
    desk.fake.holds('deployments', [api('pay-api')]);
    expect((await desk.poll()).outcome).toBe('applied');
    expect(await workloads(desk)).toEqual(['pay-api']);
  });

  it('knows an empty cluster after the first poll', async () => {
    await using desk = await startPolledCluster();
    expect((await desk.poll()).outcome).toBe('unchanged');
    const state = await desk.app.store.get(sourceRef('cluster', 'gke-prod'));
    expect(state?.data).toMatchObject({ revision: desk.app.now, items: 0, lastSeen: desk.app.now });
    expect(await ages(desk)).toBe(desk.app.now);
  });

  it('costs at most 10 reads and 2 writes when nothing changed, and still makes the facts younger', async () => {
    await using desk = await startPolledCluster();
    const namespaces = Array.from({ length: 200 }, (_, n) => `team-${n}`);
    desk.fake.holds(
      'deployments',
      namespaces.map((namespace) => deployment({ desired: 1, ready: 1 }, { namespace })),
    );
    desk.fake.holds(
      'pods',
      namespaces.flatMap((namespace) => [1, 2, 3].map((n) => pod(`api-${n}`, { namespace }))),
    );
    await desk.poll();
    await desk.app.readCatalogue();
    for (const round of [1, 2, 3]) {
      const { result, reads, writes } = await desk.app.cost(() => desk.poll());
      expect(result.outcome).toBe('unchanged');
      expect({ round, reads, writes }).toEqual({ round, reads: 5, writes: 2 });
      expect(await ages(desk)).toBe(desk.app.now);
    }
    const state = await desk.app.store.get(sourceRef('cluster', 'gke-prod'));
    expect(state?.data.lastSeen).toBe(plusSeconds(desk.app.now, -60));
  });

  it('costs a new instance no more, however many services there are', async () => {
    await using desk = await startPolledCluster();
    const ids = Array.from({ length: 60 }, (_, n) => `service-${n}`);
    const specs = Object.fromEntries(ids.map((id) => [id, `description: ${id}`]));
    await publishSpecs(desk.app, specs, { 'organisation.yaml': ORGANISATION });
    desk.fake.holds('deployments', ids.map(api));
    await desk.poll();
    desk.app.now = plusSeconds(desk.app.now, 60);
    const readCatalogue = () => Promise.reject(new Error('Nobody asked for it.'));
    const { result, reads, writes } = await desk.app.cost(() =>
      pollCluster({ ...desk.app, readCatalogue }, 'gke-prod'),
    );
    expect({ outcome: result.outcome, reads, writes }).toEqual({
      outcome: 'unchanged',
      reads: 5,
      writes: 2,
    });
  });

  it('reads again only the services that changed, for the labels they select by', async () => {
    await using desk = await startPolledCluster();
    const select = (squad: string) =>
      `environments: { production: { namespace: pay, selector: { ${squad}: payments } } }`;
    const publish = (squad: string) =>
      publishSpecs(
        desk.app,
        { 'pay-api': select(squad), 'ledger-api': select('team') },
        { 'organisation.yaml': ORGANISATION },
      );
    const labels = { squad: 'payments', crew: 'payments', team: 'payments', noise: 'x' };
    const kept = async () => {
      const { clusters } = await desk.app.readCatalogue();
      const [namespace] = clusters.get('gke-prod')?.namespaces ?? [];
      return Object.keys(namespace?.workloads[0]?.labels ?? {}).sort();
    };
    await publish('squad');
    desk.fake.holds('deployments', [
      deployment({ desired: 1, ready: 1 }, { name: 'main', namespace: 'pay', labels }),
    ]);
    await desk.poll();
    expect(await kept()).toEqual(['app', 'squad', 'team']);
    await publish('crew');
    const { result, reads } = await desk.app.cost(() => desk.poll());
    expect(result.outcome).toBe('applied');
    expect(reads).toBeLessThanOrEqual(16);
    expect(await kept()).toEqual(['app', 'crew', 'team']);
    expect((await desk.app.cost(() => desk.poll())).reads).toBe(5);
  });

  it('deletes nothing of a kind that may not be listed, says so, and forgets it when it may', async () => {
    await using desk = await startPolledCluster();
    desk.fake.holds('deployments', [api('pay-api')]);
    await desk.poll();
    desk.fake.holds('deployments', []);
    desk.fake.fails(({ plural }) => (plural === 'deployments' ? FORBIDDEN : undefined));
    const report = await desk.poll();
    expect(report.kinds).not.toContain('Deployment');
    expect(await workloads(desk)).toEqual(['pay-api']);
    expect(await openProblems(desk)).toEqual(['missing-permission']);
    const again = await desk.app.cost(() => desk.poll());
    expect(again.writes).toBeLessThanOrEqual(2);
    desk.fake.fails(() => undefined);
    await desk.poll();
    expect(await workloads(desk)).toEqual([]);
    expect(await openProblems(desk)).toEqual([]);
  });

  it('keeps everything, but no younger, when the cluster refuses; the next poll may begin at once', async () => {
    await using desk = await startPolledCluster();
    desk.fake.holds('deployments', [api('pay-api')]);
    await desk.poll();
    const before = await ages(desk);
    desk.fake.fails(() => UNAUTHORIZED);
    const refused = await desk.poll();
    expect(refused).toMatchObject({ outcome: 'refused', kinds: [] });
    expect(await workloads(desk)).toEqual(['pay-api']);
    expect(await ages(desk)).toBe(before);
    expect(await openProblems(desk)).toEqual(['cluster-unauthenticated']);
    const state = await desk.app.store.get(sourceRef('cluster', 'gke-prod'));
    expect(state?.data.lastSeen).toBe(before);
    desk.fake.fails(() => undefined);
    expect((await pollCluster(desk.app, 'gke-prod')).outcome).toBe('unchanged');
    expect(await openProblems(desk)).toEqual([]);
  });

  it('never runs twice at once for a cluster; another cluster does not wait', async () => {
    await using desk = await startPolledCluster();
    desk.fake.holds('deployments', [api('pay-api')]);
    const both = await Promise.all([
      pollCluster(desk.app, 'gke-prod'),
      pollCluster(desk.app, 'gke-prod'),
      pollCluster(desk.app, 'gke-tokyo'),
    ]);
    const outcomes = both.map(({ cluster, outcome }) => `${cluster} ${outcome}`);
    expect(outcomes.sort()).toEqual(['gke-prod applied', 'gke-prod busy', 'gke-tokyo applied']);
    expect(desk.fake.requests.filter(({ plural }) => plural === 'pods')).toHaveLength(2);
  });

  it('has no effect once it was overtaken: its lease ran out and another began', async () => {
    await using desk = await startPolledCluster();
    let overtaking: Promise<unknown> = Promise.resolve();
    desk.fake.holds('deployments', [api('old')]);
    const { read } = desk.app.clusterReader;
    desk.app.clusterReader.read = async (...asked) => {
      const old = await read(...asked);
      desk.app.clusterReader.read = read;
      desk.fake.holds('deployments', [api('new')]);
      desk.app.now = plusSeconds(desk.app.now, 91);
      overtaking = pollCluster(desk.app, 'gke-prod');
      await overtaking;
      return old;
    };
    const overtaken = await pollCluster(desk.app, 'gke-prod');
    expect(await overtaking).toMatchObject({ outcome: 'applied' });
    expect(overtaken.outcome).toBe('stale');
    expect(await workloads(desk)).toEqual(['new']);
  });

  it('gives its lease back when something breaks on our side', async () => {
    await using desk = await startPolledCluster();
    const { read } = desk.app.clusterReader;
    desk.app.clusterReader.read = () => Promise.reject(new Error('broken'));
    await expect(pollCluster(desk.app, 'gke-prod')).rejects.toThrow('broken');
    desk.app.clusterReader.read = read;
    expect((await pollCluster(desk.app, 'gke-prod')).outcome).not.toBe('busy');
  });

  it('skips what is not reached by kubeconfig', async () => {
    await using desk = await startPolledCluster();
    const { result, writes } = await desk.app.cost(() => desk.poll('closed'));
    expect([result.outcome, writes]).toEqual(['skipped', 0]);
    expect((await desk.poll('nobody')).outcome).toBe('skipped');
    expect(desk.fake.requests).toEqual([]);
  });

  it('stores no secret, wherever in an object it was left, and never asks for Secrets', async () => {
    await using desk = await startPolledCluster();
    await fc.assert(
      fc.asyncProperty(secrets, async (secret) => {
        const items = planted(secret);
        for (const kind of SNAPSHOT_KINDS) {
          const held = items.filter((item: Item) => item.kind === kind);
          desk.fake.holds(pluralOf(kind), held);
        }
        const report = await desk.poll();
        expect(report.kinds).toContain('Pod');
        expect(JSON.stringify(report)).not.toContain(secret);
        expect(await dumpStore(desk.app.store)).not.toContain(secret);
      }),
      { numRuns: 15 },
    );
    const asked = desk.fake.requests.map(({ plural, name = '' }) => `${plural}/${name}`);
    const told = new Set(asked.filter((one) => /secret|configmap/.test(one)));
    expect([...told]).toEqual(['configmaps/cluster-autoscaler-status']);
  });
});
