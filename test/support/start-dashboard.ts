import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface Dashboard {
  readonly url: string;
  /** Folder of its database. */
  readonly data: string;
  readonly process: ChildProcess;
  /** Everything it printed so far. */
  readonly output: () => string;
  /** Highest resident memory so far in MiB, as the kernel counts it. */
  readonly peakMemory: () => Promise<number>;
  readonly stop: () => Promise<number | null>;
}

/** Runs the real `local/main.ts` on a free port with a folder of its own; the folder goes with `stop`. */
export async function startDashboard(
  args: readonly string[] = [],
  existing?: string,
): Promise<Dashboard> {
  const data = existing ?? (await mkdtemp(join(tmpdir(), 'dashboard-')));
  const child = spawn(
    process.execPath,
    [join(ROOT, 'local/main.ts'), '--port', '0', '--data', data, ...args],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    output += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /Microservice Dashboard\s+(http:\S+)/.exec(output)?.[1];
      if (found && output.includes('Ctrl-C')) resolve(found);
    };
    child.stdout.on('data', look);
    void ended.then((code) => reject(new Error(`It ended with ${code}:\n${output}`)));
  });
  return {
    url,
    data,
    process: child,
    output: () => output,
    peakMemory: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
    },
    stop: async () => {
      child.kill('SIGINT');
      const code = await ended;
      if (existing === undefined) await rm(data, { recursive: true, force: true });
      return code;
    },
  };
}

export async function graphql<T>(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

export function publish(
  url: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}
