import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync, gzipSync } from 'node:zlib';
import { Agent } from 'undici';
import { describe, expect, it } from 'vitest';
import { type Caller, call } from '#adapters/kubernetes/call.ts';
import { createMeter } from '#adapters/kubernetes/poll-meter.ts';
import { prunedObject } from '#adapters/kubernetes/prune-json.ts';

type Respond = (response: ServerResponse, before: number) => void;

/** A server that answers as told, and a caller that notes its pauses. */
async function startServer(respond: Respond, options: Partial<Caller> = {}) {
  let before = 0;
  const server = createServer((_, response) => respond(response, before++));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const pauses: number[] = [];
  const meter = createMeter();
  const caller: Caller = {
    dispatcher: new Agent({ connections: 1 }),
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    prefix: '',
    headers: {},
    requestMs: 5_000,
    wait: async (milliseconds) => void pauses.push(milliseconds),
    random: () => 0.5,
    meter,
    ...options,
  };
  return {
    pauses,
    cost: meter.cost,
    get: (signal = new AbortController().signal, pruned = [prunedObject('spec')]) =>
      call(caller, { path: '/', pruned }, signal),
    [Symbol.asyncDispose]: async () => {
      await caller.dispatcher.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const LIST = JSON.stringify({ kind: 'PodList', items: [{ spec: { a: 1 }, status: 'é' }] });
const IN_PARTS = Buffer.concat([gzipSync(' '.repeat(100_000)), gzipSync(LIST)]);
const READ = { kind: 'ok', body: { kind: 'PodList', items: [{ spec: {}, status: 'é' }] } };

describe('An answer', () => {
  it.each([
    ['plain', {}, Buffer.from(LIST)],
    ['gzip', { 'content-encoding': 'gzip' }, gzipSync(LIST)],
    ['gzip whose end tells the size of a part', { 'content-encoding': 'gzip' }, IN_PARTS],
    ['deflate', { 'content-encoding': 'deflate' }, deflateSync(LIST)],
  ])('is read when it comes %s, and counted as it came', async (_, headers, bytes) => {
    await using server = await startServer((response) => {
      response.writeHead(200, headers);
      response.write(bytes.subarray(0, 10));
      setImmediate(() => response.end(bytes.subarray(10)));
    });
    expect(await server.get()).toEqual(READ);
    expect(server.cost()).toMatchObject({ requests: 1, bytes: bytes.length });
  });

  it('that is packed in an unknown way, or too large, is not tried again', async () => {
    await using unknown = await startServer((response) => {
      response.writeHead(200, { 'content-encoding': 'br' }).end('x');
    });
    expect(await unknown.get()).toEqual({ kind: 'unusable', why: 'is packed in an unknown way' });
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, ' '));
    await using large = await startServer((response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    expect(await large.get()).toEqual({ kind: 'unusable', why: 'is too large' });
    expect([unknown.cost().requests, large.cost().requests]).toEqual([1, 1]);
  });

  it('that breaks off is asked for again, packed or not', async () => {
    const packed = gzipSync(LIST);
    await using server = await startServer((response, before) => {
      if (before === 0) {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        return response.end(packed.subarray(0, packed.length - 12));
      }
      if (before === 1) {
        response.writeHead(200, { 'content-length': String(LIST.length + 10) });
        response.write(LIST);
        return setImmediate(() => response.destroy());
      }
      return response.end(LIST);
    });
    expect(await server.get()).toEqual(READ);
    expect(server.pauses).toEqual([250, 500]);
    expect(server.cost().requests).toBe(3);
  });

  it('of a state in the future is not waited for; it says why', async () => {
    const details = { causes: [{ reason: 'ResourceVersionTooLarge' }], retryAfterSeconds: 1 };
    await using server = await startServer((response) => {
      response.writeHead(504, { 'retry-after': '1' });
      response.end(JSON.stringify({ kind: 'Status', message: 'Timeout', details }));
    });
    expect(await server.get()).toEqual({
      kind: 'status',
      status: 504,
      message: 'Timeout',
      cause: 'ResourceVersionTooLarge',
    });
    expect(server.cost().requests).toBe(1);
  });

  it('that asks for patience until a date gets it, and a little more', async () => {
    await using server = await startServer((response, before) => {
      if (before > 0) return response.end(LIST);
      response.setHeader('date', 'Sun, 22 Nov 2026 06:00:00 GMT');
      return response
        .writeHead(429, { 'retry-after': 'Sun, 22 Nov 2026 06:00:07 GMT' })
        .end('Too many requests');
    });
    expect(await server.get()).toEqual(READ);
    expect(server.pauses).toEqual([7_250]);
  });

  it('may be any error text, which is never quoted', async () => {
    const texts = ['', '<html>secret</html>', '{"kind":"Status","message":7}', '[1]', 'null'];
    await using server = await startServer((response, before) =>
      response.writeHead(400).end(texts[before]),
    );
    for (const _ of texts) expect(await server.get()).toEqual({ kind: 'status', status: 400 });
  });

  it('is given up when the poll is over, also while waiting', async () => {
    const stop = new AbortController();
    const wait = async () => stop.abort();
    await using server = await startServer((response) => response.writeHead(503).end(), { wait });
    expect(await server.get(stop.signal)).toEqual({ kind: 'given-up' });
    expect(server.cost().requests).toBe(1);
  });

  it('that trickles in is slow', async () => {
    await using server = await startServer(
      (response) => {
        response.writeHead(200).write('{"items":[');
      },
      { requestMs: 500 },
    );
    expect(await server.get()).toEqual({ kind: 'slow' });
    expect(server.cost()).toMatchObject({ requests: 3, bytes: 30 });
  });
});
