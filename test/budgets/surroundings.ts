import { plusSeconds, secondsBetween } from '#domain/instant.ts';
import { type Item, TAKEN } from '../support/kubernetes-objects.ts';

const NODES = 20;

/**
 * What goes on moving around workloads while nothing happens, at that moment: metrics of autoscalers, use of quotas, counts
 * and times of events, heartbeats of nodes.
 */
export function surroundings(namespaces: readonly string[], at: string): readonly Item[] {
  const minutes = Math.floor(secondsBetween(TAKEN, at) / 60);
  return [
    ...namespaces.flatMap((namespace) => inNamespace(namespace, minutes, at)),
    ...Array.from({ length: NODES }, (_, n) => node(n, at)),
    {
      kind: 'ConfigMap',
      metadata: { name: 'cluster-autoscaler-status', namespace: 'kube-system' },
      data: {
        status: `time: ${at}\nautoscalerStatus: Running\nclusterWide:\n  health:\n    status: Healthy\n`,
      },
    },
  ];
}

function inNamespace(namespace: string, minutes: number, at: string): readonly Item[] {
  const named = (name: string) => ({ name, namespace, creationTimestamp: TAKEN });
  const used = { pods: String(25 + (minutes % 5)), 'requests.cpu': `${2_000 + minutes}m` };
  return [
    {
      kind: 'ResourceQuota',
      metadata: named('team'),
      status: { hard: { pods: '100', 'requests.cpu': '20' }, used },
    },
    {
      kind: 'HorizontalPodAutoscaler',
      metadata: named('any'),
      spec: { scaleTargetRef: { kind: 'Deployment', name: 'any' }, maxReplicas: 5 },
      status: {
        currentReplicas: 1,
        currentMetrics: [{ resource: { current: { averageUtilization: minutes } } }],
        conditions: [
          {
            type: 'AbleToScale',
            status: 'True',
            reason: minutes % 2 ? 'ReadyForNewScale' : 'ScaleDownStabilized',
          },
        ],
      },
    },
    ...['Unhealthy', 'BackOff'].map((reason) => ({
      kind: 'Event',
      metadata: named(`pod.${reason.toLowerCase()}`),
      type: 'Warning',
      reason,
      message: `${reason} for the ${minutes}th time`,
      involvedObject: { kind: 'Pod', name: 'any' },
      count: 10 + minutes,
      firstTimestamp: TAKEN,
      lastTimestamp: at,
    })),
    { kind: 'ConfigMap', metadata: named('settings'), data: { at } },
  ];
}

const node = (n: number, at: string): Item => ({
  kind: 'Node',
  metadata: { name: `node-${n}`, creationTimestamp: TAKEN },
  status: {
    allocatable: { cpu: '4', memory: '16Gi', pods: '110' },
    conditions: [
      {
        type: 'Ready',
        status: 'True',
        reason: 'KubeletReady',
        lastHeartbeatTime: plusSeconds(at, -n),
        lastTransitionTime: TAKEN,
      },
    ],
    nodeInfo: { kubeletVersion: 'v1.36.2' },
  },
});
