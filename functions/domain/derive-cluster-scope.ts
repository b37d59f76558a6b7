import { compact } from './compact.ts';
import type { ClusterObject } from './kubernetes/cluster-object.ts';
import { CLUSTER_SCOPE } from './kubernetes/node-object.ts';
import { summariseNodes } from './node-summary.ts';
import type { NamespaceHealth } from './workload.ts';

/** What readers get of that which belongs to no namespace: what the cluster runs on. */
export const deriveClusterScope = (objects: readonly ClusterObject[]): NamespaceHealth =>
  compact({
    namespace: CLUSTER_SCOPE,
    workloads: [],
    nodes: summariseNodes(objects.filter((object) => object.kind === 'Node')),
    autoscaler: objects.flatMap((object) =>
      object.kind === 'ConfigMap' && object.autoscaler ? [object.autoscaler] : [],
    )[0],
  });
