import type { Problem } from './problem.ts';
import type { SnapshotKind } from './workload.ts';

/** How a cluster is reached. `path`: `projects/…/locations/…/clusters/…`. */
export type ClusterReach =
  | { readonly kind: 'kubeconfig'; readonly context: string }
  | { readonly kind: 'gke'; readonly path: string };

/** What a poll cost: requests sent (tries count), bytes received as they came over the wire, and milliseconds it took. */
export interface PollCost {
  readonly requests: number;
  readonly bytes: number;
  readonly millis: number;
}

/** A kind that could not be listed to its end, and why. */
export interface MissingKind {
  readonly kind: SnapshotKind;
  /** Where; absent: everywhere. */
  readonly namespaces?: readonly string[];
  /** Why, and what to do about it; for a missing permission the rule to add. A note is nothing that anybody must mend. */
  readonly problem: Problem;
}

/** A kind of which the newest facts are older than those of the others, because it could not be listed. */
export interface LateKind extends MissingKind {
  /** When it was last listed to its end; absent: never. */
  readonly fetchedAt?: string;
  /** Since when it can't be listed. */
  readonly since: string;
}

/** What a poll says besides the objects. */
export interface PollFacts {
  /** Kinds that were not asked for, because the cluster neither served nor granted them a moment ago. */
  readonly skipped: readonly SnapshotKind[];
  readonly missing: readonly MissingKind[];
  readonly cost: PollCost;
}
