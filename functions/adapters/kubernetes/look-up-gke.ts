import * as v from 'valibot';
import type { Impossible } from './connection.ts';

/** Where the API server of a cluster answers. */
export interface Endpoint {
  readonly origin: string;
  /** Who signed its certificate, as PEM; absent: whom everybody trusts. */
  readonly authority?: string;
  /** What to do when nobody answers there. */
  readonly advice: string;
}

/** `away`: it may be known the next time. */
export type LookedUp =
  | { readonly kind: 'found'; readonly endpoint: Endpoint }
  | { readonly kind: 'away' | 'impossible'; readonly problem: Impossible };

interface LookUpOptions {
  readonly containerApi?: string;
  readonly requestMs?: number;
}

const CONTAINER_API = 'https://container.googleapis.com';
const FIELDS = 'endpoint,masterAuth.clusterCaCertificate,controlPlaneEndpointsConfig';

/** Asks the Container API where a cluster is. Nothing it answers is quoted. */
export async function lookUpGke(
  path: string,
  token: string,
  { containerApi = CONTAINER_API, requestMs = 10_000 }: LookUpOptions,
): Promise<LookedUp> {
  const url = `${containerApi.replace(/\/$/, '')}/v1/${path}?fields=${FIELDS}`;
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(requestMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return refusalOf(response.status, path);
    }
    return endpointIn(await response.json(), path);
  } catch {
    return away(`Google’s Container API could not be asked where ${path} is.`);
  }
}

/** https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters#ControlPlaneEndpointsConfig */
const clusterSchema = v.object({
  endpoint: v.optional(v.string(), ''),
  masterAuth: v.optional(v.object({ clusterCaCertificate: v.optional(v.string()) })),
  controlPlaneEndpointsConfig: v.optional(
    v.object({
      dnsEndpointConfig: v.optional(
        v.object({
          endpoint: v.optional(v.string()),
          allowExternalTraffic: v.optional(v.boolean()),
        }),
      ),
      ipEndpointsConfig: v.optional(
        v.object({
          enabled: v.optional(v.boolean()),
          enablePublicEndpoint: v.optional(v.boolean()),
        }),
      ),
    }),
  ),
});

function endpointIn(body: unknown, path: string): LookedUp {
  const parsed = v.safeParse(clusterSchema, body);
  if (!parsed.success) return away(`Google’s Container API answers nothing usable about ${path}.`);
  const { endpoint, masterAuth, controlPlaneEndpointsConfig = {} } = parsed.output;
  const { dnsEndpointConfig: dns, ipEndpointsConfig: ip } = controlPlaneEndpointsConfig;
  const name = dns?.allowExternalTraffic === true ? originOf(dns.endpoint) : undefined;
  if (name !== undefined) return { kind: 'found', endpoint: { origin: name, advice: DNS_ADVICE } };
  const origin = ip?.enabled === false ? undefined : originOf(endpoint);
  const authority = masterAuth?.clusterCaCertificate;
  if (origin === undefined || authority === undefined) return nowhere(path);
  const isPrivate = ip?.enablePublicEndpoint === false || PRIVATE.test(endpoint);
  return {
    kind: 'found',
    endpoint: {
      origin,
      authority: Buffer.from(authority, 'base64').toString('utf8'),
      advice: isPrivate ? PRIVATE_ADVICE : PUBLIC_ADVICE,
    },
  };
}

/** Undefined for what is no address; an IPv6 address may come without its brackets. */
function originOf(host: string | undefined): string | undefined {
  if (!host) return undefined;
  const isBare6 = /^[0-9a-f:]+$/i.test(host) && host.split(':').length > 2;
  return URL.parse(`https://${isBare6 ? `[${host}]` : host}`)?.origin;
}

/** https://www.rfc-editor.org/rfc/rfc1918, and what GKE uses beside: https://www.rfc-editor.org/rfc/rfc6598 */
const PRIVATE =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;

const ALLOW_DNS = 'gcloud container clusters update NAME --location LOCATION --enable-dns-access';
const DNS_ADVICE =
  'Its DNS endpoint was asked: check that the cluster runs, and that nothing on the way stops https to gke.goog.';
const PUBLIC_ADVICE = `Its public address was asked: let the authorised networks of the cluster name where this process calls from, or allow its DNS endpoint (${ALLOW_DNS}).`;
const PRIVATE_ADVICE = `Its address is private: allow its DNS endpoint (${ALLOW_DNS}), let this process reach the network of the cluster (VPC egress), or let the cluster push its snapshots.`;

function refusalOf(status: number, path: string): LookedUp {
  const project = path.split('/')[1] ?? '';
  switch (status) {
    case 401:
      return impossible(
        'gke-credentials',
        'Google’s Container API does not accept the access token of this process.',
        'On a laptop run gcloud auth application-default login; elsewhere check the service account.',
      );
    case 403:
      return impossible(
        'gke-permission',
        `Google’s Container API may not be asked where ${path} is.`,
        `Give the service account of this process roles/container.clusterViewer in ${project}, and check that the Kubernetes Engine API is enabled there.`,
      );
    case 404:
      return impossible(
        'gke-not-found',
        `There is no ${path}, or it is hidden from this process.`,
        'Compare gke in organisation.yaml with gcloud container clusters list --uri.',
      );
    default:
      return away(`Google’s Container API answered HTTP ${status} about ${path}.`);
  }
}

const nowhere = (path: string): LookedUp =>
  impossible(
    'gke-no-endpoint',
    `${path} has no endpoint that this process may use.`,
    `Allow its DNS endpoint (${ALLOW_DNS}), or let the cluster push its snapshots.`,
  );

const impossible = (code: string, why: string, cure: string): LookedUp => ({
  kind: 'impossible',
  problem: { kind: 'impossible', code, why, cure },
});

const away = (why: string): LookedUp => ({
  kind: 'away',
  problem: {
    kind: 'impossible',
    code: 'gke-api-away',
    why,
    cure: 'Wait for the next poll; if it stays, check that this process may reach it.',
  },
});
