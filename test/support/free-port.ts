import { createServer } from 'node:net';

/**
 * Below those that systems give to whoever connects somewhere (Linux from 32,768, others from 49,152): nobody comes to
 * have one between this look and the moment its process listens. Each worker of vitest has some of its own.
 */
const FIRST = 20_000;
const A_WORKER = 1_000;
const WORKERS = 12;

const first = FIRST + (Number(process.env.VITEST_POOL_ID ?? 0) % WORKERS) * A_WORKER;
let turn = Math.floor(Math.random() * A_WORKER);

/** A port of the loopback interface that nobody listens on at this moment, and that nobody here was given before. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < A_WORKER; attempt += 1) {
    turn += 1;
    const port = first + (turn % A_WORKER);
    if (await isFree(port)) return port;
  }
  throw new Error(`No port from ${first} to ${first + A_WORKER - 1} is free.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const isOurs = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (isOurs) await new Promise((resolve) => server.close(resolve));
  return isOurs;
}
