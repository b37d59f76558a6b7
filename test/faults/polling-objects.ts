import { plusSeconds } from '#domain/instant.ts';
import type { Item } from '../support/kubernetes-objects.ts';
import {
  lastEnd,
  type SimApp,
  type SimCluster,
  type SimPod,
  type SimTimer,
} from './polling-cluster.ts';

/** A simulated cluster as an API server would list it, by plural. */
export function objectsOf(
  cluster: SimCluster,
  now: string,
): Readonly<Record<string, readonly Item[]>> {
  const { apps, timers, noise } = cluster;
  const pods = apps.flatMap((app) => app.pods.map((pod) => ({ app, pod })));
  const namespaces = new Set([...apps, ...timers].map(({ namespace }) => namespace));
  return {
    namespaces: [...namespaces].map((name) => ({ metadata: { name } })),
    nodes: [0, 1, 2].map((n) => nodeOf(n)),
    deployments: apps.map((app) => deploymentOf(app)),
    replicasets: apps.flatMap(replicaSetsOf),
    pods: pods.map(({ app, pod }) => podOf(app, pod, now)),
    horizontalpodautoscalers: apps.filter(({ maximum }) => maximum !== undefined).map(autoscalerOf),
    services: apps.map(({ namespace, name, createdAt }) => ({
      metadata: { namespace, name, creationTimestamp: createdAt },
      spec: { type: 'ClusterIP', selector: { app: name } },
    })),
    cronjobs: timers.map(cronJobOf),
    jobs: timers.flatMap(jobsOf),
    events: pods
      .filter(({ pod }) => pod.state === 'crash')
      .map(({ app, pod }) => eventOf(app, pod, noise, now)),
  };
}

const image = (app: { readonly name: string }, version: number) =>
  `registry.example/${app.name}:v${version}`;

const template = (app: { readonly name: string }, version: number) => ({
  metadata: { labels: { app: app.name } },
  spec: { containers: [{ name: 'main', image: image(app, version) }] },
});

const metadataOf = (app: SimApp) => ({
  namespace: app.namespace,
  name: app.name,
  uid: `${app.namespace}-${app.name}-${app.createdAt}`,
  generation: app.generation,
  creationTimestamp: app.createdAt,
  labels: { app: app.name },
});

const isReady = ({ state, between }: SimPod) => state === 'ready' || (state === 'crash' && between);

function deploymentOf(app: SimApp): Item {
  const { desired, pods, revisions, stuckSince, refusedSince, scaledAt } = app;
  const ready = pods.filter(isReady).length;
  const newest = revisions.at(-1);
  const available = ready >= desired;
  const condition = (type: string, status: string, reason: string, at: string) => ({
    type,
    status,
    reason,
    message: 'told by the controller',
    lastTransitionTime: at,
    lastUpdateTime: at,
  });
  const since = newest?.createdAt ?? app.createdAt;
  return {
    metadata: metadataOf(app),
    spec: { replicas: desired, template: template(app, newest?.version ?? 1) },
    status: {
      observedGeneration: app.generation,
      replicas: pods.length,
      updatedReplicas: pods.filter(({ revision }) => revision === newest?.revision).length,
      readyReplicas: ready,
      availableReplicas: ready,
      conditions: [
        condition(
          'Available',
          available ? 'True' : 'False',
          available ? 'MinimumReplicasAvailable' : 'MinimumReplicasUnavailable',
          scaledAt,
        ),
        stuckSince === undefined
          ? condition('Progressing', 'True', 'NewReplicaSetAvailable', since)
          : condition('Progressing', 'False', 'ProgressDeadlineExceeded', stuckSince),
        ...(refusedSince === undefined
          ? []
          : [condition('ReplicaFailure', 'True', 'FailedCreate', refusedSince)]),
      ],
    },
  };
}

const replicaSetName = (app: SimApp, revision: number) => `${app.name}-${revision}`;

function replicaSetsOf(app: SimApp): readonly Item[] {
  const newest = app.revisions.at(-1)?.revision;
  return app.revisions.map(({ revision, version, createdAt }) => ({
    metadata: {
      namespace: app.namespace,
      name: replicaSetName(app, revision),
      creationTimestamp: createdAt,
      annotations: { 'deployment.kubernetes.io/revision': String(revision) },
      ownerReferences: [ownerOf('Deployment', app.name)],
    },
    spec: { replicas: revision === newest ? app.desired : 0, template: template(app, version) },
    status: { replicas: 0, readyReplicas: 0 },
  }));
}

const ownerOf = (kind: string, name: string) => ({ kind, name, uid: name, controller: true });

function podOf(app: SimApp, pod: SimPod, now: string): Item {
  const { state, at, unreadyAt, between, restarts, name, revision, createdAt, node } = pod;
  const ready = isReady(pod) ? 'True' : 'False';
  const turnedAt = unreadyAt ?? at;
  const readyAt = between ? later(turnedAt, plusSeconds(now, -10)) : turnedAt;
  const ended = { terminated: { reason: 'Error', exitCode: 1, finishedAt: lastEnd(pod) } };
  const isPending = state === 'pending';
  return {
    metadata: {
      namespace: app.namespace,
      name,
      uid: `${app.namespace}-${name}`,
      creationTimestamp: createdAt,
      labels: { app: app.name },
      ownerReferences: [ownerOf('ReplicaSet', replicaSetName(app, revision))],
    },
    spec: { nodeName: isPending ? undefined : `node-${node}`, containers: [] },
    status: {
      phase: isPending || state === 'image' ? 'Pending' : 'Running',
      conditions: [
        isPending
          ? {
              type: 'PodScheduled',
              status: 'False',
              reason: 'Unschedulable',
              lastTransitionTime: at,
            }
          : { type: 'PodScheduled', status: 'True', lastTransitionTime: createdAt },
        { type: 'Ready', status: ready, lastTransitionTime: readyAt },
        { type: 'ContainersReady', status: ready, lastTransitionTime: readyAt },
      ],
      containerStatuses: isPending
        ? []
        : [
            {
              name: 'main',
              ready: ready === 'True',
              restartCount: restarts,
              state: stateOf(pod, readyAt),
              lastState: restarts > 0 ? ended : {},
            },
          ],
    },
  };
}

/** What crashed a second ago can't have run for ten. */
const later = (a: string, b: string): string => (a > b ? a : b);

function stateOf({ state, between }: SimPod, readyAt: string): Item {
  if (state === 'crash' && !between) return { waiting: { reason: 'CrashLoopBackOff' } };
  if (state === 'image') return { waiting: { reason: 'ImagePullBackOff' } };
  return { running: { startedAt: readyAt } };
}

function autoscalerOf(app: SimApp): Item {
  const { namespace, name, maximum = 1, desired, scaledAt, atMaximumSince } = app;
  const limited = atMaximumSince !== undefined;
  return {
    metadata: { namespace, name, creationTimestamp: app.createdAt },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
      minReplicas: 1,
      maxReplicas: maximum,
    },
    status: {
      currentReplicas: limited ? maximum : Math.min(desired, maximum - 1),
      desiredReplicas: desired,
      lastScaleTime: scaledAt,
      conditions: [
        {
          type: 'AbleToScale',
          status: 'True',
          reason: 'ReadyForNewScale',
          lastTransitionTime: app.createdAt,
        },
        ...(limited
          ? [
              {
                type: 'ScalingLimited',
                status: 'True',
                reason: 'TooManyReplicas',
                lastTransitionTime: atMaximumSince,
              },
            ]
          : []),
      ],
    },
  };
}

const cronJobOf = ({ namespace, name, createdAt, runs }: SimTimer): Item => ({
  metadata: { namespace, name, creationTimestamp: createdAt },
  spec: { schedule: '0 0 1 1 *', jobTemplate: { spec: { template: template({ name }, 1) } } },
  status: runs.length === 0 ? {} : { lastScheduleTime: runs.at(-1)?.createdAt },
});

const jobsOf = (timer: SimTimer): readonly Item[] =>
  timer.runs.map(({ name, createdAt, failedAt }) => ({
    metadata: {
      namespace: timer.namespace,
      name,
      creationTimestamp: createdAt,
      ownerReferences: [ownerOf('CronJob', timer.name)],
    },
    spec: { template: template(timer, 1) },
    status: {
      startTime: createdAt,
      ...(failedAt === undefined ? { completionTime: createdAt } : {}),
      conditions: [
        {
          type: failedAt === undefined ? 'Complete' : 'Failed',
          status: 'True',
          ...(failedAt === undefined ? {} : { reason: 'BackoffLimitExceeded' }),
          lastTransitionTime: createdAt,
        },
      ],
    },
  }));

const eventOf = (app: SimApp, pod: SimPod, noise: number, now: string): Item => ({
  metadata: { namespace: app.namespace, name: `${pod.name}.backoff` },
  type: 'Warning',
  reason: 'BackOff',
  message: `Back-off restarting, ${noise}`,
  count: noise,
  firstTimestamp: pod.at,
  lastTimestamp: now,
  involvedObject: { kind: 'Pod', namespace: app.namespace, name: pod.name },
});

const nodeOf = (n: number): Item => ({
  metadata: { name: `node-${n}`, creationTimestamp: '2026-11-01T00:00:00Z' },
  spec: {},
  status: {
    capacity: { cpu: '4', memory: '16Gi', pods: '110' },
    allocatable: { cpu: '4', memory: '16Gi', pods: '110' },
    conditions: [
      {
        type: 'Ready',
        status: 'True',
        reason: 'KubeletReady',
        lastTransitionTime: '2026-11-01T00:00:00Z',
      },
    ],
  },
});
