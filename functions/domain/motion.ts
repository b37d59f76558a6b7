import { plusSeconds } from './instant.ts';
import {
  type AutoscalerObject,
  conditionOf,
  type DeploymentObject,
  type PodObject,
  type ReplicaSetObject,
  type ReplicatedObject,
  type WorkloadObject,
} from './kubernetes/cluster-object.ts';
import type { Workload } from './workload.ts';

/** A rollout or scale-up that is under way, and how long it may go on before it counts as stuck. */
export interface Motion {
  readonly kind: 'rollout' | 'scale-up';
  /** May be past: then it is stuck. */
  readonly until: string;
}

interface Scene<Kind extends WorkloadObject = WorkloadObject> {
  readonly object: Kind;
  readonly pods: readonly PodObject[];
  /** Those that are being deleted. */
  readonly leaving: readonly PodObject[];
  readonly replicaSets: readonly ReplicaSetObject[];
  readonly autoscaler: AutoscalerObject | undefined;
  /** What was derived the last time. */
  readonly before: Workload | undefined;
  readonly takenAt: string;
}

/** Kubernetes' default of `progressDeadlineSeconds`; used too for kinds that have no such field. */
const DEADLINE = 600;
/** `progressDeadlineSeconds` of 2^31 - 1 means none: there is no Progressing condition then. */
const NO_DEADLINE = 2_147_483_647;

export function motionOf(scene: Scene): Motion | undefined {
  const { object } = scene;
  if (object.kind === 'Job' || object.kind === 'CronJob') return undefined;
  const replicated = { ...scene, object };
  const rollout = rolloutUntil(replicated);
  if (rollout !== undefined) return { kind: 'rollout', until: rollout };
  const scaleUp = scaleUpUntil(replicated);
  return scaleUp === undefined ? undefined : { kind: 'scale-up', until: scaleUp };
}

function rolloutUntil(scene: Scene<ReplicatedObject>): string | undefined {
  const { object, takenAt } = scene;
  switch (object.kind) {
    case 'Deployment':
      return deploymentUntil({ ...scene, object });
    case 'StatefulSet': {
      const { partition = 0, desired } = object;
      // The revisions become one when the last pod is ready, not when it is made. Above a partition they never do.
      const isBehind =
        object.updated < desired - partition || (partition === 0 && object.ready < desired);
      const revising = object.revising === true && !object.onDelete && isBehind;
      const young = plusSeconds(object.createdAt ?? '1970-01-01T00:00:00.000Z', DEADLINE) > takenAt;
      const starting = young && object.ready < object.desired;
      return object.unobserved || revising || starting ? sinceLastStep(scene) : undefined;
    }
    case 'ReplicaSet':
    case 'Pod': {
      const until = plusSeconds(object.createdAt ?? '1970-01-01T00:00:00.000Z', DEADLINE);
      return until > takenAt && object.ready < object.desired ? sinceLastStep(scene) : undefined;
    }
    case 'DaemonSet': {
      const updating = !object.onDelete && object.updated < object.desired;
      return object.unobserved || updating || isReplacing(scene) ? sinceLastStep(scene) : undefined;
    }
  }
}

/** A DaemonSet does not say that its last pod is still on its way; but it makes none but to replace one or for a new node. */
function isReplacing({ object, pods, takenAt }: Scene<ReplicatedObject>): boolean {
  const isYoung = ({ createdAt }: PodObject) =>
    createdAt !== undefined && plusSeconds(createdAt, DEADLINE) > takenAt;
  return object.ready < object.desired && pods.some(isYoung) && unreadyPods(pods).every(isYoung);
}

/** The controller's own word: `Progressing` with a reason other than "the new ReplicaSet is available". */
function deploymentUntil(scene: Scene<DeploymentObject>): string | undefined {
  const { object } = scene;
  const progressing = conditionOf(object, 'Progressing');
  if (object.paused || progressing?.status === 'False') return undefined;
  if (progressing?.reason === 'ProgressDeadlineExceeded') return undefined;
  const { updated, desired, total, available } = object;
  const rolling = updated < desired || total > updated || available < updated;
  if (object.unobserved) return sinceLastStep(scene);
  if (!rolling) return undefined;
  if (progressing === undefined) {
    return updated < desired || total > updated ? sinceLastStep(scene) : undefined;
  }
  if (progressing.reason === 'NewReplicaSetAvailable') return undefined;
  const step = progressing.updatedAt ?? progressing.since;
  return step === undefined ? sinceLastStep(scene) : plusSeconds(step, deadlineOf(object));
}

/**
 * Each new pod or ReplicaSet is a step, and so is the first sight of a motion that was not there in the last snapshot: it
 * may begin with a pod that goes. Where neither is known, the time counts from now.
 */
function sinceLastStep({ object, pods, replicaSets, before, takenAt }: Scene<ReplicatedObject>) {
  const deadline = deadlineOf(object);
  const steps = [...pods, ...replicaSets].flatMap(({ createdAt }) => createdAt ?? []).sort();
  const last = steps.at(-1);
  const fromNow = plusSeconds(takenAt, deadline);
  const known = before === undefined ? undefined : (before.progressingUntil ?? fromNow);
  const told = last === undefined ? undefined : plusSeconds(last, deadline);
  return (
    [known, told]
      .filter((until) => until !== undefined)
      .sort()
      .at(-1) ?? fromNow
  );
}

/**
 * A scale-up is seen as a rise of the desired number since the last snapshot; the first snapshot believes the
 * autoscaler, or else the pods. It explains only pods that were made for it; where of the others, old or replaced, half
 * or more are not ready, that is an outage.
 */
function scaleUpUntil(scene: Scene<ReplicatedObject>): string | undefined {
  if (scene.object.ready >= scene.object.desired) return undefined;
  const deadline = deadlineOf(scene.object);
  const rise = [riseOf(scene, deadline), batchOf(scene)].find((one) => one && explains(one, scene));
  return rise && plusSeconds(rise.to, deadline - MADE_LATE);
}

/** Between which moments pods were made for it. */
interface Rise {
  readonly from: string;
  readonly to: string;
}

function riseOf(
  { object, autoscaler, before, takenAt }: Scene<ReplicatedObject>,
  deadline: number,
): Rise | undefined {
  const rise = (at: string, late: number) => ({
    from: plusSeconds(at, -late),
    to: plusSeconds(at, MADE_LATE),
  });
  const told = autoscaler?.lastScaledAt;
  // Whether that was a step up or down it does not say; who saw what was wanted before knows.
  if (before?.desired === undefined) return told ? rise(told, TOLD_LATE) : undefined;
  if (before.desired < object.desired) return rise(takenAt, SEEN_LATE);
  const goesOn = before.scaling ? before.progressingUntil : undefined;
  return goesOn ? rise(plusSeconds(goesOn, -deadline), SEEN_LATE) : undefined;
}

/**
 * Pods that were made together, later than their template and while others are ready, as the pods of a scale-up are that
 * began before anybody looked, or between two looks with much time in between. After the loss of a node they would look
 * alike; so this is believed only where nothing was known, or more is wanted than before.
 */
function batchOf(scene: Scene<ReplicatedObject>): Rise | undefined {
  const { object, pods, replicaSets, before } = scene;
  const known = before?.desired;
  const batch = unreadyPods(pods);
  // Where more than half is ready there is no alarm to be kept back.
  const isDoubtful = object.ready * 2 > object.desired || (batch.length < 2 && hasMoved(scene));
  if (known === undefined && isDoubtful) return undefined;
  const risen = object.desired - (known ?? 0);
  const made = batch.flatMap(({ createdAt }) => createdAt ?? []).sort();
  const [from] = made;
  const to = from && plusSeconds(from, MADE_LATE);
  if (from === undefined || to === undefined || (made.at(-1) ?? to) > to) return undefined;
  const sets = new Set(batch.map(({ owner }) => owner?.name));
  const templates = replicaSets.filter(({ name }) => sets.has(name));
  const isLater = [object, ...templates].every(
    ({ createdAt }) => createdAt === undefined || plusSeconds(createdAt, MADE_LATE) <= from,
  );
  const isOfIt = batch.length <= risen && batch.every(isNew) && object.ready > 0;
  return isLater && isOfIt ? { from, to } : undefined;
}

/**
 * A single new pod may have come in the place of one that goes, came to its end or is not listed; one that failed has had
 * its time, and a StatefulSet grows at its end.
 */
const hasMoved = ({ object, pods, leaving }: Scene<ReplicatedObject>): boolean =>
  leaving.length > 0 ||
  pods.length < object.desired ||
  pods.some(({ phase }) => phase === 'Failed') ||
  unreadyPods(pods).some(
    ({ name, containers }) =>
      containers.some(({ restarts }) => restarts > 0) ||
      (object.kind === 'StatefulSet' && !name.endsWith(`-${object.desired - 1}`)),
  );

/** It was never ready: its condition is as old as itself. */
const isNew = (pod: PodObject): boolean => {
  const { since } = conditionOf(pod, 'Ready') ?? {};
  const began = pod.startedAt ?? pod.createdAt;
  return since === undefined || began === undefined || since <= plusSeconds(began, MADE_LATE);
};

function explains({ from, to }: Rise, { object, pods }: Scene<ReplicatedObject>): boolean {
  const isOfIt = ({ createdAt }: PodObject) =>
    createdAt === undefined || (createdAt >= from && createdAt <= to);
  const others = unreadyPods(pods).filter((pod) => !isOfIt(pod));
  // The time the autoscaler tells may be that of a step down; then nothing was made, and nothing is on its way.
  const made = pods.some(isOfIt) || pods.length < object.desired;
  return made && (others.length === 0 || object.ready > others.length);
}

/** Seconds by which a rise may have come before the snapshot that shows it: three usual intervals. */
const SEEN_LATE = 180;
/** The same for the time an autoscaler tells: it writes it down together with the number. */
const TOLD_LATE = 15;
/** Seconds within which a controller makes the pods of a scale-up. */
const MADE_LATE = 120;

/** Those that came to an end are none: their place is taken by others. */
export const unreadyPods = (pods: readonly PodObject[]): readonly PodObject[] =>
  pods.filter((pod) => pod.phase !== 'Failed' && conditionOf(pod, 'Ready')?.status !== 'True');

const deadlineOf = (object: ReplicatedObject): number =>
  object.kind === 'Deployment' && object.progressDeadlineSeconds < NO_DEADLINE
    ? object.progressDeadlineSeconds
    : DEADLINE;
