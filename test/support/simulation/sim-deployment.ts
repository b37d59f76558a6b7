import type { Item } from '../kubernetes-objects.ts';
import {
  type Controller,
  isActive,
  metadataOf,
  type Turning,
  templateOf,
  turning,
  type World,
} from './sim-controller.ts';
import type { SimPod, Version } from './sim-pod.ts';
import { printedAt } from './sim-time.ts';

export interface DeploymentSpec {
  replicas: number;
  version: Version;
  paused: boolean;
  readonly maxSurge: number;
  readonly maxUnavailable: number;
  readonly minReady: number;
  readonly deadline: number;
  readonly recreate: boolean;
}

interface Revision {
  readonly hash: string;
  readonly version: Version;
  readonly createdAt: number;
  number: number;
}

interface Counts {
  readonly total: number;
  readonly updated: number;
  readonly ready: number;
  readonly available: number;
}

/** A Deployment with its ReplicaSets, as the two controllers drive them. */
export interface SimDeployment extends Controller {
  readonly kind: 'Deployment';
  readonly spec: DeploymentSpec;
  readonly counts: () => Counts;
  readonly progressing: Turning;
  /** When replicas were last raised. */
  readonly raisedAt: () => number;
  readonly refused: () => boolean;
}

export function createDeployment(
  namespace: string,
  name: string,
  spec: DeploymentSpec,
  createdAt: number,
): SimDeployment {
  const revisions: Revision[] = [];
  const progressing = turning('NewReplicaSetCreated', createdAt);
  const available = turning('MinimumReplicasUnavailable', createdAt, 'False');
  let failure: number | undefined;
  let counts: Counts = { total: 0, updated: 0, ready: 0, available: 0 };
  let replicas = spec.replicas;
  let raisedAt = createdAt;
  let serial = 0;

  const ownerOf = ({ hash }: Revision) => ['ReplicaSet', `${name}-${hash}`] as const;
  const podsOf = (world: World, revision: Revision) =>
    world.podsOf(namespace, ownerOf(revision)).filter(isActive);

  const revisionOf = ({ now }: World): Revision => {
    const highest = Math.max(0, ...revisions.map(({ number }) => number));
    const known = revisions.find(({ version }) => version === spec.version);
    if (known) {
      if (known.number < highest) {
        known.number = highest + 1;
        startedProgress(now);
      }
      return known;
    }
    const made = {
      hash: `r${revisions.length + 1}`,
      version: spec.version,
      createdAt: now,
      number: highest + 1,
    };
    revisions.push(made);
    startedProgress(now);
    return made;
  };
  const startedProgress = (now: number) => {
    progressing.set('True', 'NewReplicaSetCreated', now);
    progressing.updatedAt = now;
  };

  const create = (world: World, revision: Revision, count: number) => {
    for (let n = 0; n < count; n += 1) {
      const owner = ownerOf(revision);
      serial += 1;
      const pod = world.create(namespace, `${owner[1]}-p${serial}`, owner, revision.version);
      if (pod === undefined) {
        failure ??= world.now;
        return;
      }
    }
    failure = undefined;
  };

  const roll = (world: World) => {
    const isAvailable = (pod: SimPod) =>
      pod.ready && world.now - pod.readyChangedAt >= spec.minReady;
    const current = spec.paused ? revisions.at(-1) : revisionOf(world);
    if (current === undefined) return;
    const fresh = podsOf(world, current);
    const old = revisions.filter((one) => one !== current).flatMap((one) => podsOf(world, one));
    const total = fresh.length + old.length;
    if (spec.paused) {
      create(world, current, spec.replicas - total);
    } else if (spec.recreate && old.length > 0) {
      old.forEach(world.remove);
    } else {
      const ceiling = spec.replicas + (old.length > 0 ? spec.maxSurge : 0);
      create(world, current, Math.min(spec.replicas - fresh.length, ceiling - total));
      const floor = spec.replicas - spec.maxUnavailable;
      let spare = [...fresh, ...old].filter(isAvailable).length - floor;
      for (const pod of old.toSorted((a, b) => Number(a.ready) - Number(b.ready))) {
        if (!isAvailable(pod)) world.remove(pod);
        else if (spare > 0) {
          spare -= 1;
          world.remove(pod);
        }
      }
    }
    fresh
      .toSorted((a, b) => Number(b.ready) - Number(a.ready) || a.createdAt - b.createdAt)
      .slice(spec.replicas)
      .forEach(world.remove);
    tell(world, current, isAvailable);
  };

  const tell = (world: World, current: Revision, isAvailable: (pod: SimPod) => boolean) => {
    const before = counts;
    const fresh = podsOf(world, current);
    const all = revisions.flatMap((one) => podsOf(world, one));
    counts = {
      total: all.length,
      updated: fresh.length,
      ready: all.filter(({ ready }) => ready).length,
      available: all.filter(isAvailable).length,
    };
    const { now } = world;
    const enough = counts.available >= spec.replicas - spec.maxUnavailable;
    if (enough) available.set('True', 'MinimumReplicasAvailable', now);
    else available.set('False', 'MinimumReplicasUnavailable', now);
    if (spec.paused) {
      progressing.set('Unknown', 'DeploymentPaused', now);
      return;
    }
    if (progressing.reason === 'DeploymentPaused')
      progressing.set('Unknown', 'DeploymentResumed', now);
    if (progressing.reason === 'NewReplicaSetAvailable') return;
    const isComplete =
      counts.total === spec.replicas &&
      counts.updated === spec.replicas &&
      counts.available === spec.replicas;
    const moved =
      counts.updated > before.updated ||
      counts.ready > before.ready ||
      counts.available > before.available ||
      counts.total - counts.updated < before.total - before.updated;
    if (isComplete) progressing.set('True', 'NewReplicaSetAvailable', now);
    else if (moved) {
      progressing.set('True', 'ReplicaSetUpdated', now);
      progressing.updatedAt = now;
    } else if (now > progressing.updatedAt + spec.deadline) {
      progressing.set('False', 'ProgressDeadlineExceeded', now);
    }
  };

  const print = (world: World): readonly Item[] => [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: metadataOf({ name, namespace }, createdAt),
      spec: {
        replicas: spec.replicas,
        paused: spec.paused,
        minReadySeconds: spec.minReady,
        progressDeadlineSeconds: spec.deadline,
        template: templateOf(spec.version, name),
      },
      status: {
        observedGeneration: 1,
        replicas: counts.total,
        updatedReplicas: counts.updated,
        readyReplicas: counts.ready,
        availableReplicas: counts.available,
        conditions: [
          available.print('Available'),
          ...(failure === undefined ? [] : [failureOf(failure)]),
          progressing.print('Progressing'),
        ],
      },
    },
    ...revisions.slice(-4).map((revision) => {
      const pods = podsOf(world, revision);
      return {
        apiVersion: 'apps/v1',
        kind: 'ReplicaSet',
        metadata: metadataOf({ name: ownerOf(revision)[1], namespace }, revision.createdAt, {
          annotations: { 'deployment.kubernetes.io/revision': String(revision.number) },
          ownerReferences: [{ kind: 'Deployment', name, uid: 'u', controller: true }],
        }),
        spec: {
          replicas: revision.version === spec.version ? spec.replicas : pods.length,
          template: templateOf(revision.version, name),
        },
        status: { replicas: pods.length, readyReplicas: pods.filter(({ ready }) => ready).length },
      };
    }),
  ];

  return {
    ...{ kind: 'Deployment', name, namespace, spec, progressing, print },
    counts: () => counts,
    raisedAt: () => raisedAt,
    refused: () => failure !== undefined,
    step: (world) => {
      if (spec.replicas > replicas) raisedAt = world.now;
      replicas = spec.replicas;
      roll(world);
    },
  };
}

const failureOf = (since: number): Item => ({
  type: 'ReplicaFailure',
  status: 'True',
  reason: 'FailedCreate',
  lastTransitionTime: printedAt(since),
  lastUpdateTime: printedAt(since),
});
