import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { freePort } from '../support/free-port.ts';
import { cpuOf, memoryOf } from './process-costs.ts';

/** What is started and asked. */
export interface Contestant {
  readonly name: string;
  readonly folder: string;
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly path: string;
  /** Posted as JSON; absent: GET. */
  readonly body?: string;
}

/** One start: milliseconds and MiB. */
export interface Start {
  readonly cpu: number;
  readonly wall: number;
  readonly peak: number;
  readonly idle: number;
}

/** From the start of the process to its first answer. Linux only: the kernel is asked what the process used. */
export const startCold = (contestant: Contestant): Promise<Start> =>
  answered(contestant, [], async (child, wall) => {
    const cpu = await cpuOf(Number(child.pid));
    const peak = await memoryOf(Number(child.pid), 'VmHWM');
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { cpu, wall, peak, idle: await memoryOf(Number(child.pid), 'VmRSS') };
  });

/** Starts it once with V8's compile cache in `folder`, and has written there what the first answer compiled. */
export async function withCompileCache(one: Contestant, folder: string): Promise<Contestant> {
  const contestant = {
    ...one,
    environment: { ...one.environment, NODE_COMPILE_CACHE: folder },
  };
  await answered(contestant, [`--import=${FLUSH}`], async (child) => {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGUSR2');
    await ended;
  });
  return contestant;
}

const FLUSH = `data:text/javascript,${encodeURIComponent(`
  import { flushCompileCache } from 'node:module';
  process.once('SIGUSR2', () => {
    flushCompileCache();
    process.exit();
  });
`)}`;

/** Starts it, and ends it after it answered and was looked at. */
async function answered<T>(
  contestant: Contestant,
  options: readonly string[],
  look: (child: ChildProcess, wall: number) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [...options, contestant.script], {
    cwd: contestant.folder,
    env: { ...contestant.environment, NODE_ENV: 'production', PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    while (!(await ask(contestant, port))) {
      if (child.exitCode !== null) throw new Error(`${contestant.name} did not start.`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return await look(child, performance.now() - began);
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

/** True with the first answer; throws when that is not 200 or holds errors. */
function ask({ name, path, body }: Contestant, port: number): Promise<boolean> {
  const method = body === undefined ? 'GET' : 'POST';
  const headers = body === undefined ? {} : { 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
    asking.on('error', () => resolve(false));
    asking.on('response', async (response) => {
      const answer = Buffer.concat(await response.toArray()).toString('utf8');
      if (response.statusCode === 200 && !answer.includes('"errors"')) resolve(true);
      else reject(new Error(`${name} answered ${response.statusCode} ${answer.slice(0, 200)}`));
    });
    asking.end(body);
  });
}
