import type { Common, Condition } from './cluster-object.ts';

/** Where what belongs to no namespace is kept. No namespace can be called so. */
export const CLUSTER_SCOPE = '~cluster';

/** Kubernetes quantities as written. */
export interface NodeCapacity {
  readonly cpu?: string;
  readonly memory?: string;
  readonly pods?: string;
}

export interface NodeObject extends Common {
  readonly kind: 'Node';
  readonly ready: boolean;
  /** No new pods are to come to it. */
  readonly cordoned?: true;
  /** Since when, where the taint that keeps pods away tells it. */
  readonly cordonedAt?: string;
  readonly capacity: NodeCapacity;
  /** What is left of it for pods. */
  readonly allocatable: NodeCapacity;
  /** Only those that tell of something wrong. */
  readonly conditions: readonly Condition[];
  readonly instanceType?: string;
  readonly zone?: string;
  /** Of its kubelet: `v1.36.1`. */
  readonly version?: string;
}
