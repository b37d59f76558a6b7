import { ago, type Item } from './kubernetes-objects.ts';

/** The kinds that surround workloads, with a secret wherever somebody may have left one. */
export function plantedSurroundings(
  secret: string,
  named: (kind: string, name: string) => Item & { readonly metadata: object },
): readonly Item[] {
  const condition = { status: 'False', reason: 'Broken', message: secret };
  const status = { message: secret, conditions: [{ type: 'Ready', ...condition }] };
  const about = { kind: 'Pod', name: 'crashing', namespace: 'pay', fieldPath: secret };
  const event = { type: 'Warning', involvedObject: about, message: secret, note: secret };
  const { metadata } = named('Node', 'node-1');
  return [
    {
      ...named('HorizontalPodAutoscaler', 'h'),
      spec: {
        scaleTargetRef: { kind: 'Deployment', name: 'api' },
        maxReplicas: 3,
        metrics: [{ type: 'External', external: { metric: { name: secret } } }],
      },
      status: { currentReplicas: 1, conditions: [{ type: 'ScalingActive', ...condition }] },
    },
    {
      ...named('PodDisruptionBudget', 'b'),
      spec: { minAvailable: 1, selector: { matchLabels: { [secret]: secret } } },
      status: { ...status, disruptedPods: { [secret]: ago(1) } },
    },
    {
      ...named('PodDisruptionBudget', 'odd'),
      spec: {
        minAvailable: secret,
        selector: { matchExpressions: [{ key: secret, operator: 'In', values: [secret] }] },
      },
    },
    {
      ...named('Ingress', 'i'),
      spec: {
        ingressClassName: `Class ${secret}`,
        tls: [{ hosts: [secret], secretName: secret }],
        rules: [
          {
            host: `Host ${secret}`,
            http: { paths: [{ path: `/${secret}`, backend: { resource: { name: secret } } }] },
          },
        ],
      },
      status: { loadBalancer: { ingress: [{ ip: secret, hostname: secret }] } },
    },
    {
      ...named('HTTPRoute', 'r'),
      spec: {
        rules: [
          {
            matches: [{ headers: [{ name: 'authorization', value: secret }] }],
            filters: [{ requestHeaderModifier: { set: [{ name: 'x-key', value: secret }] } }],
          },
        ],
      },
      status: { parents: [{ parentRef: {}, conditions: [{ type: 'Accepted', ...condition }] }] },
    },
    {
      ...named('ResourceQuota', 'q'),
      spec: { hard: { pods: secret }, scopes: [secret] },
      status: { hard: { pods: secret, cpu: '1' }, used: { pods: secret, cpu: secret } },
    },
    {
      ...named('ConfigMap', 'cluster-autoscaler-status'),
      metadata: { ...metadata, name: 'cluster-autoscaler-status', namespace: 'kube-system' },
      data: {
        other: secret,
        status: `autoscalerStatus: ${secret} \nclusterWide:\n  health:\n    status: Healthy\n    message: ${secret}\nnodeGroups:\n- name: ${secret}\n`,
      },
    },
    { ...named('Event', 'e'), ...event, reason: 'BackOff', lastTimestamp: ago(1), count: 3 },
    {
      ...named('Event', 'odd'),
      ...event,
      reason: `Because of ${secret}`,
      lastTimestamp: ago(1),
      reportingInstance: secret,
      source: { component: secret, host: secret },
    },
    { ...named('Event', 'other'), ...event, involvedObject: { kind: 'Pod', name: `A ${secret}` } },
    {
      ...named('Node', 'node-1'),
      spec: { providerID: secret, taints: [{ key: secret, value: secret }] },
      status: {
        ...status,
        addresses: [{ type: 'Hostname', address: secret }],
        images: [{ names: [secret] }],
        capacity: { cpu: secret, [secret]: '1' },
        nodeInfo: { kubeletVersion: `${secret} `, machineID: secret, bootID: secret },
      },
    },
  ];
}
