import { compact } from './compact.ts';
import type {
  BareContainer,
  DeploymentObject,
  PodObject,
  ReplicaSetObject,
} from './kubernetes/cluster-object.ts';
import { imagesIn } from './rollout-parts.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** One number in a Deployment's history, as its ReplicaSets tell it. */
export interface ToldRevision {
  readonly revision: number;
  readonly images: readonly string[];
  readonly containers: readonly BareContainer[];
  /** When its ReplicaSet was made, where this is the number it was made with. */
  readonly startedAt?: string;
  /** It took a ReplicaSet into use again: the number that had before, where it is told, and when it was made. */
  readonly again?: { readonly revision?: number; readonly madeAt?: string };
  readonly pods: readonly PodObject[];
  /** Of the protos it was built with. */
  readonly contractRevision?: string;
}

/**
 * In the order of their numbers. A ReplicaSet taken into use again gets the next number; those it had before stand in
 * `deployment.kubernetes.io/revision-history`. The Deployment itself may know of a newer one than the ReplicaSets that
 * were listed.
 */
export function toldRevisions({
  object,
  replicaSets,
  pods,
}: Pick<WorkloadFacts, 'replicaSets' | 'pods'> & {
  readonly object: DeploymentObject;
}): readonly ToldRevision[] {
  const told = replicaSets.flatMap((replicaSet) => {
    const own = pods.filter(({ owner }) => owner?.name === replicaSet.name);
    return revisionsOf(replicaSet, own);
  });
  const newest = Math.max(0, ...told.map(({ revision }) => revision));
  const { revision, containers, contractRevision } = object;
  const ahead =
    revision !== undefined && revision > newest
      ? [
          compact({
            revision,
            containers,
            images: imagesIn(containers),
            pods: [],
            contractRevision,
          }),
        ]
      : [];
  return withReuse([...told, ...ahead].sort((a, b) => a.revision - b.revision));
}

function revisionsOf(
  { revision, formerRevisions = [], containers, createdAt, contractRevision }: ReplicaSetObject,
  pods: readonly PodObject[],
): readonly ToldRevision[] {
  if (revision === undefined) return [];
  const images = imagesIn(containers);
  const numbers = [...new Set([...formerRevisions, revision])].sort((a, b) => a - b);
  const made = createdAt === undefined ? {} : { madeAt: createdAt };
  return numbers.map((number, place) => {
    const former = numbers[place - 1];
    return {
      revision: number,
      images,
      containers,
      pods: number === revision ? pods : [],
      ...(contractRevision === undefined ? {} : { contractRevision }),
      ...(former !== undefined ? { again: { revision: former, ...made } } : {}),
      ...(former === undefined && createdAt !== undefined ? { startedAt: createdAt } : {}),
    };
  });
}

/** A ReplicaSet older than one with a lower number was taken into use again, though it lacks its former numbers. */
function withReuse(told: readonly ToldRevision[]): readonly ToldRevision[] {
  let newest = '';
  return told.map(({ startedAt, ...revision }) => {
    if (startedAt === undefined) return revision;
    if (startedAt < newest) return { ...revision, again: { madeAt: startedAt } };
    newest = startedAt;
    return { ...revision, startedAt };
  });
}
