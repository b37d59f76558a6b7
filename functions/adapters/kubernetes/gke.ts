import type { Connection, Impossible } from './connection.ts';
import { type AccessTokens, applicationDefault } from './gke-access-tokens.ts';
import { type Endpoint, type LookedUp, lookUpGke } from './look-up-gke.ts';
import { createPools } from './pools.ts';

export interface GkeOptions {
  /** Where Google's Container API is. */
  readonly containerApi?: string;
  readonly tokens?: AccessTokens;
  /** For one look-up. */
  readonly requestMs?: number;
  /** Milliseconds of any clock that runs on. */
  readonly now?: () => number;
  /** Who may vouch for DNS endpoints, as PEM; absent: whom Node trusts. Given by tests. */
  readonly publicAuthority?: string;
}

export interface Gke {
  /** `path`: `projects/…/locations/…/clusters/…`. Never throws. */
  connect(path: string): Promise<Connection>;
  forget(path: string): void;
  close(): Promise<void>;
}

/** Endpoints and certificates seldom change, and when they do, the connection fails first. */
const FRESH_MS = 10 * 60_000;

/**
 * Clusters of Google Kubernetes Engine: where one is, is asked of the Container API and known for ten minutes, or longer
 * while that API is away; the token is that of the process. Neither is ever logged or quoted.
 */
export function openGke(options: GkeOptions = {}): Gke {
  const { now = () => performance.now(), tokens = applicationDefault() } = options;
  const known = new Map<string, { readonly endpoint: Endpoint; readonly until: number }>();
  const pools = createPools();

  const endpointOf = async (path: string, token: string): Promise<LookedUp> => {
    const held = known.get(path);
    if (held !== undefined && now() < held.until) return { kind: 'found', endpoint: held.endpoint };
    const found = await lookUpGke(path, token, options);
    if (found.kind === 'found')
      known.set(path, { endpoint: found.endpoint, until: now() + FRESH_MS });
    if (found.kind === 'impossible') known.delete(path);
    return found.kind === 'away' && held !== undefined
      ? { kind: 'found', endpoint: held.endpoint }
      : found;
  };

  return {
    connect: async (path) => {
      if (!PATH.test(path)) return badPath(path);
      const token = await tokenOf(tokens);
      if (typeof token !== 'string') return token;
      const found = await endpointOf(path, token);
      if (found.kind !== 'found') return found.problem;
      const { origin, authority, advice } = found.endpoint;
      const ca = authority ?? options.publicAuthority;
      return {
        kind: 'connected',
        dispatcher: await pools.poolOf(path, ca === undefined ? {} : { ca }),
        origin,
        prefix: '',
        headers: { authorization: `Bearer ${token}` },
        way: {
          bearer: 'the service account that asks',
          addressCure: advice,
          credentialsCure:
            'Give it the role roles/container.clusterViewer in the project of the cluster.',
        },
      };
    },
    forget: (path) => {
      const held = known.get(path);
      if (held !== undefined) known.set(path, { ...held, until: Number.NEGATIVE_INFINITY });
    },
    close: () => pools.close(),
  };
}

/** https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters/get */
const PATH = /^projects\/[a-z0-9.:-]{1,80}\/locations\/[a-z0-9-]{1,40}\/clusters\/[a-z0-9-]{1,60}$/;

const badPath = (path: string): Impossible => ({
  kind: 'impossible',
  code: 'gke-path',
  why: `${JSON.stringify(path.slice(0, 100))} names no cluster of GKE.`,
  cure: 'Write gke: projects/PROJECT/locations/LOCATION/clusters/NAME in organisation.yaml.',
});

async function tokenOf(tokens: AccessTokens): Promise<string | Impossible> {
  try {
    const token = await tokens.getAccessToken();
    return token || NO_TOKEN;
  } catch {
    return NO_TOKEN;
  }
}

const NO_TOKEN: Impossible = {
  kind: 'impossible',
  code: 'gke-credentials',
  why: 'Google gave this process no access token.',
  cure: 'On a laptop run gcloud auth application-default login; elsewhere give the process a service account.',
};
