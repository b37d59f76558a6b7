import { spawn } from 'node:child_process';
import { cp, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { compileBeforehand } from '../../local/bundle/compile-beforehand.ts';
import { freePort } from '../support/free-port.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Tells which of Node's own modules were loaded, when it is asked to end. */
const TELL = `data:text/javascript,${encodeURIComponent(
  "process.once('SIGUSR2', () => { console.error(process.moduleLoadList.join()); process.exit(); })",
)}`;

/** Starts the bundle of GraphQL, asks it once, and returns all it printed. */
async function startAndAsk(folder: string, environment: Readonly<Record<string, string>> = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, [`--import=${TELL}`, 'start.mjs'], {
    cwd: folder,
    env: { ...environment, PORT: String(port), MSD_DATABASE: ':memory:' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += String(chunk);
    });
  }
  const ended = new Promise((resolve) => child.once('close', resolve));
  const ask = () =>
    fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ services { totalCount } }"}',
    }).catch(() => undefined);
  let answer = await ask();
  while (answer === undefined && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    answer = await ask();
  }
  child.kill('SIGUSR2');
  await ended;
  expect(answer?.status).toBe(200);
  return said;
}

describe('the first start of a bundle', () => {
  it('takes what V8 compiled when it was made: in another folder, by another user', async () => {
    await using folder = await temporaryFolder();
    const made = folder.file('made');
    await cp(join(inject('bundles').folder, 'graphql'), made, { recursive: true });
    expect(await compileBeforehand(made, 'graphql')).toBeGreaterThan(300_000);
    const deployed = folder.file('deployed');
    await rename(made, deployed);
    const cache = join(deployed, '.compile-cache');
    const [own = ''] = await readdir(cache);
    await rename(join(cache, own), join(cache, own.replace(/-\d+$/, '-4321')));
    const said = await startAndAsk(deployed, { NODE_DEBUG_NATIVE: 'COMPILE_CACHE' });
    expect(said).toMatch(/code cache for ESM \S*\/graphql-\S+\.mjs was accepted/);
  });

  it('loads nothing for a query that it does not need: neither the fetch of Node nor HTTP/2', async () => {
    await using folder = await temporaryFolder();
    await cp(join(inject('bundles').folder, 'graphql'), folder.path, { recursive: true });
    const said = await startAndAsk(folder.path);
    expect(said).toContain('NativeModule http');
    expect(said).not.toContain('undici');
    expect(said).not.toContain('http2');
  });
});
