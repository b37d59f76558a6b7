import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { makeCertificates } from './certificates.ts';
import { type AccessRule, EVERYTHING, type FakeUser } from './fake-kubernetes-access.ts';
import { type Habits, type Handled, handle, handleReview } from './fake-kubernetes-handle.ts';
import { KINDS } from './fake-kubernetes-kinds.ts';
import { tooManyRequests } from './fake-kubernetes-reply.ts';
import { type Misbehaviour, misbehave, send } from './fake-kubernetes-send.ts';
import { createFakeState } from './fake-kubernetes-state.ts';

/** What a server answers instead of a list, as recorded from Kubernetes 1.36. */
export interface Fault {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface FakeRequest {
  /** `pods`, `deployments`. */
  readonly plural: string;
  readonly namespace?: string | undefined;
  /** Of a single object. */
  readonly name?: string | undefined;
  readonly parameters: URLSearchParams;
  readonly accept?: string | undefined;
  readonly user: string;
  /** `1.1`, `2.0`. */
  readonly httpVersion: string;
  /** How often this kind was asked before. */
  readonly before: number;
}

export interface FakeOptions {
  readonly token?: string;
  /** Serves HTTP/1.1 alone. */
  readonly http1?: true;
  /** Without API Priority and Fairness there is a limiter of requests in flight, and there are no such headers. */
  readonly fairness?: false;
  /** Where its resource versions begin. */
  readonly version?: number;
}

/**
 * An API server over real TLS on loopback that pages, authenticates, authorises and refuses as a recorded Kubernetes 1.36
 * does. Whoever has the token is the user `poller`, who may do everything until `allows` says what.
 */
export async function startFakeKubernetes(options: FakeOptions | string = {}) {
  const {
    token = 'a-token',
    http1,
    fairness = true,
    version,
  } = typeof options === 'string' ? { token: options } : options;
  const certificates = makeCertificates();
  const state = createFakeState(version);
  const users = new Map<string, FakeUser>([[token, { name: 'poller', rules: [EVERYTHING] }]]);
  const requests: FakeRequest[] = [];
  const asked = new Map<string, number>();
  const sockets = new Set<Socket>();
  const uids = () => ({ flowSchema: randomUUID(), priorityLevel: randomUUID() });
  let sender = fairness ? { fairness: uids() } : {};
  let habits: Habits = {
    kinds: KINDS,
    mostAPage: Number.POSITIVE_INFINITY,
    emptyIsNull: false,
    mostInFlight: Number.POSITIVE_INFINITY,
  };
  let connections = 0;
  let isAway = false;
  let fault: (request: FakeRequest) => Fault | Misbehaviour | undefined = () => undefined;
  let together = { now: 0, most: 0 };

  const note = ({ user, wanted }: Handled, httpVersion: string): FakeRequest | undefined => {
    if (wanted === undefined) return undefined;
    const { kind, namespace, name, parameters, accept } = wanted;
    const before = asked.get(kind.plural) ?? 0;
    asked.set(kind.plural, before + 1);
    const asker = { accept, user, httpVersion };
    const request = { plural: kind.plural, namespace, name, parameters, ...asker, before };
    requests.push(request);
    return request;
  };
  const answer = (request: Http2ServerRequest, response: Http2ServerResponse) => {
    if (together.now > habits.mostInFlight)
      return send(request, response, tooManyRequests(), sender);
    const handled = handle({ request, state, habits, users });
    const noted = note(handled, request.httpVersion);
    const refusal = noted && fault(noted);
    if (typeof refusal === 'string') return misbehave(refusal, request, response, handled.reply());
    send(request, response, refusal ?? handled.reply(), sender);
  };
  const receive = async (request: Http2ServerRequest, response: Http2ServerResponse) => {
    if (request.method === 'GET') return answer(request, response);
    const reply = handleReview({ request, users }, await buffer(request));
    send(request, response, reply, sender);
  };
  const server = createSecureServer(
    {
      cert: certificates.certificate,
      key: certificates.key,
      allowHTTP1: true,
      ...(http1 ? { ALPNProtocols: ['http/1.1'] } : {}),
    },
    (request, response) => {
      together = { now: together.now + 1, most: Math.max(together.most, together.now + 1) };
      response.once('close', () => {
        together = { ...together, now: together.now - 1 };
      });
      // Whoever leaves in the middle is no concern of a server.
      response.once('error', () => undefined);
      // A turn later, so that requests under way at the same time are seen together.
      setImmediate(() => void receive(request, response).catch(() => response.destroy()));
    },
  );
  server.on('secureConnection', () => {
    connections += 1;
  });
  server.on('connection', (socket) => {
    if (isAway) return socket.destroy();
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    address,
    authority: certificates.authority,
    token,
    state,
    requests,
    connections: () => connections,
    mostTogether: () => together.most,
    holds: state.holds,
    /** What the poller may do from now on. */
    allows: (rules: readonly AccessRule[]) => void users.set(token, { name: 'poller', rules }),
    /** Another user. */
    knows: (other: string, user: FakeUser) => void users.set(other, user),
    behaves: (changed: Partial<Habits>) => {
      habits = { ...habits, ...changed };
    },
    fails: (how: typeof fault) => {
      fault = how;
    },
    /** Nobody reaches it until it comes back. */
    goesAway: () => {
      isAway = true;
      hangUp();
    },
    comesBack: () => {
      isAway = false;
    },
    /** A new process: connections end, lists in the middle can't be continued, its own objects are others. */
    restarts: () => {
      hangUp();
      state.compacts();
      if (fairness) sender = { fairness: uids() };
    },
    /** A kubeconfig with the context `prod`, written to `path`. */
    writeKubeconfig: async (path: string, changed: { token?: string; authority?: string } = {}) => {
      const { authority } = certificates;
      const one = { context: 'prod', address, authority, token, ...changed };
      await writeFile(path, kubeconfigOf([one]));
      return path;
    },
    [Symbol.asyncDispose]: async () => {
      isAway = true;
      hangUp();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type FakeKubernetes = Awaited<ReturnType<typeof startFakeKubernetes>>;

interface Reached {
  readonly context: string;
  readonly address: string;
  readonly authority: string;
  readonly token: string;
}

/** One file for several clusters. */
export const kubeconfigOf = (all: readonly Reached[]): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': all[0]?.context,
    clusters: all.map(({ context, address, authority }) => ({
      name: context,
      cluster: { server: address, 'certificate-authority-data': btoa(authority) },
    })),
    users: all.map(({ context, token }) => ({ name: `${context}-poller`, user: { token } })),
    contexts: all.map(({ context }) => ({
      name: context,
      context: { cluster: context, user: `${context}-poller` },
    })),
  });

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
