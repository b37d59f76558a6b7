import { ago, type Item, template } from './kubernetes-objects.ts';

/** More Kubernetes objects, in the namespace `pay`, reduced to what tests of the health rules say about them. */

const metadata = (name: string, age = 1440, more: Item = {}): Item => ({
  name,
  namespace: 'pay',
  creationTimestamp: ago(age),
  generation: 2,
  ...more,
});

export const statefulSet = (
  counts: { readonly desired: number; readonly ready: number; readonly updated?: number },
  more: {
    readonly partition?: number;
    readonly onDelete?: boolean;
    readonly observed?: number;
    readonly name?: string;
  } = {},
): Item => {
  const { desired, ready, updated = desired } = counts;
  return {
    kind: 'StatefulSet',
    metadata: metadata(more.name ?? 'db', 20_000),
    spec: {
      replicas: desired,
      template: template(),
      updateStrategy: more.onDelete
        ? { type: 'OnDelete' }
        : { type: 'RollingUpdate', rollingUpdate: { partition: more.partition ?? 0 } },
    },
    status: {
      observedGeneration: more.observed ?? 2,
      replicas: desired,
      readyReplicas: ready,
      availableReplicas: ready,
      updatedReplicas: updated,
      currentRevision: 'db-1',
      updateRevision: updated < desired ? 'db-2' : 'db-1',
    },
  };
};

export const daemonSet = (
  counts: {
    readonly desired: number;
    readonly ready?: number;
    readonly scheduled?: number;
    readonly updated?: number;
    readonly available?: number;
    readonly misscheduled?: number;
  },
  more: { readonly onDelete?: boolean } = {},
): Item => {
  const { desired, ready = desired, scheduled = desired, updated = desired } = counts;
  return {
    kind: 'DaemonSet',
    metadata: metadata('agent', 20_000),
    spec: {
      template: template(),
      updateStrategy: { type: more.onDelete ? 'OnDelete' : 'RollingUpdate' },
    },
    status: {
      observedGeneration: 2,
      desiredNumberScheduled: desired,
      currentNumberScheduled: scheduled,
      updatedNumberScheduled: updated,
      numberReady: ready,
      numberAvailable: counts.available ?? ready,
      numberMisscheduled: counts.misscheduled ?? 0,
    },
  };
};

export const cronJob = (
  schedule: string,
  more: {
    readonly timeZone?: string;
    readonly suspend?: boolean;
    readonly active?: number;
    readonly age?: number;
    /** Minutes since the last run. */
    readonly ran?: number;
  } = {},
): Item => ({
  kind: 'CronJob',
  metadata: metadata('report', more.age ?? 20_000),
  spec: {
    schedule,
    ...(more.timeZone === undefined ? {} : { timeZone: more.timeZone }),
    suspend: more.suspend ?? false,
    jobTemplate: { spec: { template: template() } },
  },
  status: {
    ...(more.ran === undefined ? {} : { lastScheduleTime: ago(more.ran) }),
    active: Array.from({ length: more.active ?? 0 }, () => ({ kind: 'Job', name: 'report-1' })),
  },
});

export const budget = (healthy: number, wanted: number): Item => ({
  kind: 'PodDisruptionBudget',
  metadata: metadata('pay-api'),
  spec: { minAvailable: wanted, selector: { matchLabels: { app: 'pay-api' } } },
  status: {
    currentHealthy: healthy,
    desiredHealthy: wanted,
    disruptionsAllowed: Math.max(0, healthy - wanted),
    expectedPods: wanted + 1,
  },
});

export const quota = (uses: Readonly<Record<string, readonly [string, string]>>): Item => {
  const amounts = (which: 0 | 1) =>
    Object.fromEntries(Object.entries(uses).map(([resource, use]) => [resource, use[which]]));
  return {
    kind: 'ResourceQuota',
    metadata: metadata('team'),
    spec: { hard: amounts(1) },
    status: { hard: amounts(1), used: amounts(0) },
  };
};

export const loadBalancer = (age: number, ip?: string): Item => ({
  kind: 'Service',
  metadata: metadata('pay-api', age),
  spec: { type: 'LoadBalancer', selector: { app: 'pay-api' } },
  status: { loadBalancer: ip === undefined ? {} : { ingress: [{ ip }] } },
});

export const ingress = (age: number, ip?: string): Item => ({
  kind: 'Ingress',
  metadata: metadata('pay-api', age),
  spec: { defaultBackend: { service: { name: 'pay-api', port: { number: 80 } } } },
  status: { loadBalancer: ip === undefined ? {} : { ingress: [{ ip }] } },
});

export const warning = (object: string, reason: string, count: number, minutes: number): Item => {
  const [kind, name] = object.split('/');
  return {
    kind: 'Event',
    metadata: metadata(`${name}.${reason.toLowerCase()}`),
    type: 'Warning',
    reason,
    message: 'token=hunter2 was refused',
    involvedObject: { kind, name, namespace: 'pay' },
    count,
    firstTimestamp: ago(minutes + 10),
    lastTimestamp: ago(minutes),
  };
};
