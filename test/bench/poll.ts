import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { entryOf } from '#doors.ts';
import { bundle, bundleDoor } from '../../local/bundle/bundle-door.ts';
import { compileBeforehand } from '../../local/bundle/compile-beforehand.ts';
import { publishOrganisation } from '../support/publish-organisation.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { pollDeployed } from './deployed-poll.ts';
import { median } from './median.ts';
import { type PollCosts, renderPoll } from './render-poll.ts';
import type { SaidCosts } from './say-costs.ts';

/**
 * `npm run bench:poll`: what a poll of 5,000 pods takes of processor and memory, beside fetching and parsing the same pages
 * and nothing more. All ask the same server, each in processes of its own, by turns. Linux only.
 */

const [TURNS, ROUNDS] = [5, 5];
const ROOT = join(import.meta.dirname, '../..');
const FILE = join(ROOT, 'docs/polling-cost.md');
const here = (name: string) => join(import.meta.dirname, name);

async function main(): Promise<void> {
  await using folder = await temporaryFolder();
  const kubeconfig = folder.file('config');
  const server = spawn(
    process.execPath,
    [here('../support/fake-kubernetes-child.ts'), kubeconfig],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  try {
    const access = await firstLine(server);
    const made = await bundleDoor(ROOT, entryOf('pollCluster'), { into: folder.path });
    await compileBeforehand(made.folder, made.door);
    const floor = folder.file('floor');
    await bundle(ROOT, { input: { start: here('plain-poll-child.ts') }, to: { dir: floor } });
    const cache = { NODE_COMPILE_CACHE: folder.file('floor-cache') };
    const plain = (rounds: number) => run(join(floor, 'start.mjs'), access, rounds, cache);
    const [empty, filled] = [folder.file('empty.db'), folder.file('filled.db')];
    await makeStore(empty);
    const deployed = (database: string) => ({ folder: made.folder, database, kubeconfig });
    await copyFile(empty, filled);
    await pollDeployed(deployed(filled), 1, 'applied');
    await plain(1);

    const said: Record<keyof PollCosts, SaidCosts[]> = {
      unchanged: [],
      first: [],
      running: [],
      sources: [],
      plain: [],
      plainRunning: [],
      plainSources: [],
    };
    for (let turn = 0; turn < TURNS; turn += 1) {
      said.plain.push(await plain(1));
      said.unchanged.push(await pollDeployed(deployed(filled), 1, 'unchanged'));
      const fresh = folder.file(`fresh-${turn}.db`);
      await copyFile(empty, fresh);
      said.first.push(await pollDeployed(deployed(fresh), 1, 'applied'));
      said.plainRunning.push(await plain(ROUNDS));
      said.running.push(await pollDeployed(deployed(filled), ROUNDS, 'unchanged'));
      said.plainSources.push(await run(here('plain-poll-child.ts'), access, 1));
      said.sources.push(await run(here('poll-child.ts'), kubeconfig, 1));
      process.stdout.write(`turn ${turn + 1} of ${TURNS}\n`);
    }
    const costs = Object.fromEntries(
      Object.entries(said).map(([name, all]) => [name, costOf(all)]),
    ) as unknown as PollCosts;
    await writeFile(FILE, renderPoll(costs));
    console.log(`${JSON.stringify(costs, null, 2)}\nWrote ${FILE}.`);
  } finally {
    server.stdin?.end();
    await once(server, 'exit');
  }
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The server says nothing.');
  const [line] = await once(createInterface(stdout), 'line');
  return String(line);
}

async function makeStore(database: string): Promise<void> {
  const store = createSqliteStore(database);
  const clusters = [{ name: 'prod', environments: ['production'], kubeconfig: 'prod' }];
  await publishOrganisation(store, { name: 'Acme', clusters });
  await store.close();
}

async function run(
  script: string,
  argument: string,
  rounds: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<SaidCosts> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [script, argument, String(rounds)],
    { env: { ...process.env, ...environment } },
  );
  return JSON.parse(stdout);
}

/** What comes after the first round is of an instance that runs. */
const costOf = (said: readonly SaidCosts[]): PollCosts[keyof PollCosts] => ({
  fresh: median(said.map(({ fresh }) => fresh.cpu)),
  freshMebibytes: median(said.map(({ fresh }) => fresh.mebibytes)),
  later: median(said.flatMap(({ costs }) => (costs.length > 1 ? costs.slice(1) : [0]))),
  mebibytes: median(said.map(({ mebibytes }) => mebibytes)),
});

await main();
