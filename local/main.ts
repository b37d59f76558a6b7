import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '#application/app.ts';
import { readConfig } from '#config.ts';
import { wire } from '#wiring.ts';
import { CLUSTER_NAMES } from '../examples/clusters/all.ts';
import { type LocalArguments, parseArguments, USAGE } from './arguments.ts';
import { dataOf, keepExampleFresh, seedExample } from './example.ts';
import { createHosting } from './hosting.ts';
import { buildPage } from './page.ts';
import { requireNode } from './require-node.ts';
import { startScheduler } from './scheduler.ts';
import { type Address, listen } from './server.ts';
import { signingKeyIn } from './signing-key.ts';

/** The whole product on a laptop: page, doors, bus, queue and clock in one process on 127.0.0.1. */

const ROOT = join(import.meta.dirname, '..');

async function main(): Promise<void> {
  requireNode(process.version);
  const wanted = readArguments();
  if (wanted === 'help') {
    console.log(USAGE);
    return;
  }
  await makeFolder(wanted.data);
  const page = buildPage(ROOT);
  page.catch(() => undefined); // Awaited later, when something else may have failed already.
  const address = await listen(wanted.port).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new Error(`Port ${wanted.port} is taken. Try: npm start -- --port ${wanted.port + 1}`)
      : error;
  });
  try {
    await run(wanted, address, page);
  } catch (error) {
    await address.close();
    throw error;
  }
}

async function run(
  wanted: LocalArguments,
  address: Address,
  page: ReturnType<typeof buildPage>,
): Promise<void> {
  const app = await wire(
    readConfig({
      ...process.env,
      MSD_PLATFORM: 'local',
      MSD_DATABASE: join(wanted.data, 'dashboard.db'),
      MSD_BASE_URL: address.url,
      MSD_SIGNING_KEY: process.env.MSD_SIGNING_KEY ?? (await signingKeyIn(wanted.data)),
      MSD_EVENT_SUBSCRIPTIONS: [`dashboard=${address.url}/events`, ...wanted.subscribe].join(','),
    }),
  );
  const data = await open(app, wanted, address, page).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  const scheduler = startScheduler(app, ['/tasks/sweep', '/tasks/poll-clusters']);
  const agent = data === 'example' ? keepExampleFresh(address.url) : undefined;
  greet(address.url, data, wanted.data);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    agent?.stop();
    scheduler.stop();
    app.stop?.();
    await address.close();
    await app.close();
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

async function open(
  app: App,
  wanted: LocalArguments,
  address: Address,
  page: ReturnType<typeof buildPage>,
): Promise<'example' | 'own' | 'none'> {
  if ((await page) === 'built') console.log('The page was built.');
  address.serve(app, await createHosting(ROOT));
  return wanted.empty ? dataOf(app) : seedExample(app, address.url);
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `The data folder "${folder}" cannot be made (${error.code}). Name another: npm start -- --data FOLDER`,
    );
  });
}

function readArguments(): LocalArguments | 'help' {
  try {
    return parseArguments(process.argv.slice(2));
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

/** They speak as a whole: what they do not name is gone. */
const ITS_CLUSTERS = `
  Its clusters (${CLUSTER_NAMES.join(', ')}) speak of all they hold every half minute:
  what you publish to one of these is taken away again. Name yours otherwise, or begin with --empty.`;

function greet(url: string, data: 'example' | 'own' | 'none', folder: string): void {
  const first = {
    example: 'The example organisation is there, published through the doors.',
    own: 'What you published is there.',
    none: 'Nothing is published yet: the page says how to begin.',
  }[data];
  console.log(`
  Microservice Dashboard   ${url}

  ${first} (${folder})
  Whoever reaches this address may do everything; it listens on this machine only.${data === 'example' ? ITS_CLUSTERS : ''}

  Try next
    the page       ${url}/services
    GraphQL        curl -s ${url}/graphql -H 'content-type: application/json' \\
                     -d '{"query":"{ services(first: 3) { totalCount nodes { serviceId health } } }"}'
    check specs    npm run -s msd -- validate examples/specs
    publish        npm run -s msd -- publish specs examples --match 'specs/**' --match 'campaigns/**' \\
                     --url ${url} --source github.com/acme/terraform --dry-run

  Ctrl-C stops it; the data stays.
`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
