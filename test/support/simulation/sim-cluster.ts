import type { Item } from '../kubernetes-objects.ts';
import { type Random, randomFrom } from './random.ts';
import type { Controller, World } from './sim-controller.ts';
import type { SimAutoscaler } from './sim-others.ts';
import { deletePod, newPod, printPod, type SimPod, setReady, stepPod } from './sim-pod.ts';

/** Seconds of one step. */
export const STEP = 5;
const NODE_ROOM = 40;
/** Seconds after which a node that does not answer counts as gone: its pods unready, its pods deleted, itself removed. */
const SILENT = { unready: 40, evicts: 340, removed: 700 };

interface Node {
  readonly number: number;
  lostAt?: number;
}

/** A small Kubernetes: nodes, and controllers that make pods. Everything follows from the seed and from what is done to it. */
export interface SimCluster {
  readonly now: () => number;
  readonly random: Random;
  readonly controllers: Controller[];
  readonly autoscalers: SimAutoscaler[];
  /** By namespace: how many pods there may be. */
  readonly quotas: Map<string, number>;
  readonly pods: () => readonly SimPod[];
  loseNode(number: number): void;
  /** Goes on until then; calls back before and after each step. */
  runTo(seconds: number, acts?: (now: number) => void, seen?: (now: number) => void): void;
  items(): readonly Item[];
}

export function createCluster(seed: number, nodeCount: number, startsAt: number): SimCluster {
  const random = randomFrom(seed);
  const nodes: Node[] = Array.from({ length: nodeCount }, (_, number) => ({ number }));
  const owned = new Map<string, SimPod[]>();
  const quotas = new Map<string, number>();
  let now = startsAt;
  const keyOf = (namespace: string, owner: readonly [string, string]) =>
    `${namespace}/${owner.join('/')}`;
  const every = () => [...owned.values()].flat();

  const place = (pod: SimPod) => {
    const load = new Map(
      nodes.filter(({ lostAt }) => lostAt === undefined).map((one) => [one.number, 0]),
    );
    const own = new Map(load);
    for (const one of every()) {
      const { node } = one;
      if (node === undefined || !load.has(node)) continue;
      load.set(node, (load.get(node) ?? 0) + 1);
      if (one.namespace === pod.namespace) own.set(node, (own.get(node) ?? 0) + 1);
    }
    return [...load]
      .filter(([, count]) => count < NODE_ROOM)
      .sort(([a, x], [b, y]) => (own.get(a) ?? 0) - (own.get(b) ?? 0) || x - y || a - b)[0]?.[0];
  };
  const world = (): World => ({
    now,
    random,
    nodes: nodes.map(({ number }) => number),
    podsOf: (namespace, owner) => owned.get(keyOf(namespace, owner)) ?? [],
    remove: (pod) => deletePod(pod, now),
    create: (namespace, name, owner, version) => {
      const room = quotas.get(namespace);
      if (
        room !== undefined &&
        every().filter((pod) => pod.namespace === namespace).length >= room
      ) {
        return undefined;
      }
      const stops = 2 + Math.floor(random() * 8);
      const pod = newPod({ namespace, name, owner, version, createdAt: now, stops });
      const key = keyOf(namespace, owner);
      owned.set(key, [...(owned.get(key) ?? []), pod]);
      return pod;
    },
  });

  const lostAt = ({ node }: SimPod) => nodes.find(({ number }) => number === node)?.lostAt;
  const stepNodes = () => {
    for (const node of [...nodes]) {
      const since = now - (node.lostAt ?? now);
      const here = since > 0 ? every().filter((pod) => pod.node === node.number) : [];
      if (since >= SILENT.unready) for (const pod of here) setReady(pod, false, now);
      if (since >= SILENT.evicts) {
        for (const pod of here) if (pod.owner[0] !== 'DaemonSet') pod.deletedAt ??= now + 30;
      }
      if (since >= SILENT.removed) {
        nodes.splice(nodes.indexOf(node), 1);
        for (const pod of here) {
          pod.deletedAt ??= now;
          pod.stoppedAt = now;
          delete pod.node;
        }
      }
    }
  };
  const stepPods = () => {
    for (const [key, pods] of owned) {
      for (const pod of pods) {
        if (lostAt(pod) !== undefined) continue;
        if (pod.deletedAt === undefined) stepPod(pod, now, place);
      }
      const left = pods.filter(
        (pod) => pod.stoppedAt === undefined || pod.stoppedAt > now || lostAt(pod) !== undefined,
      );
      if (left.length < pods.length) owned.set(key, left);
    }
  };

  const cluster: SimCluster = {
    ...{ random, quotas, controllers: [], autoscalers: [] },
    now: () => now,
    pods: every,
    loseNode: (number) => {
      const node = nodes.find((one) => one.number === number);
      if (node) node.lostAt = now;
    },
    runTo: (seconds, acts, seen) => {
      while (now + STEP <= seconds) {
        now += STEP;
        acts?.(now);
        stepNodes();
        const present = world();
        for (const one of cluster.autoscalers) one.step(present);
        for (const one of cluster.controllers) one.step(present);
        stepPods();
        seen?.(now);
      }
    },
    items: () => {
      const present = world();
      return [
        ...cluster.controllers.flatMap((one) => one.print(present)),
        ...cluster.autoscalers.flatMap((one) => one.print(present)),
        ...every().map((pod) => printPod(pod, now)),
      ];
    },
  };
  return cluster;
}
