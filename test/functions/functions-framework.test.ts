import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';

/** The functions as the platform runs them: one process a function, behind functions-framework. */

const ROOT = join(import.meta.dirname, '../..');
const FRAMEWORK = 'node_modules/@google-cloud/functions-framework/build/src/main.js';
let child: ChildProcess | undefined;

afterEach(async () => {
  if (child === undefined || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child?.once('close', resolve));
  child.kill('SIGKILL');
  await ended;
});

async function start(target: string): Promise<string> {
  const port = await freePort();
  child = spawn(process.execPath, [join(ROOT, FRAMEWORK)], {
    cwd: ROOT,
    env: {
      ...process.env,
      FUNCTION_TARGET: target,
      PORT: String(port),
      NODE_ENV: 'production',
      MSD_DATABASE: ':memory:',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 1_200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(said);
    const answered = await fetch(`${url}/health`).catch(() => undefined);
    if (answered?.ok) return url;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${target} did not start: ${said}`);
}

const peakMemory = async (): Promise<number> => {
  const status = await readFile(`/proc/${child?.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
};

const publication = {
  source: 'github.com/acme/terraform',
  revision: 'a',
  generation: 1,
  complete: true,
  files: [{ path: 'spec.yaml', content: 'serviceID: pay-api\nteamName: payments\n' }],
};

describe('behind functions-framework', () => {
  it('a spec is taken, and taken once', async () => {
    const url = await start('ingestSpecs');
    const post = () =>
      fetch(`${url}/api/specs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(publication),
      });
    const first = await post();
    expect(first.headers.get('cache-control')).toBe('private, no-store');
    expect(await first.json()).toMatchObject({ outcome: 'applied', created: ['pay-api'] });
    expect(await (await post()).json()).toMatchObject({ outcome: 'unchanged' });
  });

  it('a Pub/Sub push says the same as CI', async () => {
    const url = await start('ingestSpecs');
    const data = Buffer.from(JSON.stringify(publication)).toString('base64');
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ message: { data, messageId: '1' }, subscription: 's' }),
    });
    expect(await response.json()).toMatchObject({ outcome: 'applied', created: ['pay-api'] });
  });

  it('a gzip bomb is refused and never inflated', async () => {
    const url = await start('ingestSpecs');
    const before = await peakMemory();
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(400_000_000, ' ')),
    });
    expect(response.status).toBe(415);
    expect((await peakMemory()) - before).toBeLessThan(40);
  });

  it('broken JSON is answered by us, without a stack', async () => {
    const url = await start('ingestSpecs');
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"source":',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ problems: [{ code: 'invalid-json' }] });
  });

  it('a form of a foreign page runs no mutation', async () => {
    const url = await start('graphql');
    const query = 'mutation { restoreService(input: {serviceId: "x"}) { error { message } } }';
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ query }),
    });
    expect(response.status).toBe(415);
  });

  it('GraphQL answers', async () => {
    const url = await start('graphql');
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ services { totalCount } }"}',
    });
    expect(await response.json()).toEqual({ data: { services: { totalCount: 0 } } });
  });

  it('an unknown function does not start and says which there are', async () => {
    await expect(start('ingestPoems')).rejects.toThrow('must be one of ingestSpecs');
  });

  it('every function is ready', async () => {
    for (const target of ['ingestDescriptors', 'ingestSnapshot', 'sweep']) {
      const url = await start(target);
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      child?.kill('SIGKILL');
    }
  });
});
