import { between, oneOf, type Random } from './random.ts';
import { createCluster, type SimCluster } from './sim-cluster.ts';
import { createDeployment, type SimDeployment } from './sim-deployment.ts';
import { createCronJob } from './sim-jobs.ts';
import { createAutoscaler } from './sim-others.ts';
import { type SimPod, setReady, type Version } from './sim-pod.ts';
import { createDaemonSet, createStatefulSet, type SimSet } from './sim-sets.ts';

interface Action {
  readonly at: number;
  readonly act: () => void;
}

export interface RandomHour {
  readonly cluster: SimCluster;
  readonly deployments: readonly SimDeployment[];
  readonly sets: readonly SimSet[];
  /** When polls are taken; some are lost. */
  readonly polls: readonly number[];
  /** To be called after every step. */
  readonly act: (now: number) => void;
}

const HOUR = 3600;
const goodVersion = (random: Random): Version => ({
  image: `registry.example/app:${Math.floor(random() * 2 ** 32).toString(36)}`,
  pull: between(random, 2, 25),
  start: between(random, 3, 60),
});
const badVersion = (random: Random): Version => ({
  ...goodVersion(random),
  fault: oneOf(random, ['crash', 'typo', 'deaf', 'huge'] as const),
  lasts: between(random, 3, 90),
});

/** An hour in which everything happens that happens to clusters, after twenty quiet minutes. */
export function createRandomHour(seed: number): RandomHour {
  const cluster = createCluster(seed, 2 + (seed % 5), -1200);
  const { random, controllers, autoscalers } = cluster;
  const actions: Action[] = [];
  const at = (seconds: number, act: () => void) => actions.push({ at: seconds, act });
  const deployments = Array.from({ length: 6 }, (_, n) => {
    const deployment = createDeployment(
      `app-${n}`,
      'app',
      {
        replicas: between(random, 1, 6),
        version: goodVersion(random),
        paused: false,
        ...oneOf(random, [
          { maxSurge: 1, maxUnavailable: 0, recreate: false },
          { maxSurge: 1, maxUnavailable: 1, recreate: false },
          { maxSurge: 0, maxUnavailable: 2, recreate: false },
          { maxSurge: 0, maxUnavailable: 0, recreate: true },
        ]),
        minReady: oneOf(random, [0, 0, 20]),
        deadline: oneOf(random, [600, 600, 300, 1200]),
      },
      -1200,
    );
    controllers.push(deployment);
    if (random() < 0.4) {
      const scaler = createAutoscaler(deployment, { min: 1, max: 8 }, -1200);
      autoscalers.push(scaler);
      for (let times = 0; times < 4; times += 1) {
        at(between(random, 0, HOUR), () => {
          if (deployment.spec.replicas > 0) scaler.wanted = between(random, 1, 9);
        });
      }
    }
    return deployment;
  });
  const set = { replicas: between(random, 1, 4), version: goodVersion(random) };
  const agent = { replicas: 0, version: goodVersion(random) };
  const nightly = { suspend: false, version: { ...goodVersion(random), ends: true, lasts: 90 } };
  const sets = [
    createStatefulSet('db', 'db', set, -1200),
    createDaemonSet('agent', 'agent', agent, -1200),
  ];
  controllers.push(...sets);
  controllers.push(createCronJob('nightly', 'nightly', nightly, -1200));
  at(between(random, 0, HOUR), () => Object.assign(set, { version: goodVersion(random) }));
  at(between(random, 0, HOUR), () => Object.assign(agent, { version: goodVersion(random) }));
  if (random() < 0.3) {
    const { version } = nightly;
    const broken = between(random, 0, HOUR);
    at(broken, () =>
      Object.assign(nightly, { version: { ...version, fault: 'crash', ends: false } }),
    );
    at(broken + 900, () => Object.assign(nightly, { version }));
  }
  if (random() < 0.6) at(between(random, 0, HOUR), () => cluster.loseNode(0));
  for (const deployment of deployments) plan(cluster, deployment, at);

  actions.sort((a, b) => a.at - b.at);
  return {
    ...{ cluster, deployments, sets, polls: pollsOf(random) },
    act: (now) => {
      while (actions[0] && actions[0].at <= now) actions.shift()?.act();
    },
  };
}

/** Every minute, a little early or late, and one of twenty not at all. */
const pollsOf = (random: Random): readonly number[] =>
  Array.from({ length: 60 }, (_, n) => n * 60 + between(random, 0, 4) * 5).filter(
    () => random() > 0.05,
  );

function plan(
  cluster: SimCluster,
  deployment: SimDeployment,
  at: (seconds: number, act: () => void) => void,
): void {
  const { random } = cluster;
  const { spec, namespace } = deployment;
  const own = () =>
    cluster.pods().filter((pod) => pod.namespace === namespace && pod.deletedAt === undefined);
  const running = () => own().filter((pod) => pod.runningSince !== undefined);
  const kinds: readonly (() => void)[] = [
    () => Object.assign(spec, { version: goodVersion(random) }),
    () => {
      const { version } = spec;
      const repaired = cluster.now() + between(random, 120, 1500);
      spec.version = badVersion(random);
      at2.push({ at: repaired, act: () => Object.assign(spec, { version }) });
    },
    () => Object.assign(spec, { replicas: between(random, 1, 8) }),
    () => {
      const replicas = spec.replicas || 2;
      spec.replicas = 0;
      at2.push({
        at: cluster.now() + between(random, 60, 900),
        act: () => Object.assign(spec, { replicas }),
      });
    },
    () => {
      spec.paused = true;
      at2.push({
        at: cluster.now() + between(random, 60, 900),
        act: () => Object.assign(spec, { paused: false }),
      });
    },
    () => kill(oneOfSome(random, running()), 'Error', 1),
    () => kill(oneOfSome(random, running()), 'OOMKilled', 137),
    () => {
      const until = cluster.now() + between(random, 60, 600);
      const flapping = running().filter(() => random() < 0.6);
      flap(at2, cluster, flapping, until);
    },
    () => {
      const room = own().length;
      cluster.quotas.set(namespace, room);
      at2.push({
        at: cluster.now() + between(random, 300, 1200),
        act: () => cluster.quotas.delete(namespace),
      });
    },
  ];
  const at2: Action[] = [];
  const later = (now: number) => {
    for (const due of at2.filter((one) => one.at <= now)) {
      at2.splice(at2.indexOf(due), 1);
      due.act();
    }
  };
  for (let seconds = 0; seconds < HOUR; seconds += 5) at(seconds, () => later(seconds));
  const count = between(random, 1, 5);
  for (let n = 0; n < count; n += 1) at(between(random, 0, HOUR - 300), oneOf(random, kinds));
}

const oneOfSome = (random: Random, pods: readonly SimPod[]): SimPod | undefined =>
  pods.length === 0 ? undefined : oneOf(random, pods);

function kill(pod: SimPod | undefined, reason: string, exitCode: number): void {
  if (pod) pod.kill = { reason, exitCode };
}

function flap(
  actions: Action[],
  cluster: SimCluster,
  pods: readonly SimPod[],
  until: number,
): void {
  const step = () => {
    const now = cluster.now();
    for (const pod of pods) if (cluster.random() < 0.4) setReady(pod, false, now);
    if (now < until) actions.push({ at: now + 10, act: step });
  };
  step();
}
