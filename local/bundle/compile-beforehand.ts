import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm, stat } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { clusterNowhere } from './cluster-nowhere.ts';
import { COMPILE_CACHE } from './one-door.ts';

const PATIENCE_MS = 20_000;
const LIST = '{ services(first: 50) { totalCount nodes { serviceId team { name } } } }';

/** A laptop, and Google's platform without anything behind it: enough to load the clients of a first answer. */
const SURROUNDINGS: readonly Readonly<Record<string, string>>[] = [
  { MSD_DATABASE: ':memory:' },
  {
    MSD_PLATFORM: 'google',
    GOOGLE_CLOUD_PROJECT: 'nowhere',
    FIRESTORE_EMULATOR_HOST: '127.0.0.1:9',
    MSD_EVENTS_TOPIC: 'events',
    MSD_TASKS_LOCATION: 'nowhere',
    MSD_TASKS_QUEUE: 'tasks',
    MSD_TASKS_SERVICE_ACCOUNT: 'nobody@nowhere',
    MSD_BASE_URL: 'http://127.0.0.1:9',
    MSD_OIDC_AUDIENCE: 'nobody',
    MSD_PUBLISHERS: '{}',
    MSD_VIEWERS: '{}',
  },
];

/**
 * Starts an artefact, asks it once, and keeps beside it what V8 compiled until then: good for this version of Node on
 * this kind of processor. Returns its bytes. Throws with what the artefact said when it does not answer.
 */
export async function compileBeforehand(folder: string, door: string): Promise<number> {
  const cache = join(folder, COMPILE_CACHE);
  await rm(cache, { recursive: true, force: true });
  for (const surroundings of SURROUNDINGS) await startOnce(folder, door, surroundings);
  if (door === 'pollCluster') {
    await using cluster = await clusterNowhere();
    await startOnce(folder, door, cluster.environment, (url) => poll(url, cluster.name));
  }
  return sizeOf(cache);
}

async function startOnce(
  folder: string,
  door: string,
  surroundings: Readonly<Record<string, string>>,
  use: (url: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const port = await freePort();
  const child = spawn(process.execPath, [`--import=${FLUSH}`, 'start.mjs'], {
    cwd: folder,
    env: { ...surroundings, PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const ended = once(child, 'close');
  const url = `http://127.0.0.1:${port}`;
  const answered = await untilAnswered(child, url, door);
  if (answered) await use(url);
  child.kill(answered ? 'SIGUSR2' : 'SIGKILL');
  await ended;
  if (!answered) throw new Error(`${door} did not answer: ${Buffer.concat(said)}`);
}

/** Runs before the artefact. */
const FLUSH = `data:text/javascript,${encodeURIComponent(`
  import { flushCompileCache } from 'node:module';
  process.once('SIGUSR2', () => {
    flushCompileCache();
    process.exit();
  });
`)}`;

async function untilAnswered(child: ChildProcess, url: string, door: string): Promise<boolean> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end && child.exitCode === null; ) {
    if (await ask(url, door).catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

/** Without a store behind it a function is not ready, and lets nobody in; but it answers. */
async function ask(url: string, door: string): Promise<boolean> {
  const ready = await fetch(`${url}/readyz`);
  if (door !== 'graphql') return ready.status === 200 || ready.status === 503;
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: LIST }),
  });
  return answer.status === 200 || answer.status === 401;
}

/** Loads what reads kubeconfigs and connects to clusters; that it does not get there is told in the answer. */
async function poll(url: string, cluster: string): Promise<void> {
  const answer = await fetch(`${url}/tasks/poll-cluster`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ cluster }),
  });
  const { outcome } = (await answer.json()) as { readonly outcome?: unknown };
  if (outcome !== 'refused') throw new Error(`A poll of no cluster was ${outcome}.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = files.map(
    async ({ parentPath, name }) => (await stat(join(parentPath, name))).size,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
