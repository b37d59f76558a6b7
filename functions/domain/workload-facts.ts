import {
  type AutoscalerObject,
  type ClusterObject,
  conditionOf,
  type JobObject,
  objectName,
  type PodObject,
  type ReplicaSetObject,
  type WorkloadObject,
} from './kubernetes/cluster-object.ts';
import { loneWorkload } from './kubernetes/lone-object.ts';
import { type Motion, motionOf } from './motion.ts';
import { createRelations, type RelatedObjects } from './related-objects.ts';
import type { Workload } from './workload.ts';

/** Everything the health rules may look at: one workload with what it owns, at the moment of a snapshot. */
export interface WorkloadFacts extends RelatedObjects {
  readonly object: WorkloadObject;
  /** Its pods, however deep they are owned; without those being deleted and those of succeeded Jobs. */
  readonly pods: readonly PodObject[];
  /** Its pods that are being deleted. */
  readonly leaving: readonly PodObject[];
  readonly replicaSets: readonly ReplicaSetObject[];
  /** Of a CronJob its Jobs, of a Job itself. */
  readonly jobs: readonly JobObject[];
  readonly autoscaler?: AutoscalerObject;
  /** Desired is 0 or it is suspended. */
  readonly idle: boolean;
  readonly motion?: Motion;
  /** What was derived the last time. */
  readonly before?: Workload;
  readonly takenAt: string;
}

/** The workloads of one namespace; Jobs of a CronJob are part of it. */
export function gatherFacts(
  objects: readonly ClusterObject[],
  before: readonly Workload[],
  takenAt: string,
): readonly WorkloadFacts[] {
  const owners = ownersOf(objects);
  const relatedTo = createRelations(objects, takenAt);
  const owned = Map.groupBy(objects, (object) => owners.get(objectName(object)));
  const known = new Map(before.map((workload) => [objectName(workload), workload]));
  const autoscalers = new Map(
    objects
      .filter((object) => object.kind === 'HorizontalPodAutoscaler')
      .map((object) => [objectName(object.target), object]),
  );
  return objects.flatMap((found) => {
    const object = workloadIn(found);
    const name = objectName(found);
    if (object === undefined || owners.has(name)) return [];
    const parts = found.kind === 'Pod' ? [found] : (owned.get(name) ?? []);
    const jobs = found.kind === 'Job' ? [found] : parts.filter((part) => part.kind === 'Job');
    const replicaSets = parts.filter((part) => part.kind === 'ReplicaSet');
    const allPods = parts.filter((part) => part.kind === 'Pod');
    const pods = allPods.filter(isConcern(jobs));
    const leaving = allPods.filter((pod) => pod !== found && pod.deletedAt !== undefined);
    const autoscaler = autoscalers.get(name);
    const last = known.get(name);
    const idle = isIdle(object);
    const motion = idle
      ? undefined
      : motionOf({ object, pods, leaving, replicaSets, autoscaler, before: last, takenAt });
    return [
      {
        object,
        ...relatedTo(object, parts, autoscaler),
        pods,
        leaving,
        replicaSets,
        jobs,
        idle,
        takenAt,
        ...(last === undefined ? {} : { before: last }),
        ...(autoscaler === undefined ? {} : { autoscaler }),
        ...(motion === undefined ? {} : { motion }),
      },
    ];
  });
}

/** Undefined for what is none, or part of one. */
function workloadIn(object: ClusterObject): WorkloadObject | undefined {
  switch (object.kind) {
    case 'Deployment':
    case 'StatefulSet':
    case 'DaemonSet':
    case 'CronJob':
    case 'Job':
      return object;
    case 'ReplicaSet':
    case 'Pod':
      return loneWorkload(object);
    case 'HorizontalPodAutoscaler':
    case 'Service':
    case 'PodDisruptionBudget':
    case 'Ingress':
    case 'HTTPRoute':
    case 'ResourceQuota':
    case 'ConfigMap':
    case 'Event':
    case 'Node':
      return undefined;
  }
}

/** By object the workload at the end of its chain of controllers; workloads that nobody here controls are not in it. */
function ownersOf(objects: readonly ClusterObject[]): ReadonlyMap<string, string> {
  const known = new Map(objects.map((object) => [objectName(object), object]));
  const rootOf = (object: ClusterObject, depth: number): string | undefined => {
    const { owner } = object;
    if (owner === undefined || depth > 4) return undefined;
    const controller = known.get(objectName(owner)) ?? guessed(owner, known);
    if (controller === undefined) return undefined;
    return rootOf(controller, depth + 1) ?? objectName(controller);
  };
  return new Map(
    objects.flatMap((object) => {
      const root = rootOf(object, 0);
      return root === undefined ? [] : [[objectName(object), root] as const];
    }),
  );
}

/** Without ReplicaSets in the snapshot a pod still names its own: the Deployment's name and the hash of the template. */
function guessed(
  { kind, name }: { readonly kind: string; readonly name: string },
  known: ReadonlyMap<string, ClusterObject>,
): ClusterObject | undefined {
  return kind === 'ReplicaSet'
    ? known.get(`Deployment/${name.replace(/-[a-z0-9]+$/, '')}`)
    : undefined;
}

const isConcern =
  (jobs: readonly JobObject[]) =>
  (pod: PodObject): boolean => {
    if (pod.deletedAt !== undefined || pod.phase === 'Succeeded') return false;
    const job = jobs.find(({ name }) => name === pod.owner?.name);
    return job === undefined || conditionOf(job, 'Complete')?.status !== 'True';
  };

function isIdle(object: WorkloadObject): boolean {
  switch (object.kind) {
    case 'Deployment':
    case 'StatefulSet':
    case 'DaemonSet':
    case 'ReplicaSet':
    case 'Pod':
      return object.desired === 0;
    case 'CronJob':
    case 'Job':
      return object.suspended === true;
  }
}
