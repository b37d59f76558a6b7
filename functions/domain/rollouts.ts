import { deploymentRollouts } from './deployment-rollouts.ts';
import type { RollingObject, WorkloadObject } from './kubernetes/cluster-object.ts';
import type { Rollout } from './rollout.ts';
import { oldestFirst } from './rollout-parts.ts';
import { seenRollouts } from './seen-rollouts.ts';
import type { WorkloadFacts } from './workload-facts.ts';

const KEPT = 10;

/**
 * The last ten rollouts of a workload, newest first; undefined for what does not roll out. What was known stays known when the
 * cluster forgets it, polls that were missed lose nothing that it still tells, and the same facts again change nothing.
 */
export function rolloutsOf(facts: WorkloadFacts): readonly Rollout[] | undefined {
  const { object } = facts;
  if (!isRolling(object)) return undefined;
  const found =
    object.kind === 'Deployment'
      ? deploymentRollouts({ ...facts, object })
      : seenRollouts({ ...facts, object });
  return found.toSorted(oldestFirst).reverse().slice(0, KEPT);
}

const isRolling = (object: WorkloadObject): object is RollingObject =>
  object.kind === 'Deployment' || object.kind === 'StatefulSet' || object.kind === 'DaemonSet';

/** When the present template came into force; undefined while nothing but its first sight is known. */
export function rolledOutAt(
  rollouts: readonly Rollout[] | undefined,
  before: { readonly rolledOutAt?: string } | undefined,
): string | undefined {
  const [newest, ...older] = rollouts ?? [];
  const isFirstSight = newest?.atLatest && older.length === 0;
  return isFirstSight ? before?.rolledOutAt : newest?.startedAt;
}
