import { ReadableStream as NodeStream } from 'node:stream/web';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BodyLimits, readBody, readJson } from '#http/read-body.ts';
import type { Refusal } from '#http/refusal.ts';

const post = (
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  headers: Record<string, string> = {},
) => new Request('http://localhost/', { method: 'POST', body, headers });

const streamed = (body: unknown, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit);

const refusalOf = (promise: Promise<unknown>): Promise<Refusal> =>
  promise.then(
    () => {
      throw new Error('was not refused');
    },
    (error: unknown) => error as Refusal,
  );

/** A body that never ends by itself; tells how much of it was taken. */
function endless(chunk: Uint8Array): { stream: ReadableStream; taken: () => number } {
  let count = 0;
  const stream = new ReadableStream({
    pull: (controller) => {
      count += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  return { stream, taken: () => count };
}

describe('a body', () => {
  it('comes back byte by byte, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 50 })), async (chunks) => {
        const whole = Buffer.concat(chunks);
        const body = NodeStream.from(chunks);
        const request = streamed(body);
        expect(Buffer.from(await readBody(request, { sent: 10_000 }))).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('is empty when there is none', async () => {
    const request = new Request('http://localhost/', { method: 'POST' });
    expect(await readBody(request, { sent: 10 })).toHaveLength(0);
  });

  it('may be exactly as large as the limit and not a byte larger', async () => {
    expect(await readBody(post('x'.repeat(10)), { sent: 10 })).toHaveLength(10);
    expect((await refusalOf(readBody(post('x'.repeat(11)), { sent: 10 }))).status).toBe(413);
  });

  it('is refused by its declared length before a byte is read', async () => {
    const { stream, taken } = endless(new Uint8Array(1_000));
    const request = streamed(stream, { 'content-length': '99999999' });
    expect((await refusalOf(readBody(request, { sent: 10_000 }))).status).toBe(413);
    expect(taken()).toBeLessThanOrEqual(1_000);
  });

  it('is not read further once it is too large, whatever it declared', async () => {
    const { stream, taken } = endless(new Uint8Array(1_000));
    const request = streamed(stream);
    expect((await refusalOf(readBody(request, { sent: 10_000 }))).status).toBe(413);
    expect(taken()).toBeLessThan(20_000);
  });

  it('is inflated where gzip is allowed', async () => {
    const body = gzipSync('hello '.repeat(1_000));
    const request = post(body, { 'content-encoding': 'gzip' });
    const read = await readBody(request, { sent: 1_000, inflated: 10_000 });
    expect(Buffer.from(read).toString()).toBe('hello '.repeat(1_000));
  });

  it.each(['declared', 'found'])(
    'that is too large as it is should be sent as gzip where that is taken: %s',
    async (how) => {
      const headers: Record<string, string> = how === 'declared' ? { 'content-length': '11' } : {};
      const sentWith = (limits: BodyLimits, more: Record<string, string> = {}) =>
        refusalOf(readBody(post('x'.repeat(11), { ...headers, ...more }), limits));
      const plain = await sentWith({ sent: 10, inflated: 1_000 });
      expect(plain.status).toBe(413);
      expect(plain.problem.cure).toMatch(
        /^Send it as gzip \(Content-Encoding: gzip\), publish less/,
      );
      const jsonOnly = await sentWith({ sent: 10 });
      expect(jsonOnly.problem.cure).toMatch(/^Publish less at once/);
      const packed = await sentWith({ sent: 10, inflated: 1_000 }, { 'content-encoding': 'gzip' });
      expect(packed.problem.cure).toMatch(/^Publish less at once/);
    },
  );

  it('that is a gzip bomb stops at the limit after inflation', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const before = process.memoryUsage().rss;
    const refusal = await refusalOf(
      readBody(post(bomb, { 'content-encoding': 'gzip' }), { sent: 1_000_000, inflated: 100_000 }),
    );
    expect(refusal.status).toBe(413);
    expect(refusal.message).toContain('after inflation');
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  it.each([
    ['gzip where it is not allowed', gzipSync('x'), 'gzip', undefined, 415],
    ['an encoding nobody offers', Buffer.from('x'), 'br', 100, 415],
    ['gzip that is none', Buffer.from('not gzip at all'), 'gzip', 100, 400],
    ['gzip cut in half', gzipSync('hello '.repeat(99)).subarray(0, 20), 'gzip', 10_000, 400],
  ])('is refused: %s', async (_, body, encoding, inflated, status) => {
    const limits = inflated === undefined ? { sent: 1_000 } : { sent: 1_000, inflated };
    const refusal = await refusalOf(
      readBody(post(new Uint8Array(body), { 'content-encoding': encoding }), limits),
    );
    expect(refusal.status).toBe(status);
    expect(refusal.problem.cure).toBeTruthy();
  });
});

describe('a JSON body', () => {
  it('is parsed', async () => {
    const request = post('{"a":"é"}', { 'content-type': 'application/json; charset=utf-8' });
    expect(await readJson(request, { sent: 100 })).toEqual({ a: 'é' });
  });

  it('must be declared as JSON, so that no form of a foreign page is taken for it', async () => {
    const refusal = await refusalOf(
      readJson(post('{}', { 'content-type': 'text/plain' }), { sent: 10 }),
    );
    expect(refusal.status).toBe(415);
  });

  it('that is broken is refused without repeating what it held', async () => {
    const refusal = await refusalOf(
      readJson(post('{"token":"s3cret"', { 'content-type': 'application/json' }), { sent: 100 }),
    );
    expect(refusal.status).toBe(400);
    expect(JSON.stringify(refusal.problem)).not.toContain('s3cret');
  });

  it('that is no UTF-8 is refused', async () => {
    const latin1 = new Uint8Array([0x22, 0xe9, 0x22]);
    const refusal = await refusalOf(
      readJson(post(latin1, { 'content-type': 'application/json' }), { sent: 100 }),
    );
    expect(refusal.message).toContain('UTF-8');
  });
});
