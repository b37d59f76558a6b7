import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fakeDashboard, receipt } from './support/fake-dashboard.ts';
import { folder } from './support/folder.ts';
import { msd } from './support/msd.ts';

const pod = (name: string) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name,
    labels: { app: 'pay', env: 'prod' },
    annotations: { 'example.com/token': 'PLANTED', 'deployment.kubernetes.io/revision': '3' },
    managedFields: [{ manager: 'kubelet' }],
  },
  spec: {
    containers: [
      {
        name: 'pay',
        image: 'pay:1',
        args: ['--key=PLANTED'],
        command: ['sh', '-c', 'PLANTED'],
        env: [{ name: 'TOKEN', value: 'PLANTED' }],
        envFrom: [{ secretRef: { name: 'PLANTED' } }],
        livenessProbe: { httpGet: { path: '/', httpHeaders: [{ name: 'x', value: 'PLANTED' }] } },
      },
    ],
  },
});

const list = (...items: readonly unknown[]) =>
  JSON.stringify({ apiVersion: 'v1', kind: 'List', metadata: { resourceVersion: '' }, items });

describe('msd publish snapshot', () => {
  it('takes what kubectl pipes into it and leaves secrets in the cluster', async () => {
    await using server = await fakeDashboard({
      status: 200,
      body: receipt({ source: 'gke-prod' }),
    });
    const before = new Date().toISOString();
    const secret = { apiVersion: 'v1', kind: 'Secret', data: { password: 'PLANTED' } };
    const { code, out, err } = await msd(
      ['publish', 'snapshot', '-', '--cluster', 'gke-prod', '--url', server.url],
      { stdin: list(pod('a'), pod('b'), secret) },
    );
    expect(code).toBe(0);
    expect(out).toContain('Applied (gke-prod');
    expect(err).toBe('Left out, as the dashboard takes none: Secret (1).\n');
    const [request] = server.heard;
    expect(request?.url.pathname).toBe('/api/clusters/gke-prod/snapshot');
    const takenAt = request?.url.searchParams.get('takenAt') ?? '';
    expect(takenAt >= before && takenAt <= new Date().toISOString()).toBe(true);
    const sent = String(request?.body);
    expect(sent).not.toContain('PLANTED');
    expect(sent).not.toContain('managedFields');
    expect(JSON.parse(sent).items).toMatchObject([
      {
        kind: 'Pod',
        metadata: {
          name: 'a',
          labels: { app: 'pay', env: 'prod' },
          annotations: { 'deployment.kubernetes.io/revision': '3' },
        },
        spec: { containers: [{ name: 'pay', image: 'pay:1' }] },
      },
      { metadata: { name: 'b' } },
    ]);
  });

  it('sends of ConfigMaps, events and nodes only what is looked at, and annotations that are asked for', async () => {
    await using server = await fakeDashboard({ status: 200, body: receipt() });
    const annotations = { 'acme/protos': 'a1b2', token: 'PLANTED' };
    const metadata = { name: 'a', namespace: 'pay', annotations };
    const status = { name: 'cluster-autoscaler-status', namespace: 'kube-system' };
    const about = { kind: 'Pod', name: 'a' };
    const conditions = [{ type: 'Ready', status: 'True', message: 'PLANTED' }];
    const { code } = await msd(
      [
        ...['publish', 'snapshot', '-', '--cluster', 'a', '--url', server.url],
        ...['--keep-annotation', 'acme/protos'],
      ],
      {
        stdin: list(
          { kind: 'ConfigMap', metadata, data: { key: 'PLANTED' }, binaryData: { b: 'PLANTED' } },
          { kind: 'ConfigMap', metadata: status, data: { status: 'ok', other: 'PLANTED' } },
          { kind: 'Event', metadata, type: 'Warning', involvedObject: about, message: 'PLANTED' },
          { kind: 'Event', metadata, type: 'Normal', involvedObject: about, note: 'PLANTED' },
          { kind: 'Node', metadata, status: { conditions, images: [{ names: ['PLANTED'] }] } },
          { kind: 'Service', metadata, spec: { selector: { message: 'stays', env: 'stays' } } },
        ),
      },
    );
    expect(code).toBe(0);
    const sent = String(server.heard[0]?.body);
    expect(sent).not.toContain('PLANTED');
    const kept = { name: 'a', namespace: 'pay', annotations: { 'acme/protos': 'a1b2' } };
    expect(JSON.parse(sent).items).toEqual([
      { kind: 'ConfigMap', metadata: kept },
      { kind: 'ConfigMap', metadata: status, data: { status: 'ok' } },
      { kind: 'Event', metadata: kept, type: 'Warning', involvedObject: about },
      { kind: 'Event', metadata: kept, type: 'Normal' },
      {
        kind: 'Node',
        metadata: kept,
        spec: {},
        status: { conditions: [{ type: 'Ready', status: 'True' }], nodeInfo: {} },
      },
      {
        kind: 'Service',
        metadata: kept,
        spec: { selector: { message: 'stays', env: 'stays' } },
      },
    ]);
  });

  it('sends large ones compressed, with what the options and the file declare', async () => {
    using files = folder();
    const items = Array.from({ length: 500 }, (_, number) => pod(`pod-${number}`));
    const file = files.write(
      's.json',
      JSON.stringify({ kind: 'List', takenAt: '2026-01-01T00:00:00Z', items }),
    );
    await using server = await fakeDashboard({ status: 200, body: receipt() });
    const options = [
      '--kinds',
      'Pod,Deployment',
      '--namespaces',
      'pay',
      '--generation',
      '5',
      '--dry-run',
    ];
    const { code } = await msd([
      'publish',
      'snapshot',
      file,
      '--cluster',
      'a',
      '--url',
      server.url,
      ...options,
    ]);
    expect(code).toBe(0);
    const [request] = server.heard;
    expect(request?.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(request?.body ?? '').toString()).items).toHaveLength(500);
    expect(Object.fromEntries(request?.url.searchParams ?? [])).toEqual({
      takenAt: '2026-01-01T00:00:00Z',
      kinds: 'Pod,Deployment',
      namespaces: 'pay',
      generation: '5',
      dryRun: 'true',
    });
  });

  describe('of one namespace', () => {
    const file = list({ ...pod('a'), metadata: { name: 'a', namespace: 'pay' } });
    const publish = (url: string, ...options: readonly string[]) =>
      msd(['publish', 'snapshot', '-', '--cluster', 'prod', '--url', url, ...options], {
        stdin: file,
      });
    const loss = receipt({
      dryRun: true,
      updated: ['ledger', 'pay'],
      removed: ['shop'],
      unchanged: 0,
      counts: { created: 0, updated: 2, removed: 1 },
    });

    it('is not sent as the whole cluster when that would empty most of it, and says both cures', async () => {
      await using server = await fakeDashboard({ status: 200, body: loss });
      const { code, err } = await publish(server.url);
      expect(code).toBe(2);
      expect(err).toContain(
        'objects of 2 of the 3 namespaces that are known of prod, because the file does not mention them: ledger, shop. Nothing was sent.',
      );
      expect(err).toContain('--namespaces pay. If it holds the whole cluster: --namespaces all.');
      expect(server.heard.map(({ url }) => url.searchParams.get('dryRun'))).toEqual(['true']);
    });

    it.each(['all', 'pay'])('is sent at once with --namespaces %s', async (namespaces) => {
      await using server = await fakeDashboard({ status: 200, body: receipt() });
      expect((await publish(server.url, '--namespaces', namespaces)).code).toBe(0);
      expect(server.heard.map(({ url }) => url.searchParams.get('dryRun'))).toEqual([null]);
    });

    it('is sent when only few namespaces are gone by it, and rehearsed for whoever asks for that', async () => {
      const few = { ...loss, updated: ['pay'], unchanged: 3 };
      await using server = await fakeDashboard({ status: 200, body: few });
      expect((await publish(server.url)).code).toBe(0);
      expect((await publish(server.url, '--dry-run')).code).toBe(0);
      const tries = server.heard.map(({ url }) => url.searchParams.get('dryRun'));
      expect(tries).toEqual(['true', null, 'true']);
    });
  });

  it('keeps that a list breaks off, so that nothing is taken for gone', async () => {
    await using server = await fakeDashboard({ status: 200, body: receipt() });
    const stdin = JSON.stringify({
      kind: 'PodList',
      metadata: { continue: 'more' },
      items: [{ metadata: { name: 'a' } }],
    });
    await msd(['publish', 'snapshot', '-', '--cluster', 'a', '--url', server.url], { stdin });
    expect(JSON.parse(String(server.heard[0]?.body))).toEqual(JSON.parse(stdin));
  });

  it.each([
    ['', /Nothing came in on standard input/],
    ['error: You must be logged in', /not JSON, or not all of it/],
    ['{"kind":"List","items":[', /not JSON, or not all of it/],
    ['{"kind":"Pod","metadata":{}}', /no list of Kubernetes objects/],
    ['[]', /no list of Kubernetes objects/],
  ])('sends nothing when %j comes in', async (stdin, wrong) => {
    await using server = await fakeDashboard({ status: 200, body: receipt() });
    const { code, err } = await msd(
      ['publish', 'snapshot', '-', '--cluster', 'a', '--url', server.url],
      { stdin },
    );
    expect(code).toBe(2);
    expect(err).toMatch(wrong);
    expect(server.heard).toEqual([]);
  });
});
