import { spawn } from 'node:child_process';
import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Builds the page when a source is newer than what was built. Throws with the tool's own words when that fails. */
export async function buildPage(root: string): Promise<'built' | 'current'> {
  const built = await timeOf(join(root, 'dist/web/index.html'));
  const newest = await newestSource(root);
  if (built >= newest) return 'current';
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', 'web', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The page could not be built:\n${Buffer.concat(said)}`);
  return 'built';
}

async function newestSource(root: string): Promise<number> {
  let newest = await timeOf(join(root, 'package-lock.json'));
  for await (const file of glob('web/**/*', { cwd: root })) {
    newest = Math.max(newest, await timeOf(join(root, file)));
  }
  return newest;
}

const timeOf = async (path: string): Promise<number> =>
  (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
