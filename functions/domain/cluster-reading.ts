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

/** A kind of which the newest facts are older than those of the others, because it could not be listed. */
export interface LateKind {
  readonly kind: SnapshotKind;
  /** When it was last listed to its end; absent: never. */
  readonly fetchedAt?: string;
  /** Since when it can't be listed. */
  readonly since: string;
  /** Why, and what to do about it; for a missing permission the rule to add. */
  readonly problem: Problem;
}
