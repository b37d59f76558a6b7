/** Kubernetes objects as kubectl prints them, reduced to what a test says about them. */

export const TAKEN = '2026-11-22T09:00:00.000Z';

/** The time so many minutes before the snapshot, as Kubernetes writes it. */
export const ago = (minutes: number): string =>
  `${new Date(Date.parse(TAKEN) - minutes * 60_000).toISOString().slice(0, 19)}Z`;

export type Item = Readonly<Record<string, unknown>>;

interface Named {
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly age?: number;
  readonly owner?: readonly [kind: string, name: string];
}

const metadataOf = ({ name = 'pay-api', namespace = 'pay', labels, age = 1440, owner }: Named) => ({
  name,
  namespace,
  uid: '573b3b51-701a-4bab-a790-ebfcb5af368d',
  creationTimestamp: ago(age),
  generation: 1,
  ...(labels ? { labels } : {}),
  ...(owner
    ? { ownerReferences: [{ kind: owner[0], name: owner[1], uid: 'u', controller: true }] }
    : {}),
});

export const template = (image = 'registry.example/pay/api:1.0.0') => ({
  metadata: { labels: { app: 'pay-api' } },
  spec: { containers: [{ name: 'api', image, readinessProbe: { httpGet: { path: '/' } } }] },
});

/** `[type, status, reason, minutes since the transition]` */
type ConditionRow = readonly [
  type: string,
  status: string,
  reason?: string | undefined,
  age?: number,
];

const conditionsOf = (rows: readonly ConditionRow[]) =>
  rows.map(([type, status, reason, age = 60]) => ({
    type,
    status,
    ...(reason === undefined ? {} : { reason }),
    message: `${reason} happened`,
    lastTransitionTime: ago(age),
    lastUpdateTime: ago(age),
  }));

export function deployment(
  counts: {
    readonly desired: number;
    readonly ready: number;
    readonly updated?: number;
    readonly total?: number;
  },
  more: Named & {
    readonly conditions?: readonly ConditionRow[];
    readonly spec?: Item;
    readonly image?: string;
  } = {},
): Item {
  const { desired, ready, updated = desired, total = desired } = counts;
  const available: ConditionRow = ['Available', 'True', 'MinimumReplicasAvailable'];
  const done: ConditionRow = ['Progressing', 'True', 'NewReplicaSetAvailable'];
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadataOf(more),
    spec: { replicas: desired, template: template(more.image), ...more.spec },
    status: {
      observedGeneration: 1,
      replicas: total,
      updatedReplicas: updated,
      readyReplicas: ready,
      availableReplicas: ready,
      conditions: conditionsOf(more.conditions ?? [available, done]),
    },
  };
}

export const replicaSet = (
  name: string,
  more: Named & { readonly revision?: number; readonly image?: string } = {},
): Item => ({
  apiVersion: 'apps/v1',
  kind: 'ReplicaSet',
  metadata: {
    ...metadataOf({ owner: ['Deployment', 'pay-api'], ...more, name }),
    annotations: { 'deployment.kubernetes.io/revision': String(more.revision ?? 1) },
  },
  spec: { replicas: 1, template: template(more.image) },
  status: { replicas: 1, readyReplicas: 1 },
});

/** `state` and `lastState` as Kubernetes writes them. */
export function pod(
  name: string,
  more: Named & {
    readonly ready?: boolean;
    readonly since?: number;
    readonly phase?: string;
    readonly restarts?: number;
    readonly state?: Item;
    readonly lastState?: Item;
    readonly conditions?: readonly ConditionRow[];
  } = {},
): Item {
  const { ready = true, since = 60, restarts = 0 } = more;
  const status = ready ? 'True' : 'False';
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: metadataOf({ owner: ['ReplicaSet', 'pay-api-6d49cb8b4f'], ...more, name }),
    status: {
      phase: more.phase ?? 'Running',
      conditions: conditionsOf(
        more.conditions ?? [
          ['PodScheduled', 'True', undefined, since],
          ['Ready', status, undefined, since],
          ['ContainersReady', status, undefined, since],
        ],
      ),
      containerStatuses: [
        {
          name: 'api',
          ready,
          restartCount: restarts,
          state: more.state ?? { running: { startedAt: ago(since) } },
          lastState: more.lastState ?? {},
        },
      ],
    },
  };
}

export const job = (
  name: string,
  more: Named & { readonly conditions?: readonly ConditionRow[]; readonly suspend?: boolean } = {},
): Item => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: metadataOf({ ...more, name }),
  spec: { suspend: more.suspend ?? false, template: template() },
  status: { startTime: ago(more.age ?? 60), conditions: conditionsOf(more.conditions ?? []) },
});

export const autoscaler = (
  numbers: { readonly min: number; readonly max: number; readonly current: number },
  more: Named & { readonly conditions?: readonly ConditionRow[]; readonly scaled?: number } = {},
): Item => ({
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: metadataOf(more),
  spec: {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'pay-api' },
    minReplicas: numbers.min,
    maxReplicas: numbers.max,
  },
  status: {
    currentReplicas: numbers.current,
    desiredReplicas: numbers.current,
    ...(more.scaled === undefined ? {} : { lastScaleTime: ago(more.scaled) }),
    currentMetrics: [{ type: 'Resource', resource: { name: 'cpu', current: { averageValue: 7 } } }],
    conditions: conditionsOf(more.conditions ?? []),
  },
});

export const listOf = (...items: readonly Item[]) => ({
  apiVersion: 'v1',
  kind: 'List',
  metadata: { resourceVersion: '' },
  items,
});
