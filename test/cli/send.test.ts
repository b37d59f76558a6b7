import { describe, expect, it } from 'vitest';
import { type Patience, send } from '#cli/send.ts';
import { fakeDashboard } from './support/fake-dashboard.ts';
import { folder } from './support/folder.ts';
import { msd, ORIGIN } from './support/msd.ts';

function patience(): Patience & { readonly slept: readonly number[] } {
  const slept: number[] = [];
  return { waits: [500, 1_000, 2_000], slept, sleep: async (wait) => slept.push(wait) };
}

const call = (url: string) => ({
  method: 'POST' as const,
  url: new URL(url),
  headers: {},
  body: Buffer.from('x'.repeat(200_000)),
});

describe('sending a publication', () => {
  it('tries again while the server is in trouble, longer each time, and repeats the whole body', async () => {
    await using server = await fakeDashboard({ status: 503 }, { status: 500 }, { status: 200 });
    const waited = patience();
    expect((await send(call(server.url), waited)).status).toBe(200);
    expect(waited.slept).toEqual([500, 1_000]);
    expect(server.heard.map(({ body }) => body.length)).toEqual([200_000, 200_000, 200_000]);
  });

  it('waits as long as Retry-After asks', async () => {
    const headers = { 'retry-after': '7' };
    await using server = await fakeDashboard({ status: 429, headers }, { status: 200 });
    const waited = patience();
    expect((await send(call(server.url), waited)).status).toBe(200);
    expect(waited.slept).toEqual([7_000]);
  });

  it('waits until the date that Retry-After names', async () => {
    const headers = { 'retry-after': new Date(Date.now() - 5_000).toUTCString() };
    await using server = await fakeDashboard({ status: 503, headers }, { status: 200 });
    const waited = patience();
    expect((await send(call(server.url), waited)).status).toBe(200);
    expect(waited.slept).toEqual([0]);
  });

  it('gives the answer back instead of waiting longer than a minute', async () => {
    const headers = { 'retry-after': '3600' };
    await using server = await fakeDashboard({ status: 429, headers });
    const waited = patience();
    expect((await send(call(server.url), waited)).status).toBe(429);
    expect(waited.slept).toEqual([]);
  });

  it('gives up after the last try with what the server said', async () => {
    await using server = await fakeDashboard({ status: 502 });
    expect((await send(call(server.url), patience())).status).toBe(502);
    expect(server.heard).toHaveLength(4);
  });

  it.each([400, 401, 403, 404, 409, 413, 415, 422])(
    'does not repeat what was answered %i',
    async (status) => {
      await using server = await fakeDashboard({ status });
      expect((await send(call(server.url), patience())).status).toBe(status);
      expect(server.heard).toHaveLength(1);
    },
  );

  it('tries again while nobody listens yet, then says where and what to check', async () => {
    const server = await fakeDashboard({ status: 200 });
    await server[Symbol.asyncDispose]();
    const waited = patience();
    await expect(send(call(server.url), waited)).rejects.toMatchObject({
      name: 'Failure',
      message: `${server.url} can't be reached: nobody listens there, tried 4 times.`,
      cure: expect.stringContaining('--url'),
    });
    expect(waited.slept).toEqual([500, 1_000, 2_000]);
  });

  it('tells how far an upload has come', async () => {
    await using server = await fakeDashboard({ status: 200 });
    const seen: number[] = [];
    await send({ ...call(server.url), onProgress: (sent) => seen.push(sent) });
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(200_000);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });
});

describe('msd without a dashboard', () => {
  it('ends with 1, a sentence and a cure, not a stack', async () => {
    using specs = folder({ 'a.yaml': 'serviceID: a\nteamName: t\n' });
    const url = 'http://no-such-host.invalid:1';
    const { code, err } = await msd(['publish', 'specs', specs.path, '--url', url, ...ORIGIN]);
    expect(code).toBe(1);
    expect(err).toMatch(/no-such-host\.invalid:1 can't be reached: /);
    expect(err).toContain('publish again');
    expect(err).not.toContain('    at ');
  });

  it.each(['localhost:8080', 'ftp://x', 'https://user:secret@host', ''])(
    'refuses the address %j',
    async (url) => {
      using specs = folder({ 'a.yaml': 'serviceID: a\nteamName: t\n' });
      const { code, err } = await msd(['publish', 'specs', specs.path, `--url=${url}`, ...ORIGIN]);
      expect(code).toBe(2);
      expect(err).toMatch(/not usable|needs a value/);
      expect(err).not.toContain('secret');
    },
  );
});
