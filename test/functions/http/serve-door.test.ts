import { createServer, request as httpRequest, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { ReadableStream as NodeStream } from 'node:stream/web';
import { afterEach, describe, expect, it } from 'vitest';
import type { Door } from '#application/app.ts';
import { readBody } from '#http/read-body.ts';
import { Refusal } from '#http/refusal.ts';
import { serveDoor } from '#http/serve-door.ts';

let server: Server | undefined;
const errors: unknown[] = [];

afterEach(async () => {
  errors.length = 0;
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
});

async function open(door: Door): Promise<number> {
  server = createServer((incoming, outgoing) => {
    void serveDoor(door, incoming, outgoing, (error) => errors.push(error));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const echo: Door = async (request) =>
  new Response(await readBody(request, { sent: 1_000 }), {
    headers: {
      'x-method': request.method,
      'x-path': new URL(request.url).pathname + new URL(request.url).search,
      'x-type': request.headers.get('content-type') ?? '',
    },
  });

describe('a door behind Node', () => {
  it('gets method, path, headers and body as they were sent', async () => {
    const port = await open(echo);
    const response = await fetch(`http://127.0.0.1:${port}/api/x?a=1`, {
      method: 'POST',
      body: 'hello',
      headers: { 'content-type': 'text/x' },
    });
    expect(await response.text()).toBe('hello');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-method': 'POST',
      'x-path': '/api/x?a=1',
      'x-type': 'text/x',
    });
  });

  it('sends an answer of known length whole, whether the client asked for its body or not', async () => {
    const text = '在庫 '.repeat(20_000);
    const length = String(Buffer.byteLength(text));
    const port = await open(async ({ method }) => {
      const body = method === 'HEAD' ? null : text;
      return new Response(body, { headers: { 'content-length': length } });
    });
    const url = `http://127.0.0.1:${port}/`;
    expect(await (await fetch(url)).text()).toBe(text);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.headers.get('content-length'), await head.text()]).toEqual([length, '']);
  });

  it.each(['//evil.example/x', '/%', '/\\x', '*'])('bears the path %s', async (path) => {
    const port = await open(echo);
    const answer = await raw(
      port,
      `GET ${path} HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 (200|400)/);
  });

  it('answers a refusal with its status and one problem', async () => {
    const port = await open(async () => {
      throw new Refusal(403, 'forbidden', 'Not you.', 'Ask.');
    });
    const response = await fetch(`http://127.0.0.1:${port}/`);
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({
      outcome: 'refused',
      problems: [
        { severity: 'error', code: 'forbidden', path: '', message: 'Not you.', cure: 'Ask.' },
      ],
    });
    expect(errors).toEqual([]);
  });

  it('tells nothing of its own faults, but reports them', async () => {
    const port = await open(async () => {
      throw new Error('password is hunter2');
    });
    const response = await fetch(`http://127.0.0.1:${port}/`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('hunter2');
    expect(errors).toHaveLength(1);
  });

  it('sends on a body whose stream is of another library', async () => {
    const chunks = [Buffer.from('a'), Buffer.from('b')];
    const port = await open(async () => {
      const response = new Response('');
      Object.defineProperty(response, 'body', {
        value: { [Symbol.asyncIterator]: () => chunks.values() },
      });
      return response;
    });
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('ab');
  });

  it('lets the client read why a large body is refused, then cuts the connection', async () => {
    const port = await open(echo);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = httpRequest({
        port,
        method: 'POST',
        headers: { 'content-length': 5_000_000 },
      });
      sending.on('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sending.on('error', reject);
      sending.write(Buffer.alloc(100_000));
    });
    expect(status).toBe(413);
  });

  it('lets a client finish sending what is refused, and serves its next request on the same connection', async () => {
    const port = await open(echo);
    for (let count = 0; count < 5; count += 1) {
      const body = Buffer.alloc(40_000_000);
      const refused = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body });
      expect(refused.status).toBe(413);
      await refused.text();
    }
    expect(errors).toEqual([]);
  });

  it('answers a client whose body turns out too large while it is read', async () => {
    const port = await open(echo);
    const chunks = Array.from({ length: 40 }, () => Buffer.alloc(50_000));
    const refused = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      body: NodeStream.from(chunks),
      duplex: 'half',
    } as RequestInit);
    expect(refused.status).toBe(413);
  });

  it('goes on after a client that broke off', async () => {
    const port = await open(echo);
    const socket = connect(port, '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\nhalf');
    await new Promise((resolve) => socket.write(' of it', resolve));
    socket.destroy();
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'whole' });
    expect(await response.text()).toBe('whole');
    expect(errors).toEqual([]);
  });
});

function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.write(text);
  });
}
