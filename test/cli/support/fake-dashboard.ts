import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Heard {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Said {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface FakeDashboard extends AsyncDisposable {
  readonly url: string;
  readonly heard: readonly Heard[];
}

/** Listens on a free port of the loopback and says what it was told to, one answer after another; the last repeats. */
export async function fakeDashboard(
  ...answers: readonly [Said, ...Said[]]
): Promise<FakeDashboard> {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', headers } = request;
    const body = await buffer(request);
    const url = new URL(request.url ?? '/', 'http://fake');
    const {
      status,
      body: said = {},
      headers: sent,
    } = answers[heard.length] ?? answers[answers.length - 1] ?? answers[0];
    heard.push({ method, url, headers, body });
    response.writeHead(status, { 'content-type': 'application/json', ...sent });
    response.end(typeof said === 'string' ? said : JSON.stringify(said));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A receipt as the doors send it, with what a test cares about. */
export const receipt = (fields: Readonly<Record<string, unknown>> = {}) => ({
  source: 'github.com/acme/terraform',
  revision: 'abcdef1234567890',
  generation: 42,
  outcome: 'applied',
  dryRun: false,
  created: [],
  updated: [],
  removed: [],
  unchanged: 0,
  counts: { created: 0, updated: 0, removed: 0 },
  problems: [],
  ...fields,
});
