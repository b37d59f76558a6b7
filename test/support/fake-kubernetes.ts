import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import {
  constants,
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeCertificates } from './certificates.ts';
import { discovery, LISTS } from './fake-kubernetes-discovery.ts';
import type { Item } from './kubernetes-objects.ts';

/** What a server answers instead of a list, as recorded from Kubernetes 1.36. */
export interface Fault {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface FakeRequest {
  /** `pods`, `deployments`. */
  readonly plural: string;
  readonly parameters: URLSearchParams;
  /** How often this kind was asked before. */
  readonly before: number;
}

/**
 * An API server over real TLS on loopback that pages, authenticates and refuses as a recorded Kubernetes 1.36 does:
 * items carry no kind, `resourceVersion=0` ignores a limit, a page names the next and how many are left.
 */
export async function startFakeKubernetes(token = 'a-token') {
  const certificates = makeCertificates();
  const lists = new Map<string, readonly Item[]>();
  const requests: FakeRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  let fault: (request: FakeRequest) => Fault | 'never' | 'broken' | undefined = () => undefined;
  let together = { now: 0, most: 0 };

  const answer = (request: Http2ServerRequest, response: Http2ServerResponse) => {
    const url = new URL(request.url, 'https://fake');
    if (request.headers.authorization !== `Bearer ${token}`) return send(response, UNAUTHORIZED);
    const list = LISTS.find(({ path }) => path === url.pathname);
    if (list === undefined) {
      const found = discovery(url.pathname);
      return send(response, found ? { status: 200, body: JSON.stringify(found) } : NOT_FOUND);
    }
    const { plural } = list;
    const before = requests.filter((one) => one.plural === plural).length;
    const asked = { plural, parameters: url.searchParams, before };
    requests.push(asked);
    const refusal = fault(asked);
    if (refusal === 'never') return;
    if (refusal === 'broken') return response.stream.close(constants.NGHTTP2_INTERNAL_ERROR);
    send(response, refusal ?? pageOf(list.kind, lists.get(plural) ?? [], url.searchParams));
  };
  const server = createSecureServer(
    { cert: certificates.certificate, key: certificates.key, allowHTTP1: true },
    (request, response) => {
      together = { now: together.now + 1, most: Math.max(together.most, together.now + 1) };
      response.once('close', () => {
        together = { ...together, now: together.now - 1 };
      });
      // A turn later, so that requests under way at the same time are seen together.
      setImmediate(answer, request, response);
    },
  );
  server.on('secureConnection', () => {
    connections += 1;
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    requests,
    connections: () => connections,
    mostTogether: () => together.most,
    holds: (plural: string, items: readonly Item[]) => void lists.set(plural, items),
    fails: (how: typeof fault) => {
      fault = how;
    },
    /** A kubeconfig with the context `prod`, written to `path`. */
    writeKubeconfig: async (path: string, changed: { token?: string; authority?: string } = {}) => {
      const authority = changed.authority ?? certificates.authority;
      await writeFile(path, kubeconfig(address, authority, changed.token ?? token));
      return path;
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const kubeconfig = (server: string, authority: string, token: string) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'prod',
    clusters: [
      {
        name: 'fake',
        cluster: { server, 'certificate-authority-data': btoa(authority) },
      },
    ],
    users: [{ name: 'poller', user: { token } }],
    contexts: [{ name: 'prod', context: { cluster: 'fake', user: 'poller' } }],
  });

/** A continue token says where the next page starts. */
function pageOf(kind: string, items: readonly Item[], parameters: URLSearchParams): Fault {
  const from = Number(atob(parameters.get('continue') ?? '') || 0);
  const asked = Number(parameters.get('limit') ?? 0);
  const limit = asked === 0 || parameters.get('resourceVersion') === '0' ? items.length : asked;
  const page = items.slice(from, from + limit);
  const left = items.length - from - page.length;
  const metadata = {
    resourceVersion: '10368',
    ...(left > 0 ? { continue: btoa(String(from + limit)), remainingItemCount: left } : {}),
  };
  const bare = page.map(({ kind: _, apiVersion: __, ...item }) => item);
  const [group, name] = kind.split(' ');
  const body = { kind: `${name}List`, apiVersion: group, metadata, items: bare };
  return { status: 200, body: JSON.stringify(body) };
}

/** The server compresses what is longer than 128 KiB. */
function send(response: Http2ServerResponse, { status, body, headers = {} }: Fault): void {
  const isLong = body.length > 131_072;
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(isLong ? { 'content-encoding': 'gzip' } : {}),
    ...headers,
  });
  response.end(isLong ? gzipSync(body, { level: 1 }) : body);
}

const recorded = (status: number, file: string, headers?: Fault['headers']): Fault => ({
  status,
  body: readFileSync(join(import.meta.dirname, '../fixtures/kubernetes-1.36', file), 'utf8'),
  ...(headers === undefined ? {} : { headers }),
});

export const UNAUTHORIZED = recorded(401, '401.json');
export const FORBIDDEN = recorded(403, '403.json');
export const NOT_FOUND = recorded(404, '404-api.json');
export const EXPIRED = recorded(410, '410-expired.json');
export const TOO_MANY = recorded(429, '429.json', {
  'content-type': 'text/plain; charset=utf-8',
  'retry-after': '1',
});
