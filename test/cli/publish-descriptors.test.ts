import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fakeDashboard, receipt } from './support/fake-dashboard.ts';
import { folder } from './support/folder.ts';
import { msd, ORIGIN } from './support/msd.ts';

describe('msd publish descriptors', () => {
  it('sends the bytes as they are, and who publishes in the address', async () => {
    using files = folder();
    const set = randomBytes(100);
    const file = files.write('contract.binpb', set);
    const body = receipt({
      created: ['acme.pay.v1.PaymentService'],
      counts: { created: 1_500, updated: 0, removed: 0 },
    });
    await using server = await fakeDashboard({ status: 200, body });
    const { code, out } = await msd([
      'publish',
      'descriptors',
      file,
      '--label',
      'v2',
      '--url',
      server.url,
      ...ORIGIN,
    ]);
    expect(code).toBe(0);
    expect(out).toContain('created  acme.pay.v1.PaymentService and 1499 more');
    const [request] = server.heard;
    expect(request?.url.pathname).toBe('/api/descriptors');
    expect(Object.fromEntries(request?.url.searchParams ?? [])).toEqual({
      source: 'github.com/acme/terraform',
      revision: 'abc',
      generation: '7',
      label: 'v2',
    });
    expect(request?.headers['content-type']).toBe('application/x-protobuf');
    expect(request?.headers['content-encoding']).toBeUndefined();
    expect(request?.body).toEqual(set);
  });

  it('compresses large sets', async () => {
    using files = folder();
    const set = Buffer.alloc(300_000, 'acme');
    const file = files.write('contract.binpb', set);
    await using server = await fakeDashboard({ status: 200, body: receipt() });
    await msd(['publish', 'descriptors', file, '--url', server.url, ...ORIGIN]);
    expect(server.heard[0]?.headers['content-encoding']).toBe('gzip');
    expect(Number(server.heard[0]?.headers['content-length'])).toBeLessThan(10_000);
    expect(gunzipSync(server.heard[0]?.body ?? '')).toEqual(set);
  });
});
