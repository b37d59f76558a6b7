import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plusSeconds } from '#domain/instant.ts';
import { askData } from '../../support/ask.ts';
import { ago, type Item, pod, replicaSet, TAKEN } from '../../support/kubernetes-objects.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { ORGANISATION, publishSnapshot, publishSpecs } from '../../support/publish.ts';

const KEYED = `${ORGANISATION}\ncontracts: { revisionKey: acme/protos }\n`;
const DIGESTS = ['1', '2'].map((digit) => `sha256:${digit.repeat(64)}`);
const RS = 'pay-6d49cb8b4f';
const metadata = (name: string) => ({ name, namespace: 'pay', creationTimestamp: ago(600) });

const workload: Item = {
  kind: 'Deployment',
  metadata: { ...metadata('pay'), generation: 1, annotations: { 'acme/protos': 'a1b2c3d' } },
  spec: {
    replicas: 2,
    template: {
      metadata: { labels: { app: 'pay' } },
      spec: {
        terminationGracePeriodSeconds: 45,
        containers: [
          {
            name: 'api',
            image: 'registry.example/pay:1.2.0',
            readinessProbe: { grpc: { port: 1 } },
            lifecycle: { preStop: { sleep: { seconds: 5 } } },
            resources: { requests: { cpu: '250m' }, limits: { memory: '1Gi' } },
            securityContext: { runAsNonRoot: true, privileged: true },
          },
        ],
      },
    },
  },
  status: { observedGeneration: 1, replicas: 2, updatedReplicas: 2, readyReplicas: 2 },
};
const running = (name: string, digest: string | undefined): Item => {
  const found = pod(name, { owner: ['ReplicaSet', RS] });
  const { containerStatuses, ...status } = found.status as { containerStatuses: readonly Item[] };
  const imageID = `registry.example/pay@${digest}`;
  return {
    ...found,
    status: { ...status, containerStatuses: containerStatuses.map((one) => ({ ...one, imageID })) },
  };
};
const around: readonly Item[] = [
  replicaSet(RS, { owner: ['Deployment', 'pay'] }),
  {
    kind: 'PodDisruptionBudget',
    metadata: metadata('pay'),
    spec: { minAvailable: 1, selector: { matchLabels: { app: 'pay' } } },
    status: { currentHealthy: 2, desiredHealthy: 1, disruptionsAllowed: 1, expectedPods: 2 },
  },
  {
    kind: 'Event',
    metadata: metadata('e'),
    type: 'Warning',
    reason: 'BackOff',
    involvedObject: { kind: 'Pod', name: 'x' },
    count: 4,
    lastTimestamp: ago(3),
  },
];

let app: MemoryApp;
beforeEach(async () => {
  app = createMemoryApp();
  app.now = TAKEN;
  await publishSpecs(app, { pay: '' }, { 'organisation.yaml': KEYED });
});
afterEach(() => app.close());

const send = (items: readonly Item[]) => {
  app.now = plusSeconds(app.now, 60);
  return publishSnapshot(app, 'prod', items);
};

const asked = async () => {
  const data = await askData(
    app,
    `{ service(serviceId: "pay") { environments { workloads {
      graceSeconds contractRevision
      containers { name image digest probes preStop privileged runAsNonRoot readOnlyRoot
        requests { resource amount } limits { resource amount } }
      disruptionBudget { name minAvailable maxUnavailable healthy desired allowed }
      events { object reason count lastSeen } } } }
      cluster(name: "prod") { nodes { total ready versions { name count } } autoscaler { state } } }`,
  );
  return { workload: data.service.environments[0].workloads[0], cluster: data.cluster };
};

describe('a workload', () => {
  it('tells what it is made of and what is around it', async () => {
    await send([workload, ...around, running('x', DIGESTS[0]), running('y', DIGESTS[0])]);
    expect((await asked()).workload).toEqual({
      graceSeconds: 45,
      contractRevision: 'a1b2c3d',
      containers: [
        {
          name: 'api',
          image: 'registry.example/pay:1.2.0',
          digest: DIGESTS[0],
          probes: ['readiness'],
          preStop: true,
          privileged: true,
          runAsNonRoot: true,
          readOnlyRoot: null,
          requests: [{ resource: 'cpu', amount: '250m' }],
          limits: [{ resource: 'memory', amount: '1Gi' }],
        },
      ],
      disruptionBudget: {
        name: 'pay',
        minAvailable: '1',
        maxUnavailable: null,
        healthy: 2,
        desired: 1,
        allowed: 1,
      },
      events: [
        { object: 'Pod/x', reason: 'BackOff', count: 4, lastSeen: '2026-11-22T08:57:00.000Z' },
      ],
    });
  });

  it('tells no digest as long as its ready pods run different ones', async () => {
    await send([workload, ...around, running('x', DIGESTS[0]), running('y', DIGESTS[1])]);
    expect((await asked()).workload.containers[0].digest).toBeNull();
  });

  it('tells another revision of its contract when the organisation names another key', async () => {
    const items = [
      { ...workload, metadata: { ...(workload.metadata as Item), labels: { protos: 'v2' } } },
    ];
    await send(items);
    expect((await asked()).workload.contractRevision).toBe('a1b2c3d');
    await publishSpecs(
      app,
      { pay: '' },
      { 'organisation.yaml': KEYED.replace('acme/protos', 'protos') },
    );
    await send(items);
    expect((await asked()).workload.contractRevision).toBe('v2');
  });
});

describe('a cluster', () => {
  it('tells on what it runs, as far as it said', async () => {
    await send([workload]);
    expect((await asked()).cluster).toEqual({ nodes: null, autoscaler: null });
    await send([
      workload,
      {
        kind: 'Node',
        metadata: { name: 'a' },
        status: { nodeInfo: { kubeletVersion: 'v1.36.2' } },
      },
      {
        kind: 'ConfigMap',
        metadata: { name: 'cluster-autoscaler-status', namespace: 'kube-system' },
        data: { status: 'autoscalerStatus: Running\n' },
      },
    ]);
    expect((await asked()).cluster).toEqual({
      nodes: { total: 1, ready: 0, versions: [{ name: 'v1.36.2', count: 1 }] },
      autoscaler: { state: 'Running' },
    });
  });

  it('tells the warnings about its nodes, wherever they are kept', async () => {
    const warning = (name: string, involvedObject: Item, count: number): Item => ({
      kind: 'Event',
      metadata: { name, namespace: 'default' },
      type: 'Warning',
      reason: 'SystemOOM',
      involvedObject,
      count,
      lastTimestamp: ago(3),
    });
    const node = (name: string) => ({ kind: 'Node', name });
    await send([
      workload,
      warning('a', node('a'), 2),
      warning('b', node('b'), 7),
      warning('p', { kind: 'Pod', name: 'x' }, 9),
    ]);
    const query =
      '{ cluster(name: "prod") { nodeWarnings { object reason count lastSeen } workloadCount } }';
    const lastSeen = '2026-11-22T08:57:00.000Z';
    expect((await askData(app, query)).cluster).toEqual({
      nodeWarnings: [
        { object: 'Node/b', reason: 'SystemOOM', count: 7, lastSeen },
        { object: 'Node/a', reason: 'SystemOOM', count: 2, lastSeen },
      ],
      workloadCount: 1,
    });
  });
});
