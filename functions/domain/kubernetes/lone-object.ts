import type {
  Common,
  PodObject,
  ReplicaSetObject,
  Replicated,
  TemplateContainer,
} from './cluster-object.ts';
import { conditionOf } from './cluster-object.ts';
import type { PrintedLabels } from './label-selector.ts';

/** What a ReplicaSet or pod tells itself where no template of a controller is listed that would. */
export interface Alone {
  readonly containers: readonly TemplateContainer[];
  readonly podLabels: PrintedLabels;
  readonly graceSeconds?: number;
  readonly contractRevision?: string;
}

/** A ReplicaSet or pod as a workload of its own. */
export interface LoneObject extends Replicated {
  readonly kind: 'ReplicaSet' | 'Pod';
  /** A pod that failed: nobody makes another one. */
  readonly failed?: true;
}

/** Controllers whose objects are asked for. Where one is missing, what it controls is still no workload of its own. */
const CONTROLLERS: ReadonlySet<string> = new Set([
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
]);

/** Nothing controls it, or something that is never listed: a node (its static pods), a kind of an operator. */
export const isAlone = ({ owner }: Pick<Common, 'owner'>): boolean =>
  owner === undefined || !CONTROLLERS.has(owner.kind);

/**
 * The workload it is; undefined when it is none: somebody controls it, it is done, or it is an older version that its
 * controller keeps.
 */
export function loneWorkload(object: ReplicaSetObject | PodObject): LoneObject | undefined {
  const { alone, ...rest } = object;
  if (alone === undefined) return undefined;
  if (rest.kind === 'ReplicaSet') {
    if (rest.owner !== undefined && rest.desired === 0) return undefined;
    const { ready, desired } = rest;
    return {
      ...common(rest),
      ...alone,
      kind: 'ReplicaSet',
      ...sums(desired, ready),
      conditions: rest.conditions,
    };
  }
  if (rest.phase === 'Succeeded') return undefined;
  const ready = conditionOf(rest, 'Ready')?.status === 'True' ? 1 : 0;
  const leaves = rest.deletedAt !== undefined;
  return {
    ...common(rest),
    ...alone,
    kind: 'Pod',
    ...sums(leaves ? 0 : 1, leaves ? 0 : ready),
    conditions: [],
    ...(rest.phase === 'Failed' ? { failed: true } : {}),
  };
}

const sums = (desired: number, ready: number) => ({
  desired,
  ready,
  total: desired,
  updated: desired,
  available: ready,
});

const common = ({ namespace, name, labels, createdAt, deletedAt, owner }: Common): Common => ({
  namespace,
  name,
  labels,
  ...(createdAt === undefined ? {} : { createdAt }),
  ...(deletedAt === undefined ? {} : { deletedAt }),
  ...(owner === undefined ? {} : { owner }),
});
