import { type AddressInfo, createServer } from 'node:net';

const given = new Set<number>();

/** A port of the loopback interface that nobody listens on at this moment, and that nobody here was given before. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  if (given.has(port)) return freePort();
  given.add(port);
  return port;
}
