import { readFile } from 'node:fs/promises';
import type { RequestOptions } from 'node:https';
import type { KubeConfig } from '@kubernetes/client-node';
import type { Connection, Impossible, Way } from './connection.ts';
import { impossible, unreadable } from './kubeconfig-faults.ts';
import { createPools, digestOf, TLS_FIELDS, type Tls } from './pools.ts';

export interface Kubeconfig {
  connect(context: string): Promise<Connection>;
  close(): Promise<void>;
}

interface Naming {
  /** The variable that named the files; absent where kubectl’s own place is taken. */
  readonly namedBy?: string | undefined;
  /** Whoever reads may know their paths. */
  readonly isTold?: boolean | undefined;
}

/**
 * The contexts of kubeconfig files, of which the first to name something wins. Files are read again when they change.
 * All calls of a context share one pool of connections, until its certificates change. Nothing of a file is ever quoted;
 * where the files are is told on the machine they are on alone.
 */
export function openKubeconfig(paths: readonly string[], naming: Naming = {}): Kubeconfig {
  let loaded: { readonly digest: string; readonly config: KubeConfig } | undefined;
  const pools = createPools();

  const load = async (): Promise<KubeConfig | Impossible> => {
    const texts: string[] = [];
    for (const path of paths) {
      try {
        texts.push(await readFile(path, 'utf8'));
      } catch (fault) {
        return unreadable(spokenOf(paths, path, naming), fault);
      }
    }
    const digest = digestOf(texts);
    if (loaded?.digest === digest) return loaded.config;
    const config = await parseFiles(paths, naming);
    if (!('kind' in config)) loaded = { digest, config };
    return config;
  };

  return {
    connect: async (context) => {
      if (paths.length === 0) return NOT_SET;
      const config = await load();
      if ('kind' in config) return config;
      const found = config.getContextObject(context);
      const cluster = found && config.getCluster(found.cluster);
      if (!found || !cluster) return unknownContext(context);
      if (cluster.proxyUrl?.startsWith('socks')) return NO_SOCKS;
      config.setCurrentContext(context);
      const server = URL.parse(cluster.server);
      if (server?.protocol !== 'https:') return noAddress(context);
      const options: RequestOptions & Tls = {};
      try {
        await config.applyToHTTPSOptions(options);
      } catch {
        return noCredentials(context);
      }
      const tls = Object.fromEntries(
        TLS_FIELDS.map((field) => [field, options[field]]).filter(([, value]) => value != null),
      );
      return {
        kind: 'connected',
        dispatcher: await pools.poolOf(context, tls, cluster.proxyUrl),
        origin: server.origin,
        prefix: server.pathname.replace(/\/$/, ''),
        headers: headersOf(options),
        way: wayOf(context),
      };
    },
    close: () => pools.close(),
  };
}

/** How one of the files is spoken of: by its path, or by what named it. */
function spokenOf(paths: readonly string[], path: string, { namedBy, isTold }: Naming) {
  const place = namedBy === undefined ? '~/.kube/config' : `$${namedBy}`;
  const which = paths.length === 1 ? '' : ` (${paths.indexOf(path) + 1}/${paths.length})`;
  return { name: isTold ? path : `${place}${which}`, namedBy };
}

/** A heavy package, loaded when a cluster is polled and not before. */
async function parseFiles(
  paths: readonly string[],
  naming: Naming,
): Promise<KubeConfig | Impossible> {
  const { KubeConfig } = await import('@kubernetes/client-node');
  const configs: KubeConfig[] = [];
  for (const path of paths) {
    const config = new KubeConfig();
    try {
      config.loadFromFile(path);
    } catch (fault) {
      const text = await readFile(path, 'utf8').catch(() => undefined);
      return unreadable({ ...spokenOf(paths, path, naming), text }, fault);
    }
    configs.push(config);
  }
  const merged = new KubeConfig();
  merged.loadFromOptions({
    clusters: firstByName(configs.flatMap((config) => config.getClusters())),
    users: firstByName(configs.flatMap((config) => config.getUsers())),
    contexts: firstByName(configs.flatMap((config) => config.getContexts())),
    currentContext: '',
  });
  return merged;
}

const firstByName = <Named extends { readonly name: string }>(all: readonly Named[]): Named[] =>
  all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);

function headersOf({ headers = {}, auth }: RequestOptions): Readonly<Record<string, string>> {
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  const basic =
    auth == null ? {} : { authorization: `Basic ${Buffer.from(auth).toString('base64')}` };
  return { ...basic, ...Object.fromEntries(given) };
}

const wayOf = (context: string): Way => ({
  bearer: `the context ${context}`,
  addressCure: `Check server, certificate authority and network of the context ${context}.`,
  credentialsCure: 'Renew the token or certificate in the kubeconfig.',
});

const NOT_SET = impossible('No kubeconfig is set.', 'Set MSD_KUBECONFIG to its path.');
const NO_SOCKS = impossible(
  'The kubeconfig reaches the cluster by a SOCKS proxy, which is not supported.',
  'Use an HTTP proxy, or let the cluster push its snapshots.',
);
const unknownContext = (context: string) =>
  impossible(
    `The kubeconfig has no context ${context} with a cluster.`,
    'Name in organisation.yaml one that kubectl config get-contexts shows.',
  );
const noCredentials = (context: string) =>
  impossible(
    `The credentials of the context ${context} can not be obtained.`,
    'Try kubectl get pods with it as the user this process runs as.',
  );
const noAddress = (context: string) =>
  impossible(
    `The context ${context} names no https address.`,
    'Set the cluster’s server to an https address.',
  );
