/** Every screen of the page with the example on it: what is looked at and what axe checks. */
export const SCREENS: Readonly<Record<string, string>> = {
  home: '/',
  trouble: '/trouble',
  'trouble-filtered': '/trouble?severity=WARNING&text=a',
  'trouble-none': '/trouble?text=nothing-is-called-so',
  matrix: '/matrix',
  'matrix-teams': '/matrix?sort=team&only=trouble',
  services: '/services',
  'services-filtered': '/services?text=pay',
  'services-none': '/services?text=nothing-is-called-so',
  'service-overview': '/services/SERVICE/overview',
  'service-runtime': '/services/SERVICE/runtime',
  'service-compare': '/services/pay-payment/runtime?view=compare',
  'service-api': '/services/SERVICE/api',
  'service-dependencies': '/services/SERVICE/dependencies',
  'service-todo': '/services/pay-points/todos?todo=breaking-acknowledged~pay-points',
  'service-history': '/services/SERVICE/history',
  'service-unknown': '/services/nobody-knows-it',
  apis: '/apis',
  'apis-package': '/apis?package=acme.pay',
  'apis-text': '/apis?text=payment',
  'rpc-service': '/apis/RPC',
  'rpc-service-rich': '/apis/acme.pay.payment.v1.PaymentService',
  'rpc-service-past': '/apis/acme.pay.points.v1.PointsService?revision=REVISION',
  'proto-type': '/apis/TYPE',
  'proto-type-rich': '/apis/acme.pay.payment.v1.Payment',
  'proto-type-old': '/apis/acme.pay.clearing.v1.ClearingFile',
  'proto-enum': '/apis/acme.pay.clearing.v1.Urgency',
  'proto-file': '/apis/files/acme/pay/clearing/v1/clearing.proto',
  'proto-file-unknown': '/apis/files/nobody/has/it.proto',
  compare: '/apis/compare',
  'compare-wire': '/apis/compare?rules=WIRE',
  'compare-equal': '/apis/compare?source=SOURCE&from=REVISION&to=REVISION',
  campaigns: '/campaigns',
  campaign: '/campaigns/probes',
  'campaign-new': '/campaigns/new',
  'campaign-matrix': '/campaigns/matrix',
  teams: '/teams',
  team: '/teams/TEAM',
  my: '/my',
  clusters: '/clusters',
  cluster: '/clusters/CLUSTER',
  environments: '/environments',
  'environments-same': '/environments?state=SAME',
  'environments-protos': '/environments?protos=AHEAD',
  timeline: '/timeline',
  'timeline-before': '/timeline?kind=rollout&environment=production&at=2026-11-22T05:05Z',
  'timeline-none': '/timeline?team=nobody-is-called-so',
  problems: '/problems',
  sources: '/sources',
  'dead-letters': '/dead-letters',
  outbox: '/outbox',
  'outbox-team': '/outbox?team=pay-core',
  'not-found': '/nothing/is/here',
  'campaigns-passport': '/campaigns?passport=all',
};

/** The words in capitals stand for names; these are taken from what the dashboard really holds. */
export const NAMES_QUERY = `{
  services(first: 50) { nodes { serviceId rpcServiceCount health dependencies { to } } }
  rpcServices(first: 1) { nodes { fullName methods { input { fullName } } } }
  teams(first: 1) { nodes { name } }
  clusters { name }
  contracts { source revisions(first: 2) { nodes { previous } } }
}`;

export interface Names {
  readonly services: {
    readonly nodes: readonly {
      readonly serviceId: string;
      readonly rpcServiceCount: number;
      readonly health: string;
      readonly dependencies: readonly unknown[];
    }[];
  };
  readonly rpcServices: {
    readonly nodes: readonly {
      readonly fullName: string;
      readonly methods: readonly { readonly input: { readonly fullName: string } }[];
    }[];
  };
  readonly teams: { readonly nodes: readonly { readonly name: string }[] };
  readonly clusters: readonly { readonly name: string }[];
  readonly contracts: readonly {
    readonly source: string;
    readonly revisions: { readonly nodes: readonly { readonly previous: string | null }[] };
  }[];
}

/** Addresses of all screens; of the services one in trouble that has an API and dependencies. */
export function screensOf(
  names: Names,
): readonly { readonly name: string; readonly path: string }[] {
  const rich = names.services.nodes
    .filter(({ rpcServiceCount, dependencies }) => rpcServiceCount > 0 && dependencies.length > 0)
    .toSorted((a, b) => Number(b.health === 'CRITICAL') - Number(a.health === 'CRITICAL'))[0];
  const rpc = names.rpcServices.nodes[0];
  const replacements: Readonly<Record<string, string | undefined>> = {
    SERVICE: rich?.serviceId,
    RPC: rpc?.fullName,
    TYPE: rpc?.methods[0]?.input.fullName,
    TEAM: names.teams.nodes[0]?.name,
    CLUSTER: names.clusters[0]?.name,
    SOURCE: names.contracts[0]?.source,
    REVISION: names.contracts[0]?.revisions.nodes[0]?.previous ?? undefined,
  };
  return Object.entries(SCREENS).map(([name, path]) => ({
    name,
    path: path.replace(/[A-Z]{3,}/g, (word) => {
      const name = replacements[word];
      return name === undefined ? word : encodeURIComponent(name);
    }),
  }));
}
