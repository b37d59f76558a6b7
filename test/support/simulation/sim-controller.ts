import type { Item } from '../kubernetes-objects.ts';
import type { Random } from './random.ts';
import type { SimPod, Version } from './sim-pod.ts';
import { printedAt } from './sim-time.ts';

/** What a controller may do in its cluster. */
export interface World {
  readonly now: number;
  readonly random: Random;
  /** Undefined when the quota of the namespace leaves no room. */
  readonly create: (
    namespace: string,
    name: string,
    owner: readonly [string, string],
    version: Version,
  ) => SimPod | undefined;
  readonly remove: (pod: SimPod) => void;
  /** Of an owner, those being deleted among them. */
  readonly podsOf: (namespace: string, owner: readonly [string, string]) => readonly SimPod[];
  /** Numbers of the nodes that exist. */
  readonly nodes: readonly number[];
}

export interface Controller {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  step(world: World): void;
  print(world: World): readonly Item[];
}

export const isActive = ({ deletedAt, phase }: SimPod): boolean =>
  deletedAt === undefined && phase !== 'Failed' && phase !== 'Succeeded';

export const metadataOf = (
  { name, namespace }: { readonly name: string; readonly namespace: string },
  createdAt: number,
  more: Item = {},
): Item => ({ name, namespace, generation: 1, creationTimestamp: printedAt(createdAt), ...more });

export const templateOf = ({ image }: Version, name: string): Item => ({
  metadata: { labels: { app: name } },
  spec: {
    containers: [
      { name: 'app', image, readinessProbe: { periodSeconds: 10, failureThreshold: 30 } },
    ],
  },
});

/** A condition that remembers when it turned. */
export interface Turning {
  status: string;
  reason: string;
  turnedAt: number;
  updatedAt: number;
  readonly set: (status: string, reason: string, now: number) => void;
  readonly print: (type: string) => Item;
}

export function turning(reason: string, at: number, status = 'True'): Turning {
  const condition: Turning = {
    ...{ status, reason, turnedAt: at, updatedAt: at },
    set: (next, why, now) => {
      if (next !== condition.status) condition.turnedAt = now;
      if (next !== condition.status || why !== condition.reason) condition.updatedAt = now;
      condition.status = next;
      condition.reason = why;
    },
    print: (type) => ({
      type,
      status: condition.status,
      reason: condition.reason,
      lastTransitionTime: printedAt(condition.turnedAt),
      lastUpdateTime: printedAt(condition.updatedAt),
    }),
  };
  return condition;
}
