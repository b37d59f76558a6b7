import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Around {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const MAIN = fileURLToPath(new URL('../../../cli/main.ts', import.meta.url));

/** Who publishes, for tests that don't care. */
export const ORIGIN = [
  '--source',
  'github.com/acme/terraform',
  '--revision',
  'abc',
  '--generation',
  '7',
];

const { PATH, NODE_COMPILE_CACHE = '' } = process.env;
const SURROUNDINGS = { PATH, NODE_COMPILE_CACHE, GIT_CONFIG_GLOBAL: '/dev/null' };

/** Runs the real `msd` in a process of its own, with nothing in its environment but what a test says. */
export async function msd(args: readonly string[], around: Around = {}): Promise<Ended> {
  return runNode([MAIN, ...args], around);
}

export async function runNode(args: readonly string[], around: Around = {}): Promise<Ended> {
  const child = spawn(process.execPath, [...args], {
    cwd: around.cwd,
    env: { ...SURROUNDINGS, ...around.env },
    stdio: 'pipe',
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  child.stdin.on('error', () => {});
  child.stdin.end(around.stdin ?? '');
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}
