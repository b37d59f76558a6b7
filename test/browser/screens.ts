/** Every screen of the page with the example on it: what is looked at and what axe checks. */
export const SCREENS: Readonly<Record<string, string>> = {
  home: '/',
  services: '/services',
  'services-filtered': '/services?text=pay',
  'services-none': '/services?text=nothing-is-called-so',
  'service-overview': '/services/SERVICE/overview',
  'service-runtime': '/services/SERVICE/runtime',
  'service-api': '/services/SERVICE/api',
  'service-dependencies': '/services/SERVICE/dependencies',
  'service-history': '/services/SERVICE/history',
  'service-unknown': '/services/nobody-knows-it',
  apis: '/apis',
  'rpc-service': '/apis/RPC',
  'proto-type': '/apis/TYPE',
  teams: '/teams',
  team: '/teams/TEAM',
  clusters: '/clusters',
  cluster: '/clusters/CLUSTER',
  problems: '/problems',
  sources: '/sources',
  'dead-letters': '/dead-letters',
  'not-found': '/nothing/is/here',
};

/** The words in capitals stand for names; these are taken from what the dashboard really holds. */
export const NAMES_QUERY = `{
  services(first: 50) { nodes { serviceId rpcServiceCount health dependencies { to } } }
  rpcServices(first: 1) { nodes { fullName methods { input { fullName } } } }
  teams(first: 1) { nodes { name } }
  clusters { name }
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
  };
  return Object.entries(SCREENS).map(([name, path]) => ({
    name,
    path: path.replace(/[A-Z]{3,}/, (word) => encodeURIComponent(replacements[word] ?? word)),
  }));
}
