import { autoscalerStatus, type Groups, settings } from '#examples/kubernetes/config-map.ts';
import { eventsOf } from '#examples/kubernetes/event.ts';
import { httpRoute, ingress } from '#examples/kubernetes/ingress.ts';
import { type NodePlan, node } from '#examples/kubernetes/node.ts';
import type { KubernetesObject } from '#examples/kubernetes/object.ts';
import { quota } from '#examples/kubernetes/quota.ts';

/** What stands around the workloads of a cluster. */
interface Place {
  readonly nodes: number;
  readonly version: string;
  readonly region: string;
  readonly instanceType: string;
  /** By the number of a node what is special about it. */
  readonly odd?: Readonly<Record<number, Partial<Pick<NodePlan, 'version' | 'cordoned' | 'lost'>>>>;
  readonly autoscaler?: Groups;
  readonly others: readonly KubernetesObject[];
}

const PLACES: Readonly<Record<string, Place>> = {
  'gke-prod': {
    nodes: 12,
    version: 'v1.36.2-gke.1310',
    region: 'asia-northeast1',
    instanceType: 'n2-standard-4',
    autoscaler: { ready: 12, target: 12, min: 6, max: 24, scaleUp: 'NoActivity' },
    others: [
      ingress('pay-gateway-prod', 'pay-gateway', 'api.pay.acme.example'),
      ingress('pay-qr-prod', 'pay-qr', 'qr.pay.acme.example'),
      quota('pay-payment-prod', {
        pods: ['8', '20'],
        'requests.cpu': ['4', '10'],
        'requests.memory': ['4Gi', '20Gi'],
      }),
    ],
  },
  'gke-dev': {
    nodes: 5,
    version: 'v1.36.2-gke.1310',
    region: 'asia-northeast1',
    instanceType: 'e2-standard-4',
    // The upgrade is under way: one is emptied for it.
    odd: { 4: { version: 'v1.35.6-gke.2040', cordoned: true } },
    autoscaler: { ready: 5, target: 6, min: 3, max: 6, scaleUp: 'Backoff' },
    others: [
      quota('merchant-lab', {
        pods: ['3', '3'],
        'requests.cpu': ['1500m', '1500m'],
        'requests.memory': ['1536Mi', '4Gi'],
      }),
      quota('pay-points-dev', { pods: ['1', '10'], 'requests.memory': ['1900Mi', '2Gi'] }),
    ],
  },
  'draw-production': {
    nodes: 9,
    version: 'v1.35.6-gke.2040',
    region: 'asia-northeast1',
    instanceType: 'n2-standard-4',
    others: [
      ingress('draw', 'draw-web', 'draw.acme.example'),
      httpRoute('draw', 'draw-graphql', 'graphql.draw.acme.example'),
      httpRoute('draw-beta', 'draw-graphql', 'graphql.beta.draw.acme.example'),
      quota('draw-beta', { pods: ['17', '40'], 'requests.cpu': ['8', '20'] }),
    ],
  },
  'draw-testing': {
    nodes: 4,
    version: 'v1.36.2-gke.1310',
    region: 'asia-northeast1',
    instanceType: 'e2-standard-4',
    odd: { 3: { lost: 35 } },
    others: [
      httpRoute('draw-testing-e2e', 'draw-graphql', 'graphql.e2e.draw.acme.example', false),
      quota('draw-testing-load', { pods: ['38', '40'], 'requests.cpu': ['19', '40'] }),
    ],
  },
};

/** The nodes, entrances, quotas and settings of a cluster, and what it says about the trouble in `objects`. */
export function surroundings(
  cluster: string,
  objects: readonly KubernetesObject[],
  at: number,
): readonly KubernetesObject[] {
  const place = PLACES[cluster];
  if (place === undefined) return [];
  const { nodes, region, instanceType, version, odd = {}, autoscaler, others } = place;
  return [
    ...Array.from({ length: nodes }, (_, n) =>
      node(
        {
          name: `${cluster}-pool-1-${n + 1}`,
          instanceType,
          zone: `${region}-${'abc'.charAt(n % 3)}`,
          version,
          ...odd[n],
        },
        at,
      ),
    ),
    ...others,
    ...(autoscaler ? [autoscalerStatus(autoscaler)] : []),
    ...settingsOf(objects),
    ...eventsOf(objects, at),
  ];
}

/** Every Deployment has one, which its pods mount. */
const settingsOf = (objects: readonly KubernetesObject[]): readonly KubernetesObject[] =>
  objects
    .filter(({ kind }) => kind === 'Deployment')
    .map(({ metadata }) => settings(String(metadata.namespace), String(metadata.name)));
