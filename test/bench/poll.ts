import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { median } from './median.ts';
import { type PollCosts, renderPoll } from './render-poll.ts';

/**
 * `npm run bench:poll`: what a poll of 5,000 pods takes of processor and memory, beside fetching and parsing the same pages
 * and nothing more. Both ask the same server, each in processes of its own, by turns.
 */

const [TURNS, ROUNDS] = [5, 7];
const FILE = join(import.meta.dirname, '../../docs/polling-cost.md');
const here = (name: string) => join(import.meta.dirname, name);

interface Said {
  readonly costs: readonly number[];
  readonly peakMebibytes: number;
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-poll-'));
  const kubeconfig = join(folder, 'config');
  const server = spawn(
    process.execPath,
    [here('../support/fake-kubernetes-child.ts'), kubeconfig],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  try {
    const access = await firstLine(server);
    const polls: Said[] = [];
    const plains: Said[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      polls.push(await run('poll-child.ts', kubeconfig));
      plains.push(await run('plain-poll-child.ts', access));
    }
    const [poll, plain] = [costsOf(polls), costsOf(plains)];
    await writeFile(FILE, renderPoll(poll, plain));
    console.log(`poll ${JSON.stringify(poll)}, plain ${JSON.stringify(plain)}. Wrote ${FILE}.`);
  } finally {
    server.stdin?.end();
    await once(server, 'exit');
    await rm(folder, { recursive: true, force: true });
  }
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The server says nothing.');
  const [line] = await once(createInterface(stdout), 'line');
  return String(line);
}

async function run(child: string, argument: string): Promise<Said> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    here(child),
    argument,
    String(ROUNDS),
  ]);
  return JSON.parse(stdout);
}

/** The first round also loads what it needs. */
const costsOf = (said: readonly Said[]): PollCosts => ({
  first: median(said.map(({ costs }) => costs[0] ?? 0)),
  later: median(said.flatMap(({ costs }) => costs.slice(1))),
  peakMebibytes: median(said.map(({ peakMebibytes }) => peakMebibytes)),
});

await main();
