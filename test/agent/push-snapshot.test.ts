import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FakeKubernetes } from '../support/fake-kubernetes.ts';
import { EXPIRED } from '../support/fake-kubernetes.ts';
import { mayList } from '../support/fake-kubernetes-access.ts';
import { KINDS } from '../support/fake-kubernetes-kinds.ts';
import { deployment, type Item, pod } from '../support/kubernetes-objects.ts';
import { type Dashboard, graphql, publish, startDashboard } from '../support/start-dashboard.ts';
import { startAgent } from './support/agent.ts';

/** The agent as it runs inside a cluster: the real script and kubectl, an API server, and a dashboard. */

const TOOLS = ['kubectl', 'jq', 'curl', 'gzip'];
const missing = TOOLS.filter((tool) => spawnSync('which', [tool]).status !== 0);
if (missing.length > 0) {
  console.warn(
    `SKIPPED: the agent for closed clusters, because there is no ${missing.join(', ')}.`,
  );
}

const SECRET = 'hunter2-s3cret';
const pods = (count: number) => Array.from({ length: count }, (_, n) => pod(`pay-api-${n}`));

/** A pod with a secret in every place that people and controllers leave one and the dashboard never looks at. */
function leaking(): Item {
  const annotations = {
    'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({ env: SECRET }),
    'deployment.kubernetes.io/revision': SECRET,
    'example.com/token': SECRET,
    'acme.example/protos': 'abc123',
  };
  const container = {
    name: 'api',
    image: 'registry.example/pay/api:1.0.0',
    command: ['sh', '-c', SECRET],
    args: [`--key=${SECRET}`],
    env: [{ name: 'KEY', value: SECRET }],
    envFrom: [{ secretRef: { name: SECRET } }],
    livenessProbe: { httpGet: { path: '/', httpHeaders: [{ name: 'x', value: SECRET }] } },
    lifecycle: { preStop: { exec: { command: [SECRET] } } },
    volumeMounts: [{ name: SECRET, mountPath: SECRET }],
  };
  const status = {
    phase: 'Running',
    message: SECRET,
    conditions: [{ type: 'Ready', status: 'False', reason: 'Broken', message: SECRET }],
    containerStatuses: [{ name: 'api', state: { waiting: { reason: 'Oops', message: SECRET } } }],
  };
  const managedFields = [{ manager: SECRET }];
  const labels = { app: 'pay-api', message: 'a-label', env: 'prod' };
  return {
    ...pod('leaking'),
    metadata: { name: 'leaking', namespace: 'pay', labels, annotations, managedFields },
    spec: { containers: [container], initContainers: [container], volumes: [{ name: SECRET }] },
    status,
  };
}

describe.skipIf(missing.length > 0)('The agent for clusters that can not be reached', () => {
  let dashboard: Dashboard;
  beforeAll(async () => {
    dashboard = await startDashboard(['--empty']);
    const content =
      'name: Acme\nclusters:\n  - { name: closed, environments: [production], pushed: true, mapping: [{ label: app }] }\n';
    const origin = { source: 'github.com/acme/terraform', revision: 'a', generation: 1 };
    const files = [
      { path: 'organisation.yaml', content },
      { path: 'pay.yaml', content: 'serviceID: pay-api\nteamName: pay\n' },
    ];
    await publish(dashboard.url, '/api/specs', { ...origin, complete: true, files });
  });
  afterAll(() => dashboard.stop());

  const fill = ({ holds }: FakeKubernetes) => {
    holds('pods', [leaking(), ...pods(300)]);
    holds('deployments', [deployment({ desired: 4, ready: 1 }, { labels: { app: 'pay-api' } })]);
    holds('secrets', [{ metadata: { name: 'key', namespace: 'pay' }, data: { key: SECRET } }]);
    holds('configmaps', [
      { metadata: { name: 'settings', namespace: 'pay' }, data: { key: SECRET } },
    ]);
    holds('events', [
      {
        metadata: { name: 'a.1', namespace: 'pay' },
        type: 'Warning',
        reason: 'BackOff',
        message: SECRET,
        involvedObject: { kind: 'Pod', name: 'pay-api-1', namespace: 'pay' },
      },
    ]);
  };

  it('tells a dashboard what runs, and nothing secret leaves the cluster', async () => {
    await using agent = await startAgent(dashboard.url);
    fill(agent.cluster);
    const before = new Date(Math.floor(Date.now() / 1_000) * 1_000).toISOString();
    const { code, said } = await agent.run({ MSD_KEPT_ANNOTATIONS: 'acme.example/protos' });
    expect([code, said]).toEqual([0, expect.stringContaining('HTTP 200, applied')]);

    const [sent] = agent.sent;
    expect(sent?.body).not.toContain(SECRET);
    expect(sent?.headers['content-encoding']).toBe('gzip');
    const { items, takenAt } = JSON.parse(sent?.body ?? '');
    expect(items.filter(({ kind }: Item) => kind === 'Pod')).toHaveLength(301);
    const found = items.find(({ metadata }: { metadata: Item }) => metadata.name === 'leaking');
    expect(found).toMatchObject({
      metadata: {
        labels: { app: 'pay-api', message: 'a-label', env: 'prod' },
        annotations: { 'acme.example/protos': 'abc123' },
      },
      spec: {
        containers: [{ image: 'registry.example/pay/api:1.0.0', lifecycle: { preStop: {} } }],
      },
    });
    expect(sent?.query.get('takenAt')).toBe(takenAt);
    expect(Date.parse(takenAt)).toBeGreaterThanOrEqual(Date.parse(before));
    expect(sent?.query.get('kinds')?.split(',')).not.toContain('ConfigMap');
    expect(agent.cluster.requests.map(({ plural }) => plural)).not.toContain('secrets');
    expect(agent.cluster.requests.map(({ plural }) => plural)).not.toContain('configmaps');
    expect(agent.cluster.requests.every(({ name }) => name === undefined)).toBe(true);

    const query = '{ service(serviceId: "pay-api") { environments { health ready desired } } }';
    // Four of the Deployment, and the pod that stands alone.
    expect(await graphql(dashboard.url, query)).toEqual({
      service: { environments: [{ health: 'CRITICAL', ready: 1, desired: 5 }] },
    });
  });

  it('declares no kind that it may not list, and says which right is missing', async () => {
    await using agent = await startAgent(dashboard.url);
    fill(agent.cluster);
    const allowed = KINDS.filter(({ kind }) => kind === 'Deployment' || kind === 'Node');
    agent.cluster.allows(mayList(allowed));
    const { code, said } = await agent.run({ MSD_KINDS: 'Deployment,Pod,Node' });
    expect(code).toBe(0);
    expect(said).toMatch(/Left out: pods: .*cannot list resource "pods"/);
    expect(agent.sent[0]?.query.get('kinds')).toBe('Deployment,Node');
    const query = '{ service(serviceId: "pay-api") { environments { ready } } }';
    expect(await graphql(dashboard.url, query)).toMatchObject({
      service: { environments: [{ ready: 1 }] },
    });
  });

  it('looks into single namespaces where it is told to, and declares these', async () => {
    await using agent = await startAgent(dashboard.url);
    fill(agent.cluster);
    agent.cluster.holds('pods', [
      pod('a'),
      pod('b', { namespace: 'ledger' }),
      pod('c', { namespace: 'x' }),
    ]);
    agent.cluster.allows(
      mayList(
        KINDS.filter(({ kind }) => kind === 'Pod'),
        ['pay', 'ledger'],
      ),
    );
    const { code } = await agent.run({ MSD_KINDS: 'Pod', MSD_NAMESPACES: 'pay,ledger' });
    expect(code).toBe(0);
    const [sent] = agent.sent;
    expect(sent?.query.get('namespaces')).toBe('pay,ledger');
    expect(JSON.parse(sent?.body ?? '').items).toHaveLength(2);
  });

  it('sends names of ConfigMaps when asked to, for which the server sends no values', async () => {
    await using agent = await startAgent(dashboard.url);
    fill(agent.cluster);
    expect((await agent.run({ MSD_KINDS: 'ConfigMap' })).code).toBe(0);
    const name = { name: 'settings', namespace: 'pay' };
    const { items } = JSON.parse(agent.sent[0]?.body ?? '');
    expect(items).toEqual([{ kind: 'ConfigMap', metadata: name }]);
    const asked = agent.cluster.requests.filter(({ plural }) => plural === 'configmaps');
    expect(asked.map(({ accept }) => accept)).toEqual([expect.stringContaining('as=Table')]);
  });

  it('begins a list anew that lost its place, once, and counts nothing twice', async () => {
    await using agent = await startAgent(dashboard.url);
    agent.cluster.holds('pods', pods(300));
    let lost = 0;
    agent.cluster.fails(({ parameters }) => {
      if (!parameters.has('continue') || lost > 0) return undefined;
      lost += 1;
      return EXPIRED;
    });
    expect((await agent.run({ MSD_KINDS: 'Pod' })).code).toBe(0);
    expect(lost).toBe(1);
    expect(JSON.parse(agent.sent[0]?.body ?? '').items).toHaveLength(300);
  });

  it('sends nothing when nothing can be listed', async () => {
    await using agent = await startAgent(dashboard.url);
    agent.cluster.allows([]);
    const { code, said } = await agent.run({ MSD_KINDS: 'Pod' });
    expect([code, said]).toEqual([1, expect.stringContaining('Nothing could be listed')]);
    expect(agent.sent).toEqual([]);
  });

  it('leaves out what there was no time for, and sends nothing when that is all', async () => {
    await using agent = await startAgent(dashboard.url);
    const { code, said } = await agent.run({ MSD_LIST_SECONDS: '0', MSD_KINDS: 'Pod,ConfigMap' });
    expect(said).toMatch(/pods: no time left\n[^\n]*configmaps: no time left\nNothing could/);
    expect([code, agent.sent]).toEqual([1, []]);
  });

  it('shows its token to the dashboard and to nobody else, and leaves nothing behind', async () => {
    await using agent = await startAgent(dashboard.url);
    await writeFile(agent.file('token'), `${SECRET}\n`);
    const { said } = await agent.run({ MSD_KINDS: 'Node', MSD_TOKEN_FILE: agent.file('token') });
    expect(agent.sent[0]?.headers.authorization).toBe(`Bearer ${SECRET}`);
    expect(said).not.toContain(SECRET);
    expect(await agent.leftovers()).toEqual([]);
    const script = await readFile(agent.script, 'utf8');
    expect(script).not.toMatch(/curl[^\n]*-H "?Authorization/);
  });

  it('ends with 1 and the reason when the dashboard refuses it', async () => {
    await using agent = await startAgent(dashboard.url);
    const { code, said } = await agent.run({ MSD_KINDS: 'Node', MSD_CLUSTER: 'a..b-' });
    expect(code).toBe(1);
    expect(said).toMatch(/HTTP 400[\s\S]*The name of the cluster is not one/);
  });

  it.each([
    [{ MSD_URL: 'http://dashboard.example.com' }, 'no https address'],
    [{ MSD_URL: '' }, 'MSD_URL is not set'],
    [{ MSD_CLUSTER: '' }, 'MSD_CLUSTER is not set'],
    [{ MSD_CLUSTER: 'a/../b?x' }, 'no name of a cluster'],
    [{ MSD_NAMESPACES: 'pay ledger' }, 'commas between'],
    [{ MSD_LIST_SECONDS: '1m' }, 'no number'],
    [{ MSD_TOKEN_FILE: '/nowhere' }, 'empty or not there'],
  ])('ends with 2 when it is set up wrongly: %j', async (settings, reason) => {
    await using agent = await startAgent(dashboard.url);
    const { code, said } = await agent.run(settings);
    expect([code, said]).toEqual([2, expect.stringContaining(reason)]);
    expect([...agent.sent, ...agent.cluster.requests]).toEqual([]);
  });
});
