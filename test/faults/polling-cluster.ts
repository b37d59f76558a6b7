import { plusSeconds } from '#domain/instant.ts';

/**
 * A made-up cluster and how it lives: what is deployed, rolled out, scaled, lost and repaired. It keeps when everything
 * really began, which is what the oracle knows and no poll sees directly.
 */

export type PodState = 'ready' | 'crash' | 'image' | 'pending' | 'unready';

export interface SimPod {
  readonly name: string;
  readonly createdAt: string;
  readonly revision: number;
  state: PodState;
  /** Since when it is in this state. */
  at: string;
  restarts: number;
  /** Of a pod in a crash loop: it happens to run just now. */
  between: boolean;
  /** When it last ceased to be ready, which in a crash loop is later than when that began. */
  unreadyAt?: string;
  node: number;
}

export interface SimRevision {
  readonly revision: number;
  readonly version: number;
  readonly createdAt: string;
}

export interface SimApp {
  readonly namespace: string;
  readonly name: string;
  readonly createdAt: string;
  generation: number;
  desired: number;
  revisions: readonly SimRevision[];
  pods: SimPod[];
  maximum?: number;
  scaledAt: string;
  atMaximumSince?: string;
  stuckSince?: string;
  refusedSince?: string;
}

export interface SimRun {
  readonly name: string;
  readonly createdAt: string;
  readonly failedAt?: string;
}

export interface SimTimer {
  readonly namespace: string;
  readonly name: string;
  readonly createdAt: string;
  runs: readonly SimRun[];
}

export interface SimCluster {
  apps: SimApp[];
  timers: SimTimer[];
  serial: number;
  /** Differs with every look, like the number of times something was seen. */
  noise: number;
}

export const emptyCluster = (): SimCluster => ({ apps: [], timers: [], serial: 0, noise: 0 });

export const LIVES = [
  'deploy',
  'remove',
  'remove-namespace',
  'roll-out',
  'crash',
  'spoil-image',
  'heal',
  'replace-pod',
  'flap',
  'scale-up',
  'scale-down',
  'reach-maximum',
  'leave-maximum',
  'get-stuck',
  'refuse-pods',
  'lose-node',
  'node-returns',
  'add-timer',
  'run-fails',
  'run-succeeds',
] as const;
export type Life = (typeof LIVES)[number];

const NAMESPACES = ['pay', 'ship', 'shop'];
const NAMES = ['api', 'web', 'worker'];

/** Something happens; `pick` chooses to whom. */
export function live(cluster: SimCluster, life: Life, pick: number, now: string): void {
  const app = cluster.apps[pick % Math.max(1, cluster.apps.length)];
  const timer = cluster.timers[pick % Math.max(1, cluster.timers.length)];
  const pod = app?.pods[pick % Math.max(1, app.pods.length)];
  const namespace = NAMESPACES[pick % 3] as string;
  const name = NAMES[Math.floor(pick / 3) % 3] as string;
  cluster.noise += 1;
  switch (life) {
    case 'deploy':
      if (!cluster.apps.some((one) => one.namespace === namespace && one.name === name)) {
        cluster.apps.push(newApp(cluster, namespace, name, 1 + (pick % 4), now));
      }
      return;
    case 'remove':
      cluster.apps = cluster.apps.filter((one) => one !== app);
      return;
    case 'remove-namespace':
      cluster.apps = cluster.apps.filter((one) => one.namespace !== namespace);
      cluster.timers = cluster.timers.filter((one) => one.namespace !== namespace);
      return;
    case 'roll-out':
      if (app) rollOut(cluster, app, now);
      return;
    case 'crash':
    case 'spoil-image':
      if (pod) become(pod, life === 'crash' ? 'crash' : 'image', now);
      return;
    case 'heal':
      for (const one of app?.pods ?? []) become(one, 'ready', now);
      delete app?.stuckSince;
      if (app?.refusedSince !== undefined) {
        delete app.refusedSince;
        fill(cluster, app, now);
      }
      return;
    case 'replace-pod':
      if (app && pod) {
        app.pods = app.pods.filter((one) => one !== pod);
        fill(cluster, app, now);
      }
      return;
    case 'flap':
      for (const one of app?.pods ?? []) one.between = one.state === 'crash';
      return;
    case 'scale-up':
    case 'scale-down':
      if (app) scale(cluster, app, app.desired + (life === 'scale-up' ? 1 : -1), now);
      return;
    case 'reach-maximum':
      if (app && app.atMaximumSince === undefined) {
        app.maximum = app.desired + 1;
        scale(cluster, app, app.maximum, now);
        app.atMaximumSince = now;
      }
      return;
    case 'leave-maximum':
      if (app?.atMaximumSince !== undefined) {
        delete app.atMaximumSince;
        scale(cluster, app, app.desired - 1, now);
      }
      return;
    case 'get-stuck':
      if (app) app.stuckSince ??= now;
      return;
    case 'refuse-pods':
      if (app) {
        app.refusedSince ??= now;
        app.pods = app.pods.slice(1);
      }
      return;
    case 'lose-node':
      for (const one of cluster.apps.flatMap(({ pods }) => pods)) {
        if (one.node === pick % 3 && one.state === 'ready') become(one, 'unready', now);
      }
      return;
    case 'node-returns':
      for (const one of cluster.apps.flatMap(({ pods }) => pods)) {
        if (one.state === 'unready') become(one, 'ready', now);
      }
      return;
    case 'add-timer':
      if (cluster.timers.length < 2) {
        cluster.serial += 1;
        cluster.timers.push({
          namespace,
          name: `timer-${cluster.serial}`,
          createdAt: now,
          runs: [],
        });
      }
      return;
    case 'run-fails':
    case 'run-succeeds':
      if (timer) {
        cluster.serial += 1;
        const run = { name: `${timer.name}-${cluster.serial}`, createdAt: now };
        timer.runs = [...timer.runs, life === 'run-fails' ? { ...run, failedAt: now } : run].slice(
          -2,
        );
      }
  }
}

/** Time goes by: crash loops restart, pods that only waited for a node stay pending. */
export function age(cluster: SimCluster, now: string): void {
  for (const pod of cluster.apps.flatMap(({ pods }) => pods)) {
    if (pod.state !== 'crash') continue;
    if (pod.between || pod.restarts % 2 === 0) pod.unreadyAt = now;
    pod.between = false;
    pod.restarts += 1;
  }
  cluster.noise += 1;
}

function newApp(
  cluster: SimCluster,
  namespace: string,
  name: string,
  desired: number,
  now: string,
): SimApp {
  const app: SimApp = {
    namespace,
    name,
    createdAt: now,
    generation: 1,
    desired,
    revisions: [{ revision: 1, version: 1, createdAt: now }],
    pods: [],
    scaledAt: now,
  };
  fill(cluster, app, now);
  return app;
}

function rollOut(cluster: SimCluster, app: SimApp, now: string): void {
  const last = app.revisions.at(-1);
  const revision = (last?.revision ?? 0) + 1;
  app.revisions = [...app.revisions, { revision, version: revision, createdAt: now }].slice(-3);
  app.generation += 1;
  delete app.stuckSince;
  app.pods = [];
  fill(cluster, app, now);
}

function scale(cluster: SimCluster, app: SimApp, desired: number, now: string): void {
  app.desired = Math.min(6, Math.max(1, desired));
  app.generation += 1;
  app.scaledAt = now;
  if (app.maximum !== undefined && app.desired < app.maximum) delete app.atMaximumSince;
  app.pods = app.pods.slice(0, app.desired);
  fill(cluster, app, now);
}

/** Controllers make the pods that are wanted. One in five finds no node. */
function fill(cluster: SimCluster, app: SimApp, now: string): void {
  const revision = app.revisions.at(-1)?.revision ?? 1;
  while (app.refusedSince === undefined && app.pods.length < app.desired) {
    cluster.serial += 1;
    const { serial } = cluster;
    app.pods.push({
      name: `${app.name}-${revision}-${serial}`,
      createdAt: now,
      revision,
      state: serial % 5 === 0 ? 'pending' : 'ready',
      at: now,
      restarts: 0,
      between: false,
      node: serial % 3,
    });
  }
}

function become(pod: SimPod, state: PodState, now: string): void {
  if (pod.state === state) return;
  if (state === 'crash') pod.restarts += 1;
  delete pod.unreadyAt;
  Object.assign(pod, { state, at: now, between: false });
}

/** When the container of a pod last ended. */
export const lastEnd = ({ at, restarts }: SimPod): string => plusSeconds(at, restarts % 7);
