import { DAY } from '#examples/epoch.ts';
import { type KubernetesObject, object } from './object.ts';

/** A Service in front of a workload; a LoadBalancer either has its address or waits for it. */
export function service(
  namespace: string,
  name: string,
  kind: 'ClusterIP' | 'LoadBalancer' | 'LoadBalancer without address' = 'ClusterIP',
): KubernetesObject {
  return object(
    {
      apiVersion: 'v1',
      kind: 'Service',
      namespace,
      name,
      labels: { app: name },
      age: kind === 'LoadBalancer without address' ? 90 : 200 * DAY,
    },
    {
      spec: {
        type: kind === 'ClusterIP' ? 'ClusterIP' : 'LoadBalancer',
        selector: { app: name },
        ports: [{ name: 'grpc', port: 8080, targetPort: 'grpc', protocol: 'TCP' }],
      },
      status: {
        loadBalancer: kind === 'LoadBalancer' ? { ingress: [{ ip: '203.0.113.10' }] } : {},
      },
    },
  );
}

/** A PodDisruptionBudget that lets a third of the pods go at a time, or one. */
export function budget(
  namespace: string,
  name: string,
  pods: { readonly expected: number; readonly healthy: number },
  maxUnavailable: '33%' | 1 = '33%',
): KubernetesObject {
  const away = maxUnavailable === 1 ? 1 : Math.ceil(pods.expected / 3);
  const wanted = pods.expected - away;
  return object(
    {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      namespace,
      name,
      labels: { app: name },
      generation: 1,
      age: 200 * DAY,
    },
    {
      spec: { maxUnavailable, selector: { matchLabels: { app: name } } },
      status: {
        observedGeneration: 1,
        currentHealthy: pods.healthy,
        desiredHealthy: wanted,
        disruptionsAllowed: Math.max(0, pods.healthy - wanted),
        expectedPods: pods.expected,
      },
    },
  );
}
