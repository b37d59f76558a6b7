import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A server on the loopback interface that answers by `answer`; when that throws, the connection is cut. */
export async function openPushEndpoint(answer: (request: Request) => Promise<Response>) {
  const server = createServer((incoming, outgoing) => {
    void serve(answer, incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function serve(
  answer: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const method = incoming.method ?? 'POST';
    const body = await text(incoming);
    const request = new Request(`http://127.0.0.1${incoming.url}`, {
      method,
      headers: incoming.headers as Record<string, string>,
      ...(method === 'GET' ? {} : { body }),
    });
    const response = await answer(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
  } catch {
    outgoing.destroy();
  }
}
