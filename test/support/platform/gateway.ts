import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DOORS } from '#doors.ts';
import { createHosting } from '../../../local/hosting.ts';
import { ROOT } from '../start-dashboard.ts';

/** One address for everything that has an address of its own on Google's platform. */
export interface Gateway {
  readonly url: string;
  /** Where a function answers from now on. */
  readonly route: (door: string, url: string) => void;
  readonly close: () => Promise<void>;
}

/**
 * Hosting and the functions' own addresses on one port: what a door's path matches goes to its process as it came, the
 * rest is the page, by `firebase.json`. It signs nothing and lets everybody through, as Google's front does for a
 * function that anybody may invoke. Without a process it answers 502.
 */
export async function openGateway(): Promise<Gateway> {
  const page = await createHosting(ROOT);
  const routes = new Map<string, string>();
  const server = createServer((incoming, outgoing) => {
    const path = (incoming.url ?? '/').split('?')[0] ?? '/';
    const door = DOORS.find((entry) => entry.path.test(path));
    if (door) forward(routes.get(door.name), incoming, outgoing);
    else void servePage(page(path), outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    route: (door, url) => void routes.set(door, url),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function forward(
  target: string | undefined,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const fail = () => {
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(502, { 'cache-control': 'no-store' }).end();
  };
  if (target === undefined) {
    fail();
    return;
  }
  const { method, headers } = incoming;
  // No connection is kept: the process at its other end may be killed at any time.
  const asking = request(new URL(incoming.url ?? '/', target), { method, headers, agent: false });
  asking.on('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.on('error', fail).pipe(outgoing);
  });
  asking.on('error', fail);
  outgoing.once('close', () => asking.destroy());
  incoming.pipe(asking);
}

async function servePage(answering: Promise<Response>, outgoing: ServerResponse): Promise<void> {
  const answer = await answering;
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  outgoing.end(Buffer.from(await answer.arrayBuffer()));
}
