import { describe, expect, it } from 'vitest';
import { createClusterReader } from '#adapters/kubernetes/cluster-reader.ts';
import { pluralOf } from '#domain/kubernetes/names.ts';
import { SNAPSHOT_KINDS, type SnapshotKind } from '#domain/workload.ts';
import { makeCertificates } from '../../../support/certificates.ts';
import {
  EXPIRED,
  FORBIDDEN,
  NOT_FOUND,
  startFakeKubernetes,
  TOO_MANY,
} from '../../../support/fake-kubernetes.ts';
import { deployment, pod } from '../../../support/kubernetes-objects.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const KEPT = { labels: new Set(['app']) };
const PROD = { name: 'prod', reach: { kind: 'kubeconfig', context: 'prod' } } as const;
/** Names of ConfigMaps are listed only where somebody wants them. */
const ASKED = SNAPSHOT_KINDS.filter((kind) => kind !== 'ConfigMap');
const allBut = (...missing: readonly SnapshotKind[]) =>
  ASKED.filter((kind) => !missing.includes(kind));
const pods = (count: number) => Array.from({ length: count }, (_, n) => pod(`pay-api-${n}`));

/** A reader of a fake cluster that notes how long it would have waited. */
async function startDesk(
  options: { requestMs?: number; pollMs?: number; token?: string; authority?: string } = {},
) {
  const fake = await startFakeKubernetes();
  const folder = await temporaryFolder();
  const path = await fake.writeKubeconfig(folder.file('config'), options);
  const pauses: number[] = [];
  const reader = createClusterReader({
    kubeconfig: [path],
    random: () => 0,
    wait: async (milliseconds) => void pauses.push(milliseconds),
    ...options,
  });
  return {
    fake,
    path,
    pauses,
    read: (context = 'prod') =>
      reader.read({ name: 'prod', reach: { kind: 'kubeconfig', context } }, KEPT),
    [Symbol.asyncDispose]: async () => {
      await fake[Symbol.asyncDispose]();
      await reader.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

const codes = (reading: { projection: { problems: readonly { code: string }[] } }) =>
  reading.projection.problems.map(({ code }) => code);

describe('Reading a cluster', () => {
  it('lists every kind in pages of consistent lists, and nothing else', async () => {
    await using desk = await startDesk();
    desk.fake.holds('pods', pods(1_201));
    desk.fake.holds('deployments', [deployment({ desired: 1, ready: 1 })]);
    const { kinds, projection } = await desk.read();
    expect(kinds).toEqual(ASKED);
    expect(projection.problems).toEqual([]);
    expect(projection.objects.filter(({ kind }) => kind === 'Pod')).toHaveLength(1_201);
    expect(projection.objects).toContainEqual(expect.objectContaining({ kind: 'Deployment' }));
    const asked = desk.fake.requests.map(({ plural, name, parameters }) =>
      name === undefined ? `${plural}?${parameters}` : `${plural}/${name}`,
    );
    expect(asked.filter((one) => one.startsWith('pods'))).toEqual([
      'pods?limit=500',
      expect.stringMatching(/^pods\?limit=500&continue=/),
      expect.stringMatching(/^pods\?limit=500&continue=/),
    ]);
    expect(asked.filter((one) => !one.startsWith('pods')).sort()).toEqual([
      'configmaps/cluster-autoscaler-status',
      'cronjobs?limit=500',
      'daemonsets?limit=500',
      'deployments?limit=500',
      'events?limit=500&fieldSelector=type%3DWarning',
      'horizontalpodautoscalers?limit=500',
      'httproutes?limit=500',
      'ingresses?limit=500',
      'jobs?limit=500',
      'nodes?limit=500',
      'poddisruptionbudgets?limit=500',
      'replicasets?limit=500',
      'resourcequotas?limit=500',
      'services?limit=500',
      'statefulsets?limit=500',
    ]);
  });

  it('asks four things at once at most, and keeps its connections for the next poll', async () => {
    await using desk = await startDesk();
    desk.fake.holds('pods', pods(2_000));
    await desk.read();
    for (const _ of [1, 2, 3, 4]) await desk.read();
    expect(desk.fake.connections()).toBeLessThanOrEqual(8);
    expect(desk.fake.mostTogether()).toBeGreaterThan(1);
    // Over HTTP/2, which the server offers, a server that hangs up could end the process.
    expect(new Set(desk.fake.requests.map(({ httpVersion }) => httpVersion))).toEqual(
      new Set(['1.1']),
    );
    expect(desk.fake.mostTogether()).toBeLessThanOrEqual(4);
  });

  it('begins a list anew whose place was lost, without counting anything twice', async () => {
    await using desk = await startDesk();
    desk.fake.holds('pods', pods(700));
    desk.fake.fails(({ plural, before }) =>
      plural === 'pods' && before === 1 ? EXPIRED : undefined,
    );
    const { kinds, projection } = await desk.read();
    expect(kinds).toContain('Pod');
    expect(projection.objects).toHaveLength(700);
  });

  it('gives a list up whose place is lost again, and keeps nothing of it', async () => {
    await using desk = await startDesk();
    desk.fake.holds('pods', pods(700));
    desk.fake.fails(({ parameters }) => (parameters.has('continue') ? EXPIRED : undefined));
    const reading = await desk.read();
    expect(reading.kinds).toEqual(allBut('Pod'));
    expect(reading.projection.objects).toEqual([]);
    expect(codes(reading)).toEqual(['cluster-error']);
    expect(desk.fake.requests.filter(({ plural }) => plural === 'pods')).toHaveLength(4);
  });

  it('waits as long as a busy server asks, whose answer is no JSON', async () => {
    await using desk = await startDesk();
    desk.fake.fails(({ plural, before }) =>
      plural === 'jobs' && before < 2 ? TOO_MANY : undefined,
    );
    const reading = await desk.read();
    expect(reading.kinds).toEqual(ASKED);
    expect(desk.pauses).toEqual([1_000, 1_000]);
  });

  it('does not ask again a server that asks for more time than a poll has', async () => {
    await using desk = await startDesk();
    const headers = { ...TOO_MANY.headers, 'retry-after': '3600' };
    desk.fake.fails(({ plural }) => (plural === 'jobs' ? { ...TOO_MANY, headers } : undefined));
    const reading = await desk.read();
    expect(reading.kinds).toEqual(allBut('Job'));
    expect(desk.pauses).toEqual([]);
  });

  it('goes on with the others when the connection breaks under one kind', async () => {
    await using desk = await startDesk();
    desk.fake.fails(({ plural }) => (plural === 'pods' ? 'broken' : undefined));
    const reading = await desk.read();
    expect(reading.kinds).toEqual(allBut('Pod'));
    expect(codes(reading)).toEqual(['connection-broke']);
  });

  it('tells one fault once, however many kinds met it, and another beside it', async () => {
    await using desk = await startDesk();
    desk.fake.fails(({ plural }) => {
      if (plural === 'jobs') return { status: 503, body: '' };
      return plural === 'deployments' ? undefined : 'broken';
    });
    const reading = await desk.read();
    const broken = allBut('Deployment', 'Job').map(pluralOf).sort();
    expect(reading.projection.problems.map(({ message }) => message).sort()).toEqual([
      `The connection broke while ${broken.length} kinds (${broken.join(', ')}) of prod were listed, three times: UND_ERR_SOCKET.`,
      'The jobs of prod could not be listed: HTTP 503.',
    ]);
    const pods = reading.missing.find(({ kind }) => kind === 'Pod');
    expect(pods?.problem.message).toBe(
      'The connection broke while the pods of prod were listed, three times: UND_ERR_SOCKET.',
    );
  });

  it('tries a failing kind three times, and goes on with the others', async () => {
    await using desk = await startDesk();
    desk.fake.fails(({ plural }) =>
      plural === 'jobs' ? { status: 503, body: '<html>upstream</html>' } : undefined,
    );
    const reading = await desk.read();
    expect(reading.kinds).toEqual(allBut('Job'));
    expect(reading.projection.problems.map(({ message }) => message)).toEqual([
      'The jobs of prod could not be listed: HTTP 503.',
    ]);
    expect(desk.fake.requests.filter(({ plural }) => plural === 'jobs')).toHaveLength(3);
    expect(desk.pauses).toEqual([0, 0]);
  });

  it('names the missing permission and the rule to add; does not ask again', async () => {
    await using desk = await startDesk();
    desk.fake.fails(({ plural }) => (plural === 'pods' ? FORBIDDEN : undefined));
    const reading = await desk.read();
    expect(reading.kinds).toEqual(allBut('Pod'));
    expect(reading.projection.problems).toEqual([
      {
        severity: 'error',
        code: 'missing-permission',
        path: '',
        message:
          'pods of prod: missing permission: list pods (pods is forbidden: User "poller" cannot list resource "pods" in API group "" at the cluster scope).',
        cure: 'Add to the ClusterRole of the poller: - {apiGroups: [""], resources: [pods], verbs: [list]}. Where only some namespaces may be listed, name them in organisation.yaml: namespaces: [NAME, …].',
      },
    ]);
    expect(desk.fake.requests.filter(({ plural }) => plural === 'pods')).toHaveLength(1);
  });

  it('skips a kind that the server does not know', async () => {
    await using desk = await startDesk();
    desk.fake.fails(({ plural }) =>
      plural === 'horizontalpodautoscalers' ? NOT_FOUND : undefined,
    );
    const reading = await desk.read();
    expect(reading.kinds).not.toContain('HorizontalPodAutoscaler');
    expect(reading.projection.problems).toMatchObject([
      { code: 'kind-not-served', severity: 'info' },
    ]);
  });

  it('says once that credentials are refused, and leaves the cluster alone', async () => {
    await using desk = await startDesk({ token: 'expired' });
    const reading = await desk.read();
    expect(reading.kinds).toEqual([]);
    expect(codes(reading)).toEqual(['cluster-unauthenticated']);
    expect(JSON.stringify(reading)).not.toContain('expired"');
  });

  it('gives a slow kind up after three times its patience, others go on', async () => {
    await using desk = await startDesk({ requestMs: 1_000 });
    desk.fake.fails(({ plural }) => (plural === 'services' ? 'never' : undefined));
    const reading = await desk.read();
    expect(reading.kinds).toEqual(allBut('Service'));
    expect(codes(reading)).toEqual(['cluster-slow']);
  });

  it('ends by its deadline whatever the server does', async () => {
    await using desk = await startDesk({ pollMs: 300 });
    desk.fake.fails(() => 'never');
    const reading = await desk.read();
    expect(reading.kinds).toEqual([]);
    expect(reading.missing).toHaveLength(ASKED.length);
    expect(new Set(codes(reading))).toEqual(new Set(['cluster-slow']));
  });

  it('trusts only the authority of the kubeconfig', async () => {
    await using desk = await startDesk({ authority: makeCertificates().authority });
    const reading = await desk.read();
    expect(reading.kinds).toEqual([]);
    expect(codes(reading)).toEqual(['cluster-unreachable']);
    expect(desk.fake.requests).toEqual([]);
  });

  it('takes new credentials from the file without a restart', async () => {
    await using desk = await startDesk({ token: 'expired' });
    expect((await desk.read()).kinds).toEqual([]);
    await desk.fake.writeKubeconfig(desk.path);
    expect((await desk.read()).kinds).toEqual(ASKED);
  });

  it('names a context that is not there, and quotes nothing of a file it can not read', async () => {
    await using desk = await startDesk();
    const unknown = await desk.read('staging');
    expect(unknown.projection.problems[0]?.message).toBe(
      'The kubeconfig has no context staging with a cluster.',
    );
    const missing = createClusterReader({ kubeconfig: ['/nowhere/secret-path'] });
    const reading = await missing.read(PROD, KEPT);
    expect(codes(reading)).toEqual(['kubeconfig']);
    expect(JSON.stringify(reading)).not.toContain('secret-path');
  });
});
