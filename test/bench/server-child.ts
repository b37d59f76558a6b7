import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createYoga } from 'graphql-yoga';
import { listen } from '../../local/server.ts';
import { type Answers, floorSchema } from './floor-schema.ts';
import { openApp } from './seed-database.ts';

/** What a server that is measured tells of itself. */
export interface Usage {
  /** CPU time of the process so far, in milliseconds. */
  readonly cpu: number;
  /** Resident memory, in MiB. */
  readonly memory: number;
}

/** `node server-child.ts product DATABASE` or `floor ANSWERS.json`: tells its address, then its usage when asked. */
const [kind, file = ''] = process.argv.slice(2);
const url = kind === 'floor' ? await serveFloor() : await serveProduct();
process.on('message', () => process.send?.(usage()));
// Ends by itself, so that a profile that was asked for is written.
process.once('SIGINT', () => process.exit());
process.once('disconnect', () => process.exit());
process.send?.(url);

async function serveProduct(): Promise<string> {
  const app = await openApp(file);
  const address = await listen(0);
  address.serve(app, async () => new Response(null, { status: 404 }));
  return address.url;
}

async function serveFloor(): Promise<string> {
  const answers = JSON.parse(readFileSync(file, 'utf8')) as Answers;
  const yoga = createYoga({ schema: floorSchema(answers), logging: false });
  const server = createServer(yoga);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1_000, memory: process.memoryUsage.rss() / 1024 / 1024 };
}
