import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App, Door, DoorRequest } from '#application/app.ts';
import { DOORS } from '#doors.ts';
import { openDoor } from '#http/open-door.ts';
import { Refusal } from '#http/refusal.ts';
import { serveDoor } from '#http/serve-door.ts';
import { report } from '#report.ts';

/** A bound port: it answers 503 until it is told what to serve. */
export interface Address {
  readonly url: string;
  readonly serve: (app: App, page: (path: string) => Promise<Response>) => void;
  readonly close: () => Promise<void>;
}

/** Binds 127.0.0.1 first, so that the address is known before anything is wired that needs it. */
export async function listen(port: number): Promise<Address> {
  let answer: Answer = starting;
  const server = createServer((incoming, outgoing) => answer(incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (app, page) => {
      const doors = createDoors(app, page);
      answer = (incoming, outgoing) => {
        const door = isOurs(incoming) ? doors(pathOf(incoming)) : refuseForeign;
        void serveDoor(door, incoming, outgoing, report);
      };
    },
    close: () => close(server),
  };
}

type Answer = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

const starting: Answer = (_, outgoing) => {
  outgoing.writeHead(503, { 'retry-after': '1', 'cache-control': 'no-store' }).end();
};

/** Lets answers under way be finished, but not for ever. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), 3_000);
  await closed;
  clearTimeout(patience);
}

/** Every door on one port, each loaded at its first request; the page takes what is left. */
function createDoors(app: App, page: (path: string) => Promise<Response>): (path: string) => Door {
  const opened = new Map<string, Promise<Door>>();
  const inspect = DOORS[0];
  return (path) => async (request) => {
    const entry =
      DOORS.find((candidate) => candidate.path.test(path)) ??
      (path === '/health' || path === '/readyz' ? inspect : undefined);
    if (entry === undefined) return servePage(request, path, page);
    const door = opened.get(entry.name) ?? openDoor(entry, app);
    opened.set(entry.name, door);
    return (await door)(request);
  };
}

async function servePage(
  request: DoorRequest,
  path: string,
  page: (path: string) => Promise<Response>,
): Promise<Response> {
  if (/^\/(api|tasks|webhooks)\//.test(path)) {
    throw new Refusal(404, 'not-found', `Nothing is at ${path}.`, 'README.md names the addresses.');
  }
  if (request.method === 'GET' || request.method === 'HEAD') return page(path);
  throw new Refusal(405, 'method', `${request.method} is not served here.`, 'Use GET.');
}

const pathOf = ({ url }: IncomingMessage): string => (url ?? '/').split('?')[0] ?? '/';

/**
 * Whoever reaches this port may do everything, so other web sites must not reach it through the visitor's browser: only
 * loopback host names (no DNS rebinding), and no foreign origin (no forged requests).
 */
function isOurs({ headers }: IncomingMessage): boolean {
  const isLoopback = (host: string) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
  if (!isLoopback(headers.host ?? '')) return false;
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}

const refuseForeign: Door = async () => {
  throw new Refusal(
    403,
    'foreign',
    'This dashboard answers its own page on this machine only.',
    'Open it as http://localhost or http://127.0.0.1, without a proxy.',
  );
};
