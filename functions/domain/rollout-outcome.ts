import {
  conditionOf,
  type DeploymentObject,
  type RollingObject,
} from './kubernetes/cluster-object.ts';
import type { Rollout } from './rollout.ts';

type Ending = Pick<Rollout, 'outcome' | 'finishedAt'>;

interface Scene<Kind> {
  readonly object: Kind;
  readonly takenAt: string;
}

/** How far the newest rollout is. What was done stays done: pods that fail later are another matter. */
export function outcomeNow({ object, takenAt }: Scene<RollingObject>, rollout: Rollout): Ending {
  const word = isSettled(object, rollout) ? undefined : wordOn({ object, takenAt }, rollout);
  const { outcome, finishedAt } = word ?? rollout;
  return finishedAt === undefined ? { outcome } : { outcome, finishedAt };
}

const isSettled = ({ unobserved }: RollingObject, { outcome }: Rollout): boolean =>
  outcome === 'done' || outcome === 'unseen' || unobserved === true;

/** Undefined when nothing is said of this one yet. */
function wordOn({ object, takenAt }: Scene<RollingObject>, rollout: Rollout): Ending | undefined {
  const word = object.kind === 'Deployment' ? wordOfController(object, rollout) : undefined;
  if (word !== undefined) return word === 'of another' ? undefined : word;
  return isComplete(object) ? { outcome: 'done', finishedAt: takenAt } : { outcome: 'moving' };
}

/**
 * https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#deployment-status; undefined where there is no
 * deadline, and therefore no condition. One that is older than the rollout speaks of the one before.
 */
function wordOfController(
  object: DeploymentObject,
  { revision = 0, startedAt, atLatest }: Rollout,
): Ending | 'of another' | undefined {
  const progressing = conditionOf(object, 'Progressing');
  if ((object.revision ?? revision) < revision) return 'of another';
  if (progressing === undefined) return undefined;
  const { status, reason, since, updatedAt = since } = progressing;
  if (updatedAt === undefined || (!atLatest && updatedAt < startedAt)) return 'of another';
  if (reason === 'NewReplicaSetAvailable') return { outcome: 'done', finishedAt: updatedAt };
  const isStuck = status === 'False' || reason === 'ProgressDeadlineExceeded';
  return isStuck ? { outcome: 'stuck', finishedAt: updatedAt } : { outcome: 'moving' };
}

/** No pod of an older template is left, or is to be replaced. */
export const isEverywhere = (object: RollingObject): boolean => {
  const kept = object.kind === 'StatefulSet' ? (object.partition ?? 0) : 0;
  return !object.unobserved && object.updated >= object.desired - kept;
};

function isComplete(object: RollingObject): boolean {
  const { updated, desired, total, available, ready } = object;
  switch (object.kind) {
    case 'Deployment':
      return updated >= desired && total <= updated && available >= desired;
    case 'StatefulSet':
      return updated >= desired - (object.partition ?? 0) && ready >= desired;
    case 'DaemonSet':
      return updated >= desired && available >= desired;
  }
}
