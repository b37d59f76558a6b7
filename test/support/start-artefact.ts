import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** Runs before the artefact: whoever connects to another machine ends the process and says so. It ends with its test, too. */
const OFFLINE = `data:text/javascript,${encodeURIComponent(`
  process.stdin.resume().once('close', () => process.exit(98));
  import net from 'node:net';
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function (...rest) {
    const [options] = rest.flat();
    if (['127.0.0.1', '::1', 'localhost'].includes(options?.host)) return connect.apply(this, rest);
    console.error('It wanted the network:', options);
    process.exit(97);
  };
`)}`;

interface Surroundings {
  /** The functions-framework that starts it, where that is not its own. */
  readonly framework?: string;
  /** The name of the function, as the platform gives it. */
  readonly target?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** How many milliseconds its clock is ahead of ours. */
  readonly ahead?: number;
}

export interface Started {
  readonly url: string;
  /** Everything it wrote to its log so far. */
  readonly said: () => string;
  /** Sends the signal, and waits for the end: the exit code, null when the signal was it. */
  readonly end: (signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
  readonly stop: () => Promise<void>;
}

const aheadBy = (milliseconds: number): string =>
  `data:text/javascript,${encodeURIComponent(`
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given) { super(...(given.length === 0 ? [Date.now()] : given)); }
      static now() { return Real.now() + ${milliseconds}; }
    };
  `)}`;

/**
 * Starts a bundled function as the platform does. It may read nothing outside its own folder, neither this repository nor
 * its packages, may connect to no other machine, and keeps its documents in `data`. Throws with what it printed when it ends early.
 */
export async function startArtefact(
  folder: string,
  data: string,
  { framework, target, environment = {}, ahead }: Surroundings = {},
): Promise<Started> {
  const port = await freePort();
  const readable = framework === undefined ? [folder, data] : ['*'];
  const child = spawn(
    process.execPath,
    [
      '--permission',
      ...readable.map((path) => `--allow-fs-read=${path}`),
      `--allow-fs-write=${data}`,
      `--import=${OFFLINE}`,
      ...(ahead === undefined ? [] : [`--import=${aheadBy(ahead)}`]),
      framework ?? 'start.mjs',
      ...(target === undefined ? [] : ['--target', target]),
    ],
    {
      cwd: folder,
      env: { PORT: String(port), MSD_DATABASE: join(data, 'dashboard.db'), ...environment },
      stdio: ['pipe', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const end: Started['end'] = (signal) => {
    child.kill(signal);
    return ended;
  };
  const stop = async () => void (await end('SIGKILL'));
  const url = `http://127.0.0.1:${port}`;
  if (await answers(url, child)) return { url, said: () => said, end, stop };
  await stop();
  throw new Error(`${folder} did not start: ${said}`);
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 2_400; attempt += 1) {
    if (child.exitCode !== null) return false;
    const answered = await fetch(`${url}/health`).catch(() => undefined);
    if (answered?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}
