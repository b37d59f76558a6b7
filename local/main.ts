import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '#config.ts';
import { wire } from '#wiring.ts';
import { type LocalArguments, parseArguments, USAGE } from './arguments.ts';
import { keepExampleFresh, seedExample } from './example.ts';
import { createHosting } from './hosting.ts';
import { buildPage } from './page.ts';
import { requireNode } from './require-node.ts';
import { startScheduler } from './scheduler.ts';
import { listen } from './server.ts';

/** The whole product on a laptop: page, doors, bus, queue and clock in one process on 127.0.0.1. */

const ROOT = join(import.meta.dirname, '..');

async function main(): Promise<void> {
  requireNode(process.version);
  const wanted = readArguments();
  if (wanted === 'help') {
    console.log(USAGE);
    return;
  }
  await mkdir(wanted.data, { recursive: true });
  const page = buildPage(ROOT);
  const address = await listen(wanted.port).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new Error(`Port ${wanted.port} is taken. Try: npm start -- --port ${wanted.port + 1}`)
      : error;
  });
  const app = await wire(
    readConfig({
      ...process.env,
      MSD_PLATFORM: 'local',
      MSD_DATABASE: join(wanted.data, 'dashboard.db'),
      MSD_BASE_URL: address.url,
      MSD_EVENT_SUBSCRIPTIONS: wanted.subscribe.join(','),
    }),
  );
  if ((await page) === 'built') console.log('The page was built.');
  const server = address.serve(app, await createHosting(ROOT));
  const scheduler = startScheduler(app, ['/tasks/sweep', '/tasks/poll-clusters']);
  const example = wanted.empty ? 'none' : await seedExample(app, server.url);
  const agent = example === 'none' ? undefined : keepExampleFresh(server.url);
  greet(server.url, example);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    agent?.stop();
    scheduler.stop();
    await server.close();
    await app.close();
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

function readArguments(): LocalArguments | 'help' {
  try {
    return parseArguments(process.argv.slice(2));
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

function greet(url: string, example: 'seeded' | 'kept' | 'none'): void {
  const first = {
    seeded: 'The example organisation was published through the doors.',
    kept: 'Your data of last time is there.',
    none: 'Nothing is published yet: the page says how to begin.',
  }[example];
  console.log(`
  Microservice Dashboard   ${url}

  ${first}
  Whoever reaches this address may do everything; it listens on this machine only.

  Try next
    the page       ${url}/services
    GraphQL        curl -s ${url}/graphql -H 'content-type: application/json' \\
                     -d '{"query":"{ services(first: 3) { totalCount nodes { serviceId health } } }"}'
    check specs    npm run -s msd -- validate examples/specs
    publish        npm run -s msd -- publish specs examples/specs --url ${url} \\
                     --source github.com/acme/terraform --dry-run

  Ctrl-C stops it; the data stays.
`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
