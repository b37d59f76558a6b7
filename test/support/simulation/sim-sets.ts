import { type Controller, isActive, metadataOf, templateOf, type World } from './sim-controller.ts';
import type { SimPod, Version } from './sim-pod.ts';

export interface SimSet extends Controller {
  readonly spec: { replicas: number; version: Version };
  /** Since when not every pod is of the new version and ready; undefined when all are. */
  readonly updatingSince: () => number | undefined;
}

/** Remembers which version all pods were of at last, and since when that is another one than wanted. */
function watchUpdate(spec: SimSet['spec']) {
  let done = spec.version;
  let since: number | undefined;
  return {
    note: (now: number, isDone: boolean) => {
      if (isDone) done = spec.version;
      since = done === spec.version ? undefined : (since ?? now);
    },
    done: () => done,
    since: () => since,
  };
}

/** A StatefulSet: pods start in order, and are replaced from the highest number down, each when the others are ready. */
export function createStatefulSet(
  namespace: string,
  name: string,
  spec: SimSet['spec'],
  createdAt: number,
): SimSet {
  const owner = ['StatefulSet', name] as const;
  const update = watchUpdate(spec);
  const all = (world: World) => world.podsOf(namespace, owner);
  const numberOf = (pod: SimPod) => Number(pod.name.slice(name.length + 1));
  return {
    ...{ kind: 'StatefulSet', name, namespace, spec },
    updatingSince: update.since,
    step: (world) => {
      const pods = all(world);
      const updated = pods.filter((pod) => isActive(pod) && pod.version === spec.version);
      update.note(world.now, updated.filter(({ ready }) => ready).length === spec.replicas);
      for (let n = 0; n < spec.replicas; n += 1) {
        const pod = pods.find((one) => numberOf(one) === n);
        if (pod === undefined) {
          world.create(namespace, `${name}-${n}`, owner, spec.version);
          return;
        }
        if (!pod.ready) return;
      }
      const extra = pods.find((one) => numberOf(one) >= spec.replicas);
      const old = pods
        .toSorted((a, b) => numberOf(b) - numberOf(a))
        .find(({ version }) => version !== spec.version);
      if (extra) world.remove(extra);
      else if (old) world.remove(old);
    },
    print: (world) => {
      const pods = all(world);
      const ready = pods.filter((pod) => pod.ready && isActive(pod)).length;
      const updated = pods.filter(({ version }) => version === spec.version).length;
      return [
        {
          apiVersion: 'apps/v1',
          kind: 'StatefulSet',
          metadata: metadataOf({ name, namespace }, createdAt),
          spec: { replicas: spec.replicas, template: templateOf(spec.version, name) },
          status: {
            observedGeneration: 1,
            replicas: pods.length,
            readyReplicas: ready,
            availableReplicas: ready,
            updatedReplicas: updated,
            currentRevision: update.done().image.replaceAll(/[^a-z0-9]/g, '-'),
            updateRevision: spec.version.image.replaceAll(/[^a-z0-9]/g, '-'),
          },
        },
      ];
    },
  };
}

/** A DaemonSet: one pod a node, replaced one after the other. */
export function createDaemonSet(
  namespace: string,
  name: string,
  spec: SimSet['spec'],
  createdAt: number,
): SimSet {
  const owner = ['DaemonSet', name] as const;
  const update = watchUpdate(spec);
  let serial = 0;
  const all = (world: World) => world.podsOf(namespace, owner);
  return {
    ...{ kind: 'DaemonSet', name, namespace, spec },
    updatingSince: update.since,
    step: (world) => {
      const pods = all(world).filter(isActive);
      const missing = world.nodes.length - pods.length;
      const isDone = pods.every((pod) => pod.ready && pod.version === spec.version);
      update.note(world.now, isDone && missing === 0);
      for (let n = 0; n < missing; n += 1) {
        serial += 1;
        world.create(namespace, `${name}-d${serial}`, owner, spec.version);
      }
      const gone = pods.find(({ node }) => node !== undefined && !world.nodes.includes(node));
      if (gone) world.remove(gone);
      const old = pods.find(({ version }) => version !== spec.version);
      if (old && missing <= 0 && pods.every(({ ready }) => ready)) world.remove(old);
    },
    print: (world) => {
      const pods = all(world).filter(isActive);
      const ready = pods.filter((pod) => pod.ready).length;
      return [
        {
          apiVersion: 'apps/v1',
          kind: 'DaemonSet',
          metadata: metadataOf({ name, namespace }, createdAt),
          spec: {
            updateStrategy: { type: 'RollingUpdate' },
            template: templateOf(spec.version, name),
          },
          status: {
            observedGeneration: 1,
            desiredNumberScheduled: world.nodes.length,
            currentNumberScheduled: pods.length,
            updatedNumberScheduled: pods.filter(({ version }) => version === spec.version).length,
            numberReady: ready,
            numberAvailable: ready,
            numberMisscheduled: 0,
          },
        },
      ];
    },
  };
}
