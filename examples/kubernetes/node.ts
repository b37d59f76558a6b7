import { ago, DAY } from '#examples/epoch.ts';
import { condition } from './conditions.ts';
import { type KubernetesObject, object } from './object.ts';

export interface NodePlan {
  readonly name: string;
  readonly instanceType: string;
  readonly zone: string;
  /** Of its kubelet. */
  readonly version: string;
  readonly cordoned?: boolean;
  /** Minutes since its kubelet was last heard. */
  readonly lost?: number;
}

/** A machine of 4 cores and 16 GiB, of which a little is kept for itself, so many minutes before the epoch. */
export function node(plan: NodePlan, at: number): KubernetesObject {
  const { name, instanceType, zone, version, cordoned } = plan;
  const lost = plan.lost !== undefined && plan.lost > at ? plan.lost : undefined;
  const { namespace: _, ...metadata } = object(
    {
      apiVersion: 'v1',
      kind: 'Node',
      namespace: '',
      name,
      age: 30 * DAY,
      labels: {
        'kubernetes.io/hostname': name,
        'node.kubernetes.io/instance-type': instanceType,
        'topology.kubernetes.io/zone': zone,
      },
      manager: 'kubelet',
    },
    {},
  ).metadata;
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata,
    spec: {
      providerID: `gce://acme/${zone}/${name}`,
      ...(cordoned ? { unschedulable: true } : {}),
    },
    status: {
      capacity: { cpu: '4', memory: '16393244Ki', pods: '110' },
      allocatable: { cpu: '3920m', memory: '13588508Ki', pods: '110' },
      conditions: [
        ...['MemoryPressure', 'DiskPressure', 'PIDPressure'].map((type) =>
          heard(at, condition(type, false, `KubeletHasNo${type}`, 30 * DAY)),
        ),
        lost === undefined
          ? heard(at, condition('Ready', true, 'KubeletReady', 30 * DAY))
          : { ...condition('Ready', false, 'NodeStatusUnknown', lost), status: 'Unknown' },
      ],
      nodeInfo: {
        kubeletVersion: version,
        osImage: 'Container-Optimized OS',
        architecture: 'amd64',
      },
    },
  };
}

/** Kubelets renew this every few seconds. */
const heard = (at: number, one: ReturnType<typeof condition>) => ({
  ...one,
  lastHeartbeatTime: ago(at + 0.2),
});
