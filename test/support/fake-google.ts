import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the Container API says of a cluster; a number is a refusal with that status. */
export type SaidOfCluster = object | number;

/**
 * Google, as far as a process needs it to find a cluster: the Container API by its reference, and the metadata server that
 * gives a service account its tokens. Plain http on loopback.
 * https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters/get
 * https://cloud.google.com/compute/docs/access/authenticate-workloads#applications
 */
export async function startFakeGoogle(token = 'a-token') {
  const asked: { readonly url: string; readonly authorization: string | undefined }[] = [];
  const tokensFor: string[] = [];
  const clusters = new Map<string, SaidOfCluster>();
  const metadata = ({ pathname, searchParams }: URL, response: ServerResponse) => {
    response.setHeader('metadata-flavor', 'Google');
    if (!pathname.endsWith('/service-accounts/default/token')) return response.end('{}');
    tokensFor.push(searchParams.get('scopes') ?? '');
    response.setHeader('content-type', 'application/json');
    return response.end(
      JSON.stringify({ access_token: token, expires_in: 3_599, token_type: 'Bearer' }),
    );
  };
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    if (url.pathname.startsWith('/computeMetadata/')) return metadata(url, response);
    asked.push({
      url: `${url.pathname}${url.search}`,
      authorization: request.headers.authorization,
    });
    const isKnown = request.headers.authorization === `Bearer ${token}`;
    const said = isKnown ? (clusters.get(url.pathname) ?? 404) : 401;
    const status = typeof said === 'number' ? said : 200;
    const error = { code: status, message: `said to Bearer ${token}`, status: 'REFUSED' };
    response.writeHead(status, { 'content-type': 'application/json' });
    return response.end(JSON.stringify(status === 200 ? said : { error }));
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    containerApi: `http://${host}`,
    asked,
    /** The scopes for which a token was given, once for each token. */
    tokensFor,
    says: (path: string, said: SaidOfCluster) => void clusters.set(`/v1/${path}`, said),
    /** What makes Google's library find its service account here. */
    environment: { GCE_METADATA_HOST: host, METADATA_SERVER_DETECTION: 'assume-present' },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
