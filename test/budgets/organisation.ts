import { type Item, TAKEN } from '../support/kubernetes-objects.ts';
import { surroundings } from './surroundings.ts';

/** An organisation of any size: teams, specs, two clusters in which every service runs, and a contract of one file a service. */
export interface Organisation {
  readonly services: number;
  readonly serviceIds: readonly string[];
  /** Spec files by path, and `organisation.yaml`; `tiers` gives some services, by number, another tier. */
  readonly specs: (tiers?: Readonly<Record<number, string>>) => Readonly<Record<string, string>>;
  /**
   * What `kubectl get` lists of a cluster at a moment: namespaces of 25 services, one pod each; every 50th does not get
   * ready. What goes on moving in a quiet cluster moves.
   */
  readonly objects: (cluster: string, at?: string) => readonly Item[];
}

export const CLUSTERS = ['prod', 'dev'] as const;
const TEAMS = 300;
const SERVICES_A_NAMESPACE = 25;

export function makeOrganisation(services: number): Organisation {
  const serviceIds = Array.from({ length: services }, (_, number) => idOf(number));
  return {
    services,
    serviceIds,
    specs: (tiers = {}) => ({
      'organisation.yaml': ORGANISATION,
      ...Object.fromEntries(
        serviceIds.map((id, number) => [
          `services/team-${number % TEAMS}/${id}/spec.yaml`,
          specOf(number, services, tiers[number] ?? 'ABC'.charAt(number % 3)),
        ]),
      ),
    }),
    objects: (cluster, at = TAKEN) => {
      const objects = serviceIds.flatMap((id, number) => objectsOf(id, number, cluster));
      const spaces = Math.ceil(services / SERVICES_A_NAMESPACE);
      const namespaces = Array.from({ length: spaces }, (_, number) => `space-${number}`);
      return [...objects, ...surroundings(namespaces, at)];
    },
  };
}

export const idOf = (number: number): string => `${VERBS[number % VERBS.length]}-${number}`;
/** As `descriptorSet` declares it. */
export const rpcServiceOf = (number: number): string => `acme.s${number}.v1.Api`;

const VERBS = ['pay', 'ship', 'bill', 'track', 'quote', 'route', 'match', 'rank'] as const;
const LANGUAGES = ['go', 'java', 'kotlin', 'typescript', 'rust', 'python'] as const;
const TAGS = ['checkout', 'ledger', 'partner', 'mobile', 'batch', 'search', 'fraud'] as const;

const ORGANISATION = `name: Acme
environments: [{ name: production, protected: true }, { name: development }]
clusters:
  - { name: prod, environments: [production], kubeconfig: prod, expectEvery: 7d }
  - { name: dev, environments: [development], pushed: true, expectEvery: 7d }
links:
  - { title: Grafana, kind: dashboard, url: "https://grafana.example/d?ns={namespace}&env={environment}" }
`;

const specOf = (
  number: number,
  services: number,
  tier: string,
): string => `serviceID: ${idOf(number)}
teamName: team-${number % TEAMS}
corporation: ${number % 4 === 0 ? 'Acme Bank' : 'Acme'}
description: Does the work number ${number} of the company, so that nobody else has to.
tier: ${tier}
language: ${LANGUAGES[number % LANGUAGES.length]}
tags: [${TAGS[number % TAGS.length]}, ${TAGS[(number + 3) % TAGS.length]}]
repository: https://git.example/acme/${idOf(number)}
contact: { slack: { generalChannelId: G${number % TEAMS}, alertChannelId: A${number} } }
links: [{ title: Runbook, kind: runbook, url: "https://wiki.example/${idOf(number)}" }]
grpc:
  provides: [${rpcServiceOf(number)}]
  consumes: [${rpcServiceOf((number + 1) % services)}, ${rpcServiceOf((number * 7) % services)}]
dependsOn: [${idOf((number + 2) % services)}]
`;

function objectsOf(id: string, number: number, cluster: string): readonly Item[] {
  const labels = { 'app.kubernetes.io/name': id };
  const broken = number % 50 === 0 && cluster === 'prod';
  const hash = `${id}-6d49cb8b4f`;
  const place = { namespace: `space-${Math.floor(number / SERVICES_A_NAMESPACE)}` };
  const containers = [{ name: 'app', image: `registry.example/${id}:1.${number % 9}.0` }];
  const template = { metadata: { labels }, spec: { containers } };
  const owned = (kind: string, name: string) => ({
    ...place,
    labels,
    creationTimestamp: CREATED,
    ownerReferences: [{ kind, name, uid: 'u', controller: true }],
  });
  return [
    {
      kind: 'Deployment',
      metadata: { name: id, ...place, labels, generation: 1, creationTimestamp: CREATED },
      spec: { replicas: 1, selector: { matchLabels: labels }, template },
      status: {
        observedGeneration: 1,
        replicas: 1,
        updatedReplicas: 1,
        readyReplicas: broken ? 0 : 1,
        availableReplicas: broken ? 0 : 1,
        conditions: [
          {
            type: 'Progressing',
            status: 'True',
            reason: 'NewReplicaSetAvailable',
            lastTransitionTime: CREATED,
            lastUpdateTime: CREATED,
          },
        ],
      },
    },
    {
      kind: 'ReplicaSet',
      metadata: {
        name: hash,
        ...owned('Deployment', id),
        annotations: { 'deployment.kubernetes.io/revision': '1' },
      },
      spec: { replicas: 1, template },
      status: { replicas: 1, readyReplicas: broken ? 0 : 1 },
    },
    {
      kind: 'Pod',
      metadata: { name: `${hash}-x2x`, ...owned('ReplicaSet', hash) },
      status: {
        phase: 'Running',
        conditions: [
          { type: 'Ready', status: broken ? 'False' : 'True', lastTransitionTime: CREATED },
        ],
        containerStatuses: [
          {
            name: 'app',
            ready: !broken,
            restartCount: 0,
            state: { running: { startedAt: CREATED } },
            lastState: {},
          },
        ],
      },
    },
  ];
}

const CREATED = `${TAKEN.slice(0, 11)}02:00:00Z`;
