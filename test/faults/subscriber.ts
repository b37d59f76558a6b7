import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** Another app that hears events as Pub/Sub pushes them; remembers their ids. */
export async function createSubscriber() {
  const heard: string[] = [];
  const server = createServer((incoming, outgoing) => {
    json(incoming).then(
      (body) => {
        const { data } = (body as { message: { data: string } }).message;
        const event = JSON.parse(Buffer.from(data, 'base64').toString()) as { id: string };
        heard.push(event.id);
        outgoing.writeHead(204).end();
      },
      () => outgoing.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    heard,
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
