import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RESOURCES } from '#adapters/kubernetes/resources.ts';
import { run } from '#cli/run.ts';
import { startFakeGoogle } from '../support/fake-google.ts';
import { type FakeKubernetes, startFakeKubernetes } from '../support/fake-kubernetes.ts';
import { mayList } from '../support/fake-kubernetes-access.ts';
import { pod } from '../support/kubernetes-objects.ts';
import { type Folder, folder } from './support/folder.ts';
import { msd } from './support/msd.ts';

const wanted = (...without: readonly string[]) =>
  RESOURCES.filter(({ kind }) => kind !== 'ConfigMap' && !without.includes(kind));
const organisation = (...clusters: readonly object[]) =>
  JSON.stringify({
    name: 'Acme',
    clusters: clusters.map((one) => ({ environments: ['production'], ...one })),
  });
const PROD = { name: 'gke-prod', kubeconfig: 'prod' };

describe('msd clusters check', () => {
  let cluster: FakeKubernetes;
  let place: Folder;
  beforeEach(async () => {
    cluster = await startFakeKubernetes();
    place = folder({ 'organisation.yaml': organisation(PROD) });
    await cluster.writeKubeconfig(`${place.path}/config`);
    cluster.allows(mayList(wanted()));
  });
  afterEach(async () => {
    await cluster[Symbol.asyncDispose]();
    place[Symbol.dispose]();
    vi.unstubAllEnvs();
  });
  /** In this process, for the sake of time; the first test types it. */
  const check = async (
    options: readonly string[] = [],
    { file = place.path, env = {} }: { file?: string; env?: Readonly<Record<string, string>> } = {},
  ) => {
    const settings = { MSD_KUBECONFIG: `${place.path}/config`, ...env };
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
    const said = { out: '', err: '' };
    const code = await run(['clusters', 'check', file, ...options], {
      print: (text) => {
        said.out += `${text}\n`;
      },
      note: () => {},
      complain: (message, cure) => {
        said.err += `${message} ${cure}\n`;
      },
      paint: (_, text) => text,
      progress: () => ({ update: () => {}, end: () => {} }),
    });
    return { code, ...said };
  };

  it('tells that a poll would work, with what is there, from one object of each kind', async () => {
    cluster.holds('pods', [pod('a'), pod('b'), pod('c')]);
    const env = { KUBECONFIG: `${place.path}/config` };
    const { code, out, err } = await msd(['clusters', 'check'], { cwd: place.path, env });
    expect(err).toBe('');
    expect(out).toMatch(
      /^gke-prod {2}kubeconfig context prod, https:\/\/127\S+, Kubernetes v1\.36/,
    );
    expect(out).toMatch(/^ {2}ok {6}Pod +3$/m);
    expect(out).toMatch(/All is well\.\n$/);
    expect(out).not.toContain('ClusterRole');
    expect(code).toBe(0);
    expect(cluster.requests.every(({ parameters }) => parameters.get('limit') === '1')).toBe(true);
    expect(cluster.requests.map(({ plural }) => plural)).not.toContain('secrets');
    expect(cluster.requests.map(({ plural }) => plural)).not.toContain('configmaps');
  });

  it('names what may not be listed, and ends with the one ClusterRole that would allow it', async () => {
    cluster.allows(mayList(wanted('Pod', 'Service', 'HorizontalPodAutoscaler')));
    const { code, out } = await check([], { file: place.write('o.yaml', organisation(PROD)) });
    expect(code).toBe(1);
    expect(out).toMatch(/^ {2}lacks {3}HorizontalPodAutoscaler +.*missing permission/m);
    expect(out).toContain('1 of 1 cluster need work.');
    const role = out.slice(out.indexOf('apiVersion: rbac'), out.indexOf('\n\n1 of 1'));
    expect(role).toBe(`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: dashboard-poller }
rules:
  - { apiGroups: [""], resources: [pods, services], verbs: [list] }
  - { apiGroups: [autoscaling], resources: [horizontalpodautoscalers], verbs: [list] }`);
  });

  it('takes a kind that is not served for nothing that lacks', async () => {
    const kinds = RESOURCES.filter(({ kind }) => kind !== 'HTTPRoute');
    const served = kinds.map((one) => ({ ...one, shortNames: [] }));
    cluster.behaves({ kinds: served });
    const { code, out } = await check();
    expect(out).toMatch(/^ {2}– +HTTPRoute +.*does not serve/m);
    expect(code).toBe(0);
  });

  it('warns of an account that may do more than it should, without looking at a Secret', async () => {
    cluster.allows([{ verbs: ['*'], groups: ['*'], resources: ['*'] }]);
    const { code, out } = await check();
    expect(out).toMatch(/warning The account by which gke-prod is polled may read Secrets/);
    expect(out).toMatch(/warning .* may change what runs there/);
    expect(out).toMatch(/Everything needed can be listed; 2 warnings\.\n$/);
    expect(out).not.toContain('All is well');
    expect(code).toBe(0);
    expect(cluster.requests.map(({ plural }) => plural)).not.toContain('secrets');
  });

  it('looks only where a poll may look, in the namespaces that are named', async () => {
    place.write('organisation.yaml', organisation({ ...PROD, namespaces: ['pay', 'ledger'] }));
    cluster.holds('pods', [
      pod('a'),
      pod('b', { namespace: 'ledger' }),
      pod('c', { namespace: 'x' }),
    ]);
    const namespaced = wanted().filter(({ kind }) => kind !== 'Node');
    cluster.allows(mayList(namespaced, ['pay', 'ledger']));
    const fine = await check();
    expect(fine.out).toMatch(/^ {2}ok {6}Pod +2 in 2 namespaces$/m);
    expect(fine.code).toBe(0);
    cluster.allows(mayList(namespaced, ['pay']));
    const lacking = await check();
    expect(lacking.out).toMatch(
      /^ {2}lacks {3}Pod +missing permission in 1 of 2 namespaces: ledger\.$/m,
    );
    expect(lacking.code).toBe(1);
    cluster.allows(mayList(namespaced, []));
    const none = await check();
    expect(none.out).toMatch(
      /^ {2}lacks {3}Pod +missing permission in 2 of 2 namespaces: pay, ledger\.$/m,
    );
  });

  it('says why a cluster can not be asked, and goes on with the others', async () => {
    const away = { name: 'away', kubeconfig: 'nowhere' };
    const pushed = { name: 'closed', pushed: true };
    place.write('organisation.yaml', organisation(away, PROD, pushed));
    const { code, out } = await check();
    expect(code).toBe(1);
    expect(out).toMatch(/^away [\s\S]*error {3}The kubeconfig has no context nowhere/m);
    expect(out).toMatch(/^ {2}ok {6}Pod/m);
    expect(out).toContain('closed  pushes its snapshots itself');
    expect((await check(['--cluster', 'closed', '--cluster', 'gke-prod'])).code).toBe(0);
    cluster.goesAway();
    const gone = await check(['--cluster', 'gke-prod']);
    expect(gone.out).toContain('gke-prod can not be reached');
    expect(gone.code).toBe(1);
  });

  it('finds a cluster of GKE with the credentials of this machine', async () => {
    await using google = await startFakeGoogle(cluster.token);
    const path = 'projects/acme/locations/asia-northeast1/clusters/prod';
    place.write('organisation.yaml', organisation({ name: 'gke-prod', gke: path }));
    google.says(path, {
      endpoint: new URL(cluster.address).host,
      masterAuth: { clusterCaCertificate: btoa(cluster.authority) },
    });
    const env = { ...google.environment, MSD_CONTAINER_API: google.containerApi, HOME: place.path };
    const { code, out, err } = await check([], { env });
    expect(out).toMatch(/^gke-prod {2}gke projects\/acme\/\S+, https:/);
    expect([code, err]).toEqual([0, '']);
    google.says(path, 403);
    expect((await check([], { env })).out).toContain('roles/container.clusterViewer in acme');
    const stranger = await check([], { env: { ...env, METADATA_SERVER_DETECTION: 'none' } });
    expect(stranger.out).toContain('gcloud auth application-default login');
    expect(stranger.out + stranger.err).not.toContain(cluster.token);
  });

  it('tells all as JSON', async () => {
    cluster.allows(mayList(wanted('Job')));
    const { code, out } = await check(['--json']);
    expect(code).toBe(1);
    const told = JSON.parse(out);
    expect(told).toMatchObject({
      clusters: [{ name: 'gke-prod', usable: false, version: expect.stringMatching(/^v1\.36/) }],
      role: expect.stringContaining('resources: [jobs]'),
    });
    expect(told.clusters[0].kinds).toContainEqual(
      expect.objectContaining({ kind: 'Job', state: 'lacking' }),
    );
    expect(out).not.toContain(cluster.token);
  });

  it.each([
    [['--cluster', 'gke-dev'], /no cluster "gke-dev"[^.]*\. There is gke-prod/],
    [['b.yaml'], /there is also "b\.yaml"/],
  ])('is told what to type: %j', async (args, reason) => {
    const { code, err } = await check(args);
    expect(code).toBe(2);
    expect(err).toMatch(reason);
  });

  it.each([
    ['nowhere', /can't be read/],
    ['empty', /no organisation\.yaml in/],
    ['spec.yaml', /can't be used as organisation\.yaml/],
  ])('finds no organisation in %s', async (file, reason) => {
    place.write('empty/a.yaml', 'serviceID: a\nteamName: a\n');
    place.write('spec.yaml', 'serviceID: a\nteamName: a\n');
    const { code, err } = await check([], { file: `${place.path}/${file}` });
    expect([code, err]).toEqual([2, expect.stringMatching(reason)]);
  });
});
