import { describe, expect, it } from 'vitest';
import { pluralOf, snapshotKind } from '#domain/kubernetes/names.ts';
import { projectItems } from '#domain/kubernetes/project-items.ts';
import { SNAPSHOT_KINDS } from '#domain/workload.ts';
import { ago, type Item } from '../../../support/kubernetes-objects.ts';

const project = (item: Item) => {
  const { objects, problems } = projectItems([item], undefined, { labels: new Set() });
  expect(problems).toEqual([]);
  return objects[0];
};
const named = (kind: string, name = 'pay-api') => ({ kind, metadata: { name, namespace: 'pay' } });
const identity = (kind: string, name = 'pay-api') => ({ kind, namespace: 'pay', name, labels: {} });
const at = (minutes: number) => ago(minutes).replace('Z', '.000Z');

describe('the name of a kind', () => {
  it.each([
    ['ing', 'Ingress'],
    ['ingresses.networking.k8s.io', 'Ingress'],
    ['httproutes', 'HTTPRoute'],
    ['quota', 'ResourceQuota'],
    ['cm', 'ConfigMap'],
    ['ev', 'Event'],
    ['nodes', 'Node'],
    ['no', 'Node'],
  ] as const)('may be %s', (name, kind) => {
    expect(snapshotKind(name)).toBe(kind);
  });

  it('has a plural by which it is found again', () => {
    expect(SNAPSHOT_KINDS.map((kind) => snapshotKind(pluralOf(kind)))).toEqual(SNAPSHOT_KINDS);
    expect(pluralOf('Ingress')).toBe('ingresses');
  });
});

describe('what is kept of what leads to pods', () => {
  it('is of a Service how it is reached', () => {
    const spec = { type: 'LoadBalancer', clusterIP: '10.0.0.1' };
    expect(project({ ...named('Service'), spec, status: { loadBalancer: {} } })).toEqual({
      ...identity('Service'),
      type: 'LoadBalancer',
      addressed: false,
    });
    const headless = { clusterIP: 'None', selector: { app: 'x' } };
    expect(project({ ...named('Service'), spec: headless })).toMatchObject({
      type: 'ClusterIP',
      headless: true,
      selector: { '1dnhqw7aaim': expect.any(String) },
    });
  });

  it('is of an Ingress its hosts and the Services behind it', () => {
    const path = (name: string) => ({ path: '/', backend: { service: { name } } });
    const spec = {
      ingressClassName: 'gce',
      defaultBackend: { service: { name: 'fallback' } },
      rules: [
        { host: 'pay.acme.example', http: { paths: [path('pay-api'), path('pay-web')] } },
        { host: '*.acme.example', http: { paths: [path('pay-api')] } },
        { http: { paths: [{ path: '/static', backend: { resource: { name: 'bucket' } } }] } },
      ],
    };
    const status = { loadBalancer: { ingress: [{ ip: '203.0.113.7' }] } };
    expect(project({ ...named('Ingress'), spec, status })).toEqual({
      ...identity('Ingress'),
      class: 'gce',
      hosts: ['pay.acme.example', '*.acme.example'],
      backends: ['fallback', 'pay-api', 'pay-web'],
      addressed: true,
    });
  });

  it('is of an HTTPRoute what its Gateways say of it', () => {
    const told = (name: string, type: string, status: string, reason: string) => ({
      parentRef: { name },
      conditions: [{ type, status, reason, message: 'm' }],
    });
    const spec = {
      hostnames: ['pay.acme.example'],
      parentRefs: [{ name: 'public' }, { name: 'private' }, { name: 'lost' }],
      rules: [
        {
          backendRefs: [
            { name: 'pay-api', port: 80 },
            { name: 'elsewhere', namespace: 'other' },
            { name: 'bucket', kind: 'Bucket' },
          ],
        },
      ],
    };
    const parents = [
      told('public', 'Accepted', 'True', 'Accepted'),
      told('public', 'ResolvedRefs', 'True', 'ResolvedRefs'),
      told('private', 'Accepted', 'True', 'Accepted'),
      told('private', 'ResolvedRefs', 'False', 'BackendNotFound'),
    ];
    expect(project({ ...named('HTTPRoute'), spec, status: { parents } })).toEqual({
      ...identity('HTTPRoute'),
      hosts: ['pay.acme.example'],
      backends: ['pay-api'],
      parents: [
        { name: 'public', accepted: true },
        { name: 'private', accepted: false, reason: 'BackendNotFound' },
        { name: 'lost', accepted: false },
      ],
    });
  });
});

describe('what is kept of limits', () => {
  it('is of a disruption budget what it says and how it stands', () => {
    const spec = { maxUnavailable: '33%', selector: { matchLabels: { app: 'pay-api' } } };
    const status = { currentHealthy: 2, desiredHealthy: 2, disruptionsAllowed: 0, expectedPods: 3 };
    expect(project({ ...named('PodDisruptionBudget'), spec, status })).toEqual({
      ...identity('PodDisruptionBudget'),
      selector: { labels: { '1dnhqw7aaim': '1qs5vrs3942' } },
      maxUnavailable: '33%',
      healthy: 2,
      wanted: 2,
      allowed: 0,
      expected: 3,
    });
  });

  it('is of a quota how much of each resource is used', () => {
    const hard = { pods: '10', 'requests.cpu': '4', 'requests.memory': '8Gi', services: '0' };
    const used = { pods: '10', 'requests.cpu': '3601m', 'requests.memory': '7Gi', services: '0' };
    expect(project({ ...named('ResourceQuota'), status: { hard, used } })).toEqual({
      ...identity('ResourceQuota'),
      uses: [
        { resource: 'pods', hard: '10', used: '10', level: 'full' },
        { resource: 'requests.cpu', hard: '4', used: '3601m', level: 'near' },
        { resource: 'requests.memory', hard: '8Gi', used: '7Gi', level: 'below' },
        { resource: 'services', hard: '0', used: '0', level: 'below' },
      ],
    });
    expect(project(named('ResourceQuota'))).toEqual({ ...identity('ResourceQuota'), uses: [] });
  });
});

describe('what is kept of an event', () => {
  const about = { kind: 'Pod', name: 'pay-api-x' };
  const event = { ...named('Event', 'pay-api-x.17f'), involvedObject: about, reason: 'BackOff' };
  const kept = {
    ...identity('Event', 'Pod/pay-api-x/BackOff'),
    about,
    reason: 'BackOff',
    firstSeen: at(50),
    lastSeen: at(5),
  };

  it('is how often there was a warning, and when', () => {
    const times = { firstTimestamp: ago(50), lastTimestamp: ago(5) };
    expect(project({ ...event, ...times, type: 'Warning', count: 7, message: 'm' })).toEqual({
      ...kept,
      count: 7,
    });
  });

  it('is the same of one that was written as a series', () => {
    const micro = (minutes: number) => ago(minutes).replace('Z', '.000123Z');
    const series = { count: 9, lastObservedTime: micro(5) };
    const found = project({ ...event, type: 'Warning', eventTime: micro(50), series });
    expect(found).toEqual({ ...kept, count: 9 });
  });

  it('is nothing when all is well, or when it is about nothing', () => {
    expect(project({ ...event, type: 'Normal' })).toBeUndefined();
    expect(project({ ...event, type: 'Warning', involvedObject: {} })).toBeUndefined();
  });
});

describe('what is kept of a Node', () => {
  const told = (type: string, status: string) => ({
    type,
    status,
    reason: 'Because',
    lastHeartbeatTime: ago(0),
    lastTransitionTime: ago(30),
  });
  const node = (conditions: readonly Item[], spec: Item = {}): Item => ({
    kind: 'Node',
    metadata: {
      name: 'pool-1-a',
      labels: {
        'node.kubernetes.io/instance-type': 'n2-standard-4',
        'topology.kubernetes.io/zone': 'asia-northeast1-a',
      },
    },
    spec,
    status: {
      capacity: { cpu: '4', memory: '16393244Ki', pods: '110', 'hugepages-2Mi': '0' },
      allocatable: { cpu: '3920m', memory: '13588508Ki', pods: '110' },
      conditions,
      nodeInfo: { kubeletVersion: 'v1.36.2-gke.1310', machineID: 'm' },
    },
  });

  it('is what it can hold, and no heartbeat', () => {
    expect(project(node([told('Ready', 'True'), told('MemoryPressure', 'False')]))).toEqual({
      kind: 'Node',
      namespace: '~cluster',
      name: 'pool-1-a',
      labels: {},
      ready: true,
      capacity: { cpu: '4', memory: '16393244Ki', pods: '110' },
      allocatable: { cpu: '3920m', memory: '13588508Ki', pods: '110' },
      conditions: [],
      instanceType: 'n2-standard-4',
      zone: 'asia-northeast1-a',
      version: 'v1.36.2-gke.1310',
    });
  });

  it('is what is wrong with it', () => {
    const conditions = [told('Ready', 'Unknown'), told('DiskPressure', 'True')];
    expect(project(node(conditions, { unschedulable: true }))).toMatchObject({
      ready: false,
      cordoned: true,
      conditions: [
        { type: 'Ready', status: 'Unknown', reason: 'Because', since: at(30) },
        { type: 'DiskPressure', status: 'True', reason: 'Because', since: at(30) },
      ],
    });
  });
});

describe('what is kept of an autoscaler', () => {
  const target = (spec: Item) => {
    const scaleTargetRef = { kind: 'Deployment', name: 'pay-api' };
    const bounds = { scaleTargetRef, minReplicas: 2, maxReplicas: 9 };
    return project({
      ...named('HorizontalPodAutoscaler'),
      apiVersion: 'autoscaling/v2',
      spec: { ...bounds, ...spec },
    });
  };
  const use = (name: string, averageUtilization: number) => ({
    name,
    target: { type: 'Utilization', averageUtilization },
  });

  it('is the CPU use it aims at, in either form, and nothing of other metrics', () => {
    const memory = { type: 'Resource', resource: use('memory', 80) };
    const cpu = { type: 'Resource', resource: use('cpu', 65) };
    expect(target({ metrics: [memory, cpu] })).toMatchObject({ min: 2, max: 9, cpuTarget: 65 });
    const container = { ...use('cpu', 70), container: 'api' };
    expect(
      target({ metrics: [{ type: 'ContainerResource', containerResource: container }] }),
    ).toMatchObject({ cpuTarget: 70 });
    expect(target({ targetCPUUtilizationPercentage: 60 })).toMatchObject({ cpuTarget: 60 });
    expect(target({ metrics: [memory] })).not.toHaveProperty('cpuTarget');
  });

  it('are its bounds also where nobody understands its metrics', () => {
    expect(target({ metrics: [{ type: 'External', resource: 'odd' }] })).toMatchObject({ max: 9 });
  });
});
