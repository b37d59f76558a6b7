import { DAY } from '#examples/epoch.ts';
import { NEVER_STORED } from '#examples/never-stored.ts';
import { type KubernetesObject, object } from './object.ts';

/** Settings of an app, with what nobody should put there and somebody always does. */
export const settings = (namespace: string, app: string): KubernetesObject =>
  object(
    { apiVersion: 'v1', kind: 'ConfigMap', namespace, name: `${app}-settings`, age: 200 * DAY },
    { data: { 'settings.yaml': `smtp: { password: ${NEVER_STORED}-config-${app} }\n` } },
  );

/** How many nodes the groups of a cluster have, want, and may have. */
export interface Groups {
  readonly ready: number;
  readonly target: number;
  readonly min: number;
  readonly max: number;
  readonly scaleUp: 'NoActivity' | 'InProgress' | 'Backoff';
}

/** What the Cluster Autoscaler writes about itself. Its times are left out: they would not move with the others. */
export const autoscalerStatus = ({ ready, target, min, max, scaleUp }: Groups): KubernetesObject =>
  object(
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      namespace: 'kube-system',
      name: 'cluster-autoscaler-status',
      age: 200 * DAY,
    },
    {
      data: {
        status: `autoscalerStatus: Running
clusterWide:
  health:
    status: Healthy
    nodeCounts:
      registered:
        total: ${ready}
        ready: ${ready}
        unready:
          total: 0
  scaleUp:
    status: ${scaleUp}
  scaleDown:
    status: NoCandidates
nodeGroups:
- name: https://www.googleapis.com/compute/v1/projects/acme/zones/asia-northeast1-a/instanceGroups/pool-1
  health:
    status: Healthy
    cloudProviderTarget: ${target}
    minSize: ${min}
    maxSize: ${max}
  scaleUp:
    status: ${scaleUp}
`,
      },
    },
  );
