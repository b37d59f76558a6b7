import { DAY, HOUR } from '#examples/epoch.ts';
import { type Autoscaling, autoscaler } from '#examples/kubernetes/autoscaler.ts';
import { daemonSet } from '#examples/kubernetes/daemon-set.ts';
import { type DeploymentPlan, deployment, type Revision } from '#examples/kubernetes/deployment.ts';
import { budget, service } from '#examples/kubernetes/network.ts';
import { hex, type KubernetesObject } from '#examples/kubernetes/object.ts';
import { isReady, isReplica, type PodState, ready } from '#examples/kubernetes/pod-state.ts';
import type { Lax, Template } from '#examples/kubernetes/pod-template.ts';
import { type SetPlan, statefulSet } from '#examples/kubernetes/stateful-set.ts';
import { PREVIOUS_LASTED, previousVersion } from './previous-version.ts';
import { protosAt } from './protos-at.ts';

/** One row of a cluster's table: which service runs there, in which version, and how it is. */
export interface Runs {
  readonly service: string;
  readonly version: string;
  /** The version before it, where it is not the one that numbers suggest. */
  readonly before?: string;
  readonly replicas: number;
  /** Whole days since the version was rolled out. */
  readonly days: number;
  readonly kind?: 'Deployment' | 'StatefulSet' | 'DaemonSet';
  /** States of the pods that are not simply ready. */
  readonly pods?: readonly PodState[];
  /** What was wrong with pods until so many minutes ago. */
  readonly over?: { readonly pods: readonly PodState[]; readonly ended: number };
  /** Minutes since the whole workload was taken away. */
  readonly gone?: number;
  /** A new version that is not everywhere yet; `version` is then the old one. */
  readonly rollout?: Rollout;
  readonly paused?: boolean;
  /** What is odd about a StatefulSet or DaemonSet as a whole. */
  readonly odd?: Pick<SetPlan, 'outdated' | 'unobserved' | 'lacking' | 'misscheduled'>;
  readonly autoscaling?: Autoscaling;
  readonly network?: 'LoadBalancer' | 'LoadBalancer without address';
  readonly sidecar?: string;
  readonly memory?: string;
  readonly lax?: Lax;
}

export interface Rollout {
  readonly to: string;
  /** Minutes since it began. */
  readonly minutes: number;
  readonly state: 'moving' | 'stuck' | 'quota';
  /** Pods of the new version, and how many of the old one are still there. */
  readonly pods: readonly PodState[];
  readonly old: number;
  readonly deadlineSeconds?: number;
}

/** Where the images of a product line lie. */
export const REGISTRY = 'asia-northeast1-docker.pkg.dev/acme';

export const imageOf = (service: string, version: string): string =>
  `${REGISTRY}/${service.split('-')[0]}/${service}:${version}`;

/** The image that the table's first row of a service runs. */
export function imageIn(rows: readonly Runs[], service: string): string {
  const row = rows.find((one) => one.service === service);
  if (row === undefined) throw new Error(`No row of the table is about ${service}.`);
  return imageOf(service, row.version);
}

/** All objects of one row in one namespace. */
export function runs(row: Runs, namespace: string, app = row.service): readonly KubernetesObject[] {
  const template = (version: string, builtBefore: number): Template => ({
    app,
    image: imageOf(row.service, version),
    protos: protosAt(builtBefore),
    ...(row.sidecar === undefined ? {} : { sidecar: row.sidecar }),
    ...(row.memory === undefined ? {} : { memory: row.memory }),
    ...(row.lax === undefined ? {} : { lax: row.lax }),
  });
  const states = statesOf(row);
  const age = ageOf(row, namespace);
  const name = app;
  const plan = {
    namespace,
    name,
    template: template(row.version, age),
    age,
    pods: states,
    ...row.odd,
  };
  return [
    ...(row.kind === 'StatefulSet'
      ? statefulSet(plan)
      : row.kind === 'DaemonSet'
        ? daemonSet(plan)
        : deployment(deploymentPlan(row, namespace, name, template))),
    ...(row.autoscaling ? [autoscaler(namespace, name, row.autoscaling)] : []),
    ...(row.kind === 'DaemonSet' ? [] : [service(namespace, name, row.network)]),
    ...(row.replicas > 1 && row.kind !== 'DaemonSet'
      ? [
          budget(
            namespace,
            name,
            { expected: row.replicas, healthy: healthy(row) },
            row.lax?.budget === 'a number' ? 1 : '33%',
          ),
        ]
      : []),
  ];
}

function deploymentPlan(
  row: Runs,
  namespace: string,
  name: string,
  template: (version: string, builtBefore: number) => Template,
): DeploymentPlan {
  const { rollout } = row;
  const age = ageOf(row, namespace);
  const present: Revision = {
    template: template(row.version, age),
    age,
    pods: rollout ? Array.from({ length: rollout.old }, () => ready) : statesOf(row),
  };
  const old: Revision = {
    template: template(versionBefore(row), age + PREVIOUS_LASTED * DAY),
    age: age + PREVIOUS_LASTED * DAY,
    pods: [],
  };
  const deadline = rollout?.deadlineSeconds;
  return {
    namespace,
    name,
    replicas: row.replicas,
    age: 200 * DAY,
    revisions: rollout
      ? [
          old,
          present,
          {
            template: template(rollout.to, rollout.minutes),
            age: rollout.minutes,
            pods: rollout.pods,
          },
        ]
      : [old, present],
    rollout: rollout?.state ?? 'done',
    ...(row.paused ? { paused: true } : {}),
    ...(deadline === undefined ? {} : { progressDeadlineSeconds: deadline }),
  };
}

export const versionBefore = ({ version, before }: Pick<Runs, 'version' | 'before'>): string =>
  before ?? previousVersion(version);

/** Minutes since the version was rolled out: during a working day in Tokyo, which begins at midnight UTC. */
const ageOf = ({ service: name, days }: Runs, namespace: string): number =>
  (days + 1) * DAY - 30 - (Number.parseInt(hex(`${namespace}/${name}`, 6), 16) % (8 * HOUR));

/** The named states, then ready ones up to the number of replicas. */
function statesOf({ pods = [], replicas }: Runs): readonly PodState[] {
  const rest = Math.max(0, replicas - pods.filter(isReplica).length);
  return [...pods, ...Array.from({ length: rest }, () => ready)];
}

function healthy(row: Runs): number {
  if (!row.rollout) return statesOf(row).filter(isReady).length;
  return row.rollout.old + row.rollout.pods.filter(isReady).length;
}
