import type { Common } from './cluster-object.ts';
import type { PrintedLabels } from './label-selector.ts';

/** What leads traffic to pods. */

export interface ServiceObject extends Common {
  readonly kind: 'Service';
  readonly type: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName';
  /** The labels of the pods it leads to; absent when it selects none itself. */
  readonly selector?: PrintedLabels;
  readonly headless?: true;
  /** Of a LoadBalancer: whether it has an address. */
  readonly addressed?: boolean;
}

export interface IngressObject extends Common {
  readonly kind: 'Ingress';
  readonly class?: string;
  readonly hosts: readonly string[];
  /** Names of Services in its namespace, each once. */
  readonly backends: readonly string[];
  readonly addressed: boolean;
}

/** A Gateway's word about a route that asks to be led through it. */
export interface RouteParent {
  readonly name: string;
  readonly accepted: boolean;
  /** Why not. */
  readonly reason?: string;
}

/** https://gateway-api.sigs.k8s.io/reference/spec/#httproute */
export interface RouteObject extends Common {
  readonly kind: 'HTTPRoute';
  readonly hosts: readonly string[];
  /** Names of Services in its namespace, each once. */
  readonly backends: readonly string[];
  readonly parents: readonly RouteParent[];
}
