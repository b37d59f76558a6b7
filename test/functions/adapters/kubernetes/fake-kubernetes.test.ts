import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  EXPIRED,
  type FakeKubernetes,
  startFakeKubernetes,
  TOO_MANY,
} from '../../../support/fake-kubernetes.ts';
import { mayList } from '../../../support/fake-kubernetes-access.ts';
import { KINDS } from '../../../support/fake-kubernetes-kinds.ts';
import { deployment, type Item, pod } from '../../../support/kubernetes-objects.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** The fake API server, tried by a client that knows nothing of this product. */

const version = spawnSync('kubectl', ['version', '--client'], { encoding: 'utf8' });
const isThere = version.status === 0;
if (!isThere) console.warn('SKIPPED: kubectl is not installed, so nobody else tries the fake API.');

async function startDesk() {
  const fake = await startFakeKubernetes();
  const folder = await temporaryFolder();
  const kubeconfig = await fake.writeKubeconfig(folder.file('config'));
  const common = [
    `--kubeconfig=${kubeconfig}`,
    `--cache-dir=${folder.file('cache')}`,
    '--request-timeout=10s',
  ];
  return {
    fake,
    /** What kubectl prints. */
    kubectl: async (words: string): Promise<string> =>
      (await promisify(execFile)('kubectl', [...common, ...words.split(' ')])).stdout,
    [Symbol.asyncDispose]: async () => {
      await fake[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

const pods = (count: number) => Array.from({ length: count }, (_, n) => pod(`pay-api-${n + 1}`));
const named = (items: readonly Item[]) =>
  items.map((item) => `${item.kind} ${(item.metadata as { name: string }).name}`);
const asked = ({ requests }: FakeKubernetes, plural: string) =>
  requests.filter((request) => request.plural === plural);

const PAY: Item = { metadata: { name: 'pay' } };
const NODE: Item = { metadata: { name: 'node-1' }, status: { capacity: { cpu: '4' } } };
const UID = '573b3b51-701a-4bab-a790-ebfcb5af368d';
const event = (name: string, type: string): Item => ({
  metadata: { name, namespace: 'pay' },
  type,
  reason: 'BackOff',
  message: 'Back-off',
  involvedObject: { kind: 'Pod', name: 'pay-api-1', namespace: 'pay', uid: UID },
});

describe.skipIf(!isThere)('kubectl, asked of the fake API server', () => {
  it('lists what it holds, page by page, with the kinds filled in', async () => {
    await using desk = await startDesk();
    desk.fake.holds('pods', pods(5));
    desk.fake.holds('deployments', [deployment({ desired: 1, ready: 1 })]);
    const printed = await desk.kubectl(
      'get deployments,pods,horizontalpodautoscalers,cronjobs -A -o json --chunk-size=2',
    );
    expect(named(JSON.parse(printed).items)).toEqual([
      'Deployment pay-api',
      ...[1, 2, 3, 4, 5].map((n) => `Pod pay-api-${n}`),
    ]);
    expect(asked(desk.fake, 'pods')).toHaveLength(3);
  });

  it('finds every kind that is served, by its plural and its short name', async () => {
    await using desk = await startDesk();
    const lines = (await desk.kubectl('api-resources --no-headers')).trim().split('\n');
    expect(lines.map((line) => line.split(/\s+/).at(-1)).toSorted()).toEqual(
      KINDS.map(({ kind }) => kind).toSorted(),
    );
    const all = KINDS.map(({ plural, group }) => (group ? `${plural}.${group}` : plural)).join();
    expect(JSON.parse(await desk.kubectl(`get ${all} -A -o json`)).items).toEqual([]);
    expect(JSON.parse(await desk.kubectl('get deploy,hpa,pdb,no,quota -A -o json')).items).toEqual(
      [],
    );
  });

  it('prints tables, of one namespace, of all, wide, and by name alone', async () => {
    await using desk = await startDesk();
    desk.fake.holds('pods', [...pods(2), pod('other', { namespace: 'ship', ready: false })]);
    desk.fake.holds('nodes', [NODE]);
    const table = await desk.kubectl('get pods -n pay');
    expect(table).toMatch(/^NAME +READY +STATUS +RESTARTS +AGE\npay-api-1 +1\/1 +Running +0 /);
    expect(table).not.toContain('other');
    expect(await desk.kubectl('get pods -A -o wide')).toMatch(
      /NAMESPACE +NAME .* IP +NODE\n.*\n.*\nship +other +0\/1/,
    );
    expect(await desk.kubectl('get pods -A -o name --chunk-size=1')).toBe(
      'pod/pay-api-1\npod/pay-api-2\npod/other\n',
    );
    expect(await desk.kubectl('get nodes -o name')).toBe('node/node-1\n');
  });

  it('reads a single object, and says which is not there', async () => {
    await using desk = await startDesk();
    desk.fake.holds('pods', pods(1));
    desk.fake.holds('namespaces', [PAY]);
    const printed = await desk.kubectl('get pod pay-api-1 -n pay -o json');
    expect(JSON.parse(printed)).toMatchObject({ apiVersion: 'v1', kind: 'Pod' });
    await expect(desk.kubectl('get pod nobody -n pay')).rejects.toThrow(
      'Error from server (NotFound): pods "nobody" not found',
    );
    await expect(desk.kubectl('get deploy nobody -n pay')).rejects.toThrow(
      '(NotFound): deployments.apps "nobody" not found',
    );
    await expect(desk.kubectl('get ns nowhere')).rejects.toThrow('namespaces "nowhere" not found');
  });

  it('describes, which asks for what belongs to an object too', async () => {
    await using desk = await startDesk();
    desk.fake.holds('pods', pods(1));
    desk.fake.holds('events', [event('a', 'Warning')]);
    const described = await desk.kubectl('describe pod pay-api-1 -n pay');
    expect(described).toMatch(/^Name: +pay-api-1\nNamespace: +pay\n/);
    expect(described).toContain('BackOff');
  });

  it('selects by field and by label, and is told what can not be selected by', async () => {
    await using desk = await startDesk();
    desk.fake.holds('events', [event('a', 'Warning'), event('b', 'Normal')]);
    desk.fake.holds('pods', [...pods(1), pod('labelled', { labels: { app: 'x', tier: 'b' } })]);
    const warnings = await desk.kubectl('get events -A --field-selector type=Warning -o name');
    expect(warnings).toBe('event/a\n');
    for (const selector of ['app=x', 'app', 'tier!=a,app']) {
      expect(await desk.kubectl(`get pods -A -l ${selector} -o name`)).toBe('pod/labelled\n');
    }
    await expect(desk.kubectl('get pods -A --field-selector spec.color=red')).rejects.toThrow(
      'field label not supported: spec.color',
    );
  });

  it('is refused by kind, verb, group and namespace as by a real one', async () => {
    await using desk = await startDesk();
    desk.fake.allows(mayList([{ group: '', plural: 'pods' }], ['pay']));
    desk.fake.holds('pods', pods(1));
    expect(await desk.kubectl('get pods -n pay -o name')).toBe('pod/pay-api-1\n');
    const refusals = {
      'get pods -A':
        '(Forbidden): pods is forbidden: User "poller" cannot list resource "pods" in API group "" at the cluster scope',
      'get deploy -n pay':
        '(Forbidden): deployments.apps is forbidden: User "poller" cannot list resource "deployments" in API group "apps" in the namespace "pay"',
      'get pod pay-api-1 -n pay':
        '(Forbidden): pods "pay-api-1" is forbidden: User "poller" cannot get resource "pods" in API group "" in the namespace "pay"',
      'get pods -n pay --as=ada':
        '(Forbidden): users "ada" is forbidden: User "poller" cannot impersonate resource "users" in API group "" at the cluster scope',
    };
    for (const [words, message] of Object.entries(refusals)) {
      await expect(desk.kubectl(words)).rejects.toThrow(message);
    }
  });

  it('acts for somebody else where it may, with their rights', async () => {
    await using desk = await startDesk();
    desk.fake.holds('pods', pods(1));
    desk.fake.knows('hers', { name: 'ada', rules: mayList([{ group: '', plural: 'pods' }]) });
    expect(await desk.kubectl('get pods -A -o name --as=ada')).toBe('pod/pay-api-1\n');
    await expect(desk.kubectl('get secrets -A --as=ada')).rejects.toThrow(
      'secrets is forbidden: User "ada" cannot list',
    );
  });

  it('says what it may', async () => {
    await using desk = await startDesk();
    desk.fake.allows(mayList([{ group: 'apps', plural: 'deployments' }]));
    expect(await desk.kubectl('auth can-i --list')).toMatch(
      /deployments\.apps +\[\] +\[\] +\[list\]/,
    );
    expect(await desk.kubectl('auth can-i list deployments.apps -A')).toBe('yes\n');
    await expect(desk.kubectl('auth can-i list pods -A')).rejects.toMatchObject({ stdout: 'no\n' });
  });

  it('gets any path as it is, and the version', async () => {
    await using desk = await startDesk();
    const raw = JSON.parse(await desk.kubectl('get --raw /api/v1/pods?limit=1'));
    expect(raw).toMatchObject({ kind: 'PodList', items: [] });
    expect(await desk.kubectl('version')).toContain('Server Version: v1.36.0');
  });

  it('waits as it is told by a busy server, and tells that it lost its place', async () => {
    await using desk = await startDesk();
    desk.fake.holds('pods', pods(3));
    desk.fake.fails(({ before }) => (before === 0 ? TOO_MANY : undefined));
    expect(await desk.kubectl('get pods -A -o name')).toContain('pod/pay-api-3');
    desk.fake.fails(({ parameters }) => (parameters.has('continue') ? EXPIRED : undefined));
    await expect(desk.kubectl('get pods -A -o name --chunk-size=1')).rejects.toThrow(
      'The provided continue parameter is too old to display a consistent list result.',
    );
  });

  it('is told that it is nobody known', async () => {
    await using desk = await startDesk();
    await expect(desk.kubectl('get pods -A --token=wrong')).rejects.toThrow(
      'You must be logged in to the server',
    );
  });
});
