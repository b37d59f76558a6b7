import type { Health } from '#domain/health.ts';
import { ago, deployment, type Item, pod, replicaSet, template } from './kubernetes-objects.ts';

/** What somebody who knows Kubernetes says of some objects. */
export interface Labelled {
  readonly name: string;
  /** Why it is judged so. */
  readonly why: string;
  readonly items: readonly Item[];
  /** Minutes after the snapshot, the health then, and all that is found then. */
  readonly verdicts: readonly Verdict[];
}

export type Verdict = readonly [minutes: number, health: Health, ...rules: string[]];

export const label = (
  name: string,
  why: string,
  items: readonly Item[],
  ...verdicts: readonly Verdict[]
): Labelled => ({ name, why, items, verdicts });

/** `item` with the fields of `patch` in place of its own; objects are merged, lists replaced. */
export function merged(item: Item, patch: Item): Item {
  const entries = Object.entries(patch).map(([key, value]) => {
    const own = item[key];
    return [key, isRecord(own) && isRecord(value) ? merged(own, value) : value];
  });
  return { ...item, ...Object.fromEntries(entries) };
}

const isRecord = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A condition as Kubernetes writes it. */
export const condition = (type: string, status: string, reason: string, minutes = 60): Item => ({
  type,
  status,
  reason,
  message: 'in words',
  lastTransitionTime: ago(minutes),
  lastUpdateTime: ago(minutes),
});

const RS = 'pay-api-6d49cb8b4f';

/** Pods that run and are ready since yesterday. */
export const good = (count: number, owner?: readonly [string, string]): readonly Item[] =>
  Array.from({ length: count }, (_, n) =>
    pod(`good-${n}`, { since: 1439, ...(owner ? { owner } : {}) }),
  );

const isReady = (item: Item): boolean =>
  (item.status as { conditions: readonly Item[] }).conditions.some(
    ({ type, status }) => type === 'Ready' && status === 'True',
  );

/** The Deployment `pay-api` with a ReplicaSet and these pods; its status follows from them unless `more` says else. */
export function api(
  pods: readonly Item[],
  more: Item = {},
  desired = pods.length,
): readonly Item[] {
  const ready = pods.filter(isReady).length;
  return [
    merged(deployment({ desired, ready, total: pods.length }), more),
    merged(replicaSet(RS, { age: 1440 }), { spec: { replicas: desired } }),
    ...pods,
  ];
}

/** Conditions of a Deployment whose last step was so many minutes ago. */
export const moving = (minutes: number, available = true): Item => ({
  conditions: [
    available
      ? condition('Available', 'True', 'MinimumReplicasAvailable', 1440)
      : condition('Available', 'False', 'MinimumReplicasUnavailable', minutes),
    condition('Progressing', 'True', 'ReplicaSetUpdated', minutes),
  ],
});

/** A pod whose container waits since so many minutes. */
export const waiting = (
  name: string,
  reason: string,
  {
    since = 5,
    age = since,
    restarts = 0,
    last,
    phase = 'Pending',
  }: {
    readonly since?: number;
    readonly age?: number;
    readonly restarts?: number;
    readonly last?: Item;
    readonly phase?: string;
  } = {},
): Item =>
  pod(name, {
    age,
    since,
    ready: false,
    phase,
    restarts,
    state: { waiting: { reason, message: 'in words' } },
    ...(last ? { lastState: { terminated: last } } : {}),
  });

export const ended = (reason: string, exitCode: number, minutes: number): Item => ({
  reason,
  exitCode,
  startedAt: ago(minutes + 1),
  finishedAt: ago(minutes),
});

/** A pod no node was found for; `since` is both its age and that of the verdict. */
export const homeless = (name: string, since: number, reason = 'Unschedulable'): Item =>
  merged(
    pod(name, {
      age: since,
      phase: 'Pending',
      conditions: [['PodScheduled', 'False', reason, since]],
    }),
    {
      status: { containerStatuses: [] },
    },
  );

interface SetCounts {
  readonly desired: number;
  readonly ready: number;
  readonly updated?: number;
}

export const statefulSet = (
  { desired, ready, updated = desired }: SetCounts,
  more: Item = {},
): Item =>
  merged(
    {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name: 'pay-db', namespace: 'pay', generation: 1, creationTimestamp: ago(1440) },
      spec: {
        replicas: desired,
        serviceName: 'pay-db',
        updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } },
        template: template(),
      },
      status: {
        observedGeneration: 1,
        replicas: desired,
        readyReplicas: ready,
        availableReplicas: ready,
        currentReplicas: desired - updated,
        updatedReplicas: updated,
        currentRevision: updated < desired ? 'pay-db-1' : 'pay-db-2',
        updateRevision: 'pay-db-2',
      },
    },
    more,
  );

export const daemonSet = (
  { desired, ready, updated = desired }: SetCounts,
  status: Item = {},
  more: Item = {},
): Item =>
  merged(
    {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: {
        name: 'pay-agent',
        namespace: 'pay',
        generation: 1,
        creationTimestamp: ago(1440),
      },
      spec: { updateStrategy: { type: 'RollingUpdate' }, template: template() },
      status: {
        observedGeneration: 1,
        desiredNumberScheduled: desired,
        currentNumberScheduled: desired,
        updatedNumberScheduled: updated,
        numberReady: ready,
        numberAvailable: ready,
        numberMisscheduled: 0,
        ...status,
      },
    },
    more,
  );
