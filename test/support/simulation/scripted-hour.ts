import type { Item } from '../kubernetes-objects.ts';
import { createCluster, type SimCluster } from './sim-cluster.ts';
import { createDeployment, type DeploymentSpec, type SimDeployment } from './sim-deployment.ts';
import { createCronJob } from './sim-jobs.ts';
import { createAutoscaler, printRules } from './sim-others.ts';
import type { Version } from './sim-pod.ts';
import { createDaemonSet, createStatefulSet } from './sim-sets.ts';

/** An hour of a cluster of 30 services in which everything rolls, and a few things go wrong. */
export interface ScriptedHour {
  readonly cluster: SimCluster;
  readonly act: (now: number) => void;
  readonly items: () => readonly Item[];
}

const BEGAN = -1800;
let made = 0;
function version(more: Partial<Version> = {}): Version {
  made += 1;
  return { image: `registry.example/app:v${made}`, pull: 5, start: 15, ...more };
}

export function createScriptedHour(): ScriptedHour {
  const cluster = createCluster(7, 6, BEGAN);
  const { controllers, autoscalers } = cluster;
  const script: { readonly at: number; readonly act: () => void }[] = [];
  const minute = (minutes: number, act: () => void) => script.push({ at: minutes * 60, act });
  const deployments: SimDeployment[] = [];
  const service = (name: string, more: Partial<DeploymentSpec> = {}): DeploymentSpec => {
    const spec: DeploymentSpec = {
      ...{ replicas: 4, version: version(), paused: false, maxSurge: 1, maxUnavailable: 1 },
      ...{ minReady: 0, deadline: 600, recreate: false },
      ...more,
    };
    const deployment = createDeployment(name, name, spec, BEGAN);
    deployments.push(deployment);
    controllers.push(deployment);
    return spec;
  };
  const pods = (namespace: string) =>
    cluster.pods().filter((pod) => pod.namespace === namespace && pod.deletedAt === undefined);

  // Calm: all of these roll, most of them twice, in several ways.
  for (let n = 0; n < 15; n += 1) {
    const spec = service(`roll-${n}`, {
      replicas: 3 + (n % 4),
      minReady: n % 3 === 0 ? 20 : 0,
      maxUnavailable: n % 2,
      recreate: n % 5 === 4,
    });
    minute(1 + n * 1.7, () => Object.assign(spec, { version: version({ start: 5 + n * 4 }) }));
    if (n % 2 === 0) minute(47 + n * 0.5, () => Object.assign(spec, { version: version() }));
  }
  // Calm: the autoscaler moves these up and down.
  for (let n = 0; n < 4; n += 1) {
    service(`scaled-${n}`, { replicas: 3 });
    const deployment = deployments.at(-1) as SimDeployment;
    const scaler = createAutoscaler(deployment, { min: 3, max: 12 }, BEGAN);
    autoscalers.push(scaler);
    [8, 4, 11, 3].forEach((wanted, turn) => {
      minute(4 + n * 3 + turn * 12, () => Object.assign(scaler, { wanted }));
    });
  }
  // Calm: somebody halts one in the middle of a rollout, and switches another off for a while.
  const paused = service('paused');
  minute(8, () => Object.assign(paused, { version: version() }));
  minute(8.3, () => Object.assign(paused, { paused: true }));
  minute(28, () => Object.assign(paused, { paused: false }));
  const off = service('off');
  minute(18, () => Object.assign(off, { replicas: 0 }));
  minute(26, () => Object.assign(off, { replicas: 4 }));
  // Calm: the other kinds.
  const db = { replicas: 3, version: version() };
  controllers.push(createStatefulSet('db', 'db', db, BEGAN));
  minute(6, () => Object.assign(db, { version: version({ start: 40 }) }));
  const agent = { replicas: 0, version: version() };
  controllers.push(createDaemonSet('agent', 'agent', agent, BEGAN));
  minute(9, () => Object.assign(agent, { version: version() }));

  // Trouble.
  const crash = service('crash');
  const [wasCrash] = [crash.version];
  minute(10, () => Object.assign(crash, { version: version({ fault: 'crash', lasts: 8 }) }));
  minute(30, () => Object.assign(crash, { version: wasCrash }));
  const typo = service('typo');
  const [wasTypo] = [typo.version];
  minute(12, () => Object.assign(typo, { version: version({ fault: 'typo' }) }));
  minute(20, () => Object.assign(typo, { version: wasTypo }));
  const stuck = service('stuck', { maxUnavailable: 0 });
  const [wasStuck] = [stuck.version];
  minute(15, () => Object.assign(stuck, { version: version({ fault: 'deaf' }) }));
  minute(40, () => Object.assign(stuck, { version: wasStuck }));
  service('oom');
  minute(20, () =>
    Object.assign(pods('oom')[0] ?? {}, { kill: { reason: 'OOMKilled', exitCode: 137 } }),
  );
  service('restart');
  minute(22, () =>
    Object.assign(pods('restart')[0] ?? {}, { kill: { reason: 'Error', exitCode: 1 } }),
  );
  const full = service('full');
  minute(45, () => {
    cluster.quotas.set('full', pods('full').length);
    full.replicas = 6;
  });
  minute(52, () => cluster.quotas.delete('full'));
  const job = { suspend: false, version: version({ ends: true, lasts: 60 }) };
  controllers.push(createCronJob('nightly', 'nightly', job, BEGAN));
  minute(19, () => Object.assign(job, { version: version({ fault: 'crash', lasts: 10 }) }));
  minute(28, () => Object.assign(job, { version: version({ ends: true, lasts: 60 }) }));
  // The node under the only pod of a service is lost, and with it a pod of most others.
  service('single', { replicas: 1 });
  minute(33, () => cluster.loseNode(pods('single')[0]?.node ?? 0));

  script.sort((a, b) => a.at - b.at);
  return {
    cluster,
    act: (now) => {
      while (script[0] && script[0].at <= now) script.shift()?.act();
    },
    items: () => [
      ...cluster.items(),
      ...deployments.flatMap((one) =>
        printRules(one, {
          used: pods(one.namespace).length,
          hard: cluster.quotas.get(one.namespace),
        }),
      ),
    ],
  };
}

/** Every minute, at a random moment of it; three are lost. */
export function pollTimes(minutes: number, random: () => number): readonly number[] {
  const lost = new Set([13, 29, 46]);
  return Array.from({ length: minutes }, (_, n) => n)
    .filter((n) => !lost.has(n))
    .map((n) => n * 60 + Math.floor(random() * 5) * 5);
}
