import { ago, autoscaler, type Item, pod } from '../../support/kubernetes-objects.ts';
import { api, condition, good, label, merged } from '../../support/labelled-objects.ts';

const four = api(good(4));
const hpa = (
  numbers: { readonly min: number; readonly max: number; readonly current: number },
  conditions: readonly Item[] = [],
  scaled = 1440,
) =>
  merged(autoscaler(numbers, { scaled }), {
    status: {
      conditions: [condition('AbleToScale', 'True', 'ReadyForNewScale', 1440), ...conditions],
    },
  });
const named = (kind: string, apiVersion: string, name: string, age: number) => ({
  apiVersion,
  kind,
  metadata: { name, namespace: 'pay', creationTimestamp: ago(age) },
});
const budget = (status: Item) => ({
  ...named('PodDisruptionBudget', 'policy/v1', 'pay-api', 1440),
  spec: { minAvailable: 3, selector: { matchLabels: { app: 'pay-api' } } },
  status: { expectedPods: 4, ...status },
});
const quota = (hard: Item, used: Item) => ({
  ...named('ResourceQuota', 'v1', 'pay', 1440),
  spec: { hard },
  status: { hard, used },
});
const service = (age: number, ingress: readonly Item[] = [], type = 'LoadBalancer') => ({
  ...named('Service', 'v1', 'pay-api', age),
  spec: { type, selector: { app: 'pay-api' }, ports: [{ port: 80 }] },
  status: { loadBalancer: ingress.length > 0 ? { ingress } : {} },
});
const ingress = (age: number) => ({
  ...named('Ingress', 'networking.k8s.io/v1', 'pay', age),
  spec: {
    rules: [
      {
        host: 'pay.example',
        http: {
          paths: [
            {
              path: '/',
              pathType: 'Prefix',
              backend: { service: { name: 'pay-api', port: { number: 80 } } },
            },
          ],
        },
      },
    ],
  },
  status: { loadBalancer: {} },
});
const warning = (reason: string) => ({
  ...named('Event', 'v1', `pay-api.${reason.toLowerCase()}`, 5),
  type: 'Warning',
  reason,
  message: 'in words',
  count: 12,
  firstTimestamp: ago(50),
  lastTimestamp: ago(5),
  involvedObject: { kind: 'Deployment', name: 'pay-api', namespace: 'pay' },
});

export const OTHERS = [
  label(
    'an autoscaler at its maximum since 20 minutes',
    'It may need more than it is allowed.',
    [...four, hpa({ min: 2, max: 4, current: 4 }, [], 20)],
    [0, 'WARNING', 'hpa-at-max WARNING'],
  ),
  label(
    'an autoscaler at its maximum since 5 minutes',
    'A peak.',
    [...four, hpa({ min: 2, max: 4, current: 4 }, [], 5)],
    [9.9, 'HEALTHY'],
    [10, 'WARNING', 'hpa-at-max WARNING'],
  ),
  label(
    'an autoscaler that says it wants more than it may',
    'TooManyReplicas is the stronger sign.',
    [
      ...four,
      hpa({ min: 2, max: 4, current: 4 }, [
        condition('ScalingLimited', 'True', 'TooManyReplicas', 20),
      ]),
    ],
    [0, 'WARNING', 'hpa-at-max WARNING'],
  ),
  label(
    'an autoscaler whose minimum is its maximum',
    'Somebody fixed the number.',
    [...four, hpa({ min: 4, max: 4, current: 4 }, [], 100)],
    [0, 'HEALTHY'],
    [60, 'HEALTHY'],
  ),
  label(
    'an autoscaler at its minimum',
    'TooFewReplicas is normal at night.',
    [
      ...four,
      hpa({ min: 4, max: 9, current: 4 }, [
        condition('ScalingLimited', 'True', 'TooFewReplicas', 300),
      ]),
    ],
    [0, 'HEALTHY'],
    [60, 'HEALTHY'],
  ),
  label(
    'an autoscaler without numbers since 10 minutes',
    'The good condition comes first, and the bad one counts.',
    [
      ...four,
      hpa({ min: 2, max: 9, current: 4 }, [
        condition('ScalingActive', 'False', 'FailedGetResourceMetric', 10),
      ]),
    ],
    [0, 'WARNING', 'hpa-blind WARNING'],
  ),
  label(
    'an autoscaler without numbers since half a minute',
    'New pods have none yet: every rollout shows it.',
    [
      ...four,
      hpa({ min: 2, max: 9, current: 4 }, [
        condition('ScalingActive', 'False', 'FailedGetResourceMetric', 0.5),
      ]),
    ],
    [0, 'HEALTHY'],
    [1.4, 'HEALTHY'],
    [1.5, 'WARNING', 'hpa-blind WARNING'],
  ),
  label(
    'an autoscaler that can not scale',
    'It finds no Deployment of that name, or is not allowed to.',
    [
      ...four,
      merged(autoscaler({ min: 2, max: 9, current: 4 }), {
        status: { conditions: [condition('AbleToScale', 'False', 'FailedGetScale', 5)] },
      }),
    ],
    [0, 'WARNING', 'hpa-blind WARNING'],
  ),
  label(
    'an autoscaler of a Deployment scaled to zero',
    'ScalingDisabled follows from it.',
    [
      ...api([]),
      hpa({ min: 2, max: 9, current: 0 }, [
        condition('ScalingActive', 'False', 'ScalingDisabled', 90),
      ]),
    ],
    [0, 'NONE', 'scaled-to-zero INFO'],
  ),
  label(
    'a disruption budget that allows nothing just now',
    'It does what it is for.',
    [...four, budget({ currentHealthy: 4, desiredHealthy: 4, disruptionsAllowed: 0 })],
    [0, 'HEALTHY'],
    [60, 'HEALTHY'],
  ),
  label(
    'a disruption budget that is not met',
    'Fewer pods are healthy than it asks for.',
    [
      ...api([
        ...good(3),
        pod('bad', { ready: false, since: 1, state: { running: { startedAt: ago(1439) } } }),
      ]),
      budget({ currentHealthy: 3, desiredHealthy: 4, disruptionsAllowed: 0 }),
    ],
    [0, 'HEALTHY'],
    [14.9, 'WARNING', 'ready-below-desired WARNING', 'not-ready WARNING'],
    [15, 'WARNING', 'budget-unmet WARNING', 'ready-below-desired WARNING', 'not-ready WARNING'],
  ),
  label(
    'a quota that is half used',
    'There is room.',
    [...four, quota({ 'requests.cpu': '10', pods: '8' }, { 'requests.cpu': '5', pods: '4' })],
    [0, 'HEALTHY'],
    [60, 'HEALTHY'],
  ),
  label(
    'a quota used to 95 %',
    'Worth a note after a quarter of an hour.',
    [...four, quota({ 'requests.cpu': '10' }, { 'requests.cpu': '9500m' })],
    [14.9, 'HEALTHY'],
    [15, 'HEALTHY', 'quota-used INFO'],
  ),
  label(
    'a quota used to exactly 90 %',
    'Not above it.',
    [...four, quota({ pods: '10' }, { pods: '9' })],
    [60, 'HEALTHY'],
  ),
  label(
    'a quota that is used up',
    'The next pod will be refused.',
    [...four, quota({ pods: '4' }, { pods: '4' })],
    [14.9, 'HEALTHY'],
    [15, 'WARNING', 'quota-used WARNING'],
  ),
  label(
    'a load balancer without an address since 5 minutes',
    'Clouds need a few minutes.',
    [...four, service(5)],
    [4.9, 'HEALTHY'],
    [5, 'WARNING', 'no-address WARNING'],
  ),
  label(
    'a load balancer with an address',
    'It is reachable.',
    [...four, service(500, [{ ip: '203.0.113.7' }])],
    [60, 'HEALTHY'],
  ),
  label(
    'a Service inside the cluster',
    'It needs no address from outside.',
    [...four, service(500, [], 'ClusterIP')],
    [60, 'HEALTHY'],
  ),
  label(
    'an Ingress without an address since 20 minutes',
    'Nothing from outside gets in.',
    [...four, service(500, [], 'ClusterIP'), ingress(20)],
    [0, 'WARNING', 'no-address WARNING'],
  ),
  label(
    'warnings about a Deployment in good order',
    'Events explain; they never are the only cause.',
    [...four, warning('FailedScheduling'), warning('FailedCreate'), warning('BackOff')],
    [0, 'HEALTHY'],
    [60, 'HEALTHY'],
  ),
];
