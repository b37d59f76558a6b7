import type { ReplicaSetObject } from './kubernetes/cluster-object.ts';
import { replicatedOf } from './replicas.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/**
 * When the present template came into force. A Deployment's newest ReplicaSet tells the true time, except after a
 * rollback, which takes an old one into use again: then, and for other kinds, it is the snapshot that showed the change.
 */
export function rolledOutAt(
  { object, replicaSets, before, takenAt }: WorkloadFacts,
  images: readonly string[],
): string | undefined {
  if (replicatedOf(object) === undefined) return undefined;
  const made = replicaSets.toSorted(byRevision).at(-1)?.createdAt;
  if (before === undefined) return made;
  const known = before.rolledOutAt;
  const isNew = made !== undefined && (known === undefined || made > known);
  if (isNew) return made;
  return before.images.join() === images.join() ? known : takenAt;
}

const byRevision = (a: ReplicaSetObject, b: ReplicaSetObject): number =>
  (a.revision ?? 0) - (b.revision ?? 0);
