import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';

/** A function on its own server, as its bundle runs it. */

const START = join(import.meta.dirname, '../../functions/start.ts');
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function launch(target: string, port: number, ...options: readonly string[]) {
  const env = { FUNCTION_TARGET: target, PORT: String(port), MSD_DATABASE: ':memory:' };
  const child = spawn(process.execPath, [...options, START], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, said }));
  });
  return { child, ended };
}

async function serve(target: string, ...options: readonly string[]) {
  const port = await freePort();
  const launched = launch(target, port, ...options);
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 1_200; attempt += 1) {
    const answered = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answered?.ok) return { ...launched, url, port };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${target} did not start.`);
}

describe('a function on its own server', () => {
  it('answers, and sends away who follows when it is told to stop', async () => {
    const { child, ended, url } = await serve('graphql');
    const ask = (query: string) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
        },
        body: JSON.stringify({ query }),
      });
    const response = await ask('{ services { totalCount } }');
    expect(await response.json()).toEqual({ data: { services: { totalCount: 0 } } });
    const stream = await ask('subscription { changes { cursor } }');
    child.kill('SIGTERM');
    expect(await stream.text()).toMatch(
      /^retry: 1000\nid: .*\n\n[\s\S]*event: complete\ndata:\n\n$/,
    );
    expect(await ended).toMatchObject({ code: 0 });
  });

  it('answers what is under way when it is told to stop, and ends in order', async () => {
    const { child, ended, url, port } = await serve('ingestSpecs');
    const body = '{"source":';
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(
      `POST /api/specs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body.slice(0, 4)}`,
    );
    // Answered after the bytes above were taken in: they came first.
    await fetch(`${url}/health`);
    child.kill('SIGTERM');
    await refused(url);
    socket.write(body.slice(4));
    await closed;
    expect(answer).toContain('HTTP/1.1 400');
    expect(await ended).toMatchObject({ code: 0 });
  });

  it('reports what nobody caught in one line, and ends', async () => {
    const lose = "process.on('SIGUSR2', () => { throw new Error('lost'); });";
    const { child, ended } = await serve('sweep', `--import=data:text/javascript,${lose}`);
    child.kill('SIGUSR2');
    const { code, said } = await ended;
    expect(code).toBe(1);
    expect(JSON.parse(said)).toMatchObject({ severity: 'ERROR', message: 'lost' });
  });

  it('does not start under an unknown name, and says which there are', async () => {
    const { code, said } = await launch('ingestPoems', 0).ended;
    expect(code).not.toBe(0);
    expect(said).toContain('"ingestPoems"; it must be one of ingestSpecs');
  });
});

/** Resolves when nobody listens any more. */
async function refused(url: string): Promise<void> {
  while (await fetch(`${url}/health`).then(Boolean, () => false)) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
