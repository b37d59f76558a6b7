import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createHosting } from '../../local/hosting.ts';
import { openHostingEmulator } from '../support/hosting-emulator.ts';
import { openPushEndpoint } from '../support/push-endpoint.ts';
import { ROOT } from '../support/start-dashboard.ts';

/** Our `firebase.json` on Google's own Hosting emulator, offline, beside what the laptop makes of it. */

const SERVICE = /^\/v1\/projects\/demo-x\/locations\/asia-northeast1\/services\/(\w+)$/;
const asked: { readonly path: string; readonly headers: Headers; readonly body: string }[] = [];
/** The API of Cloud Run, which knows every service, and the services. */
const cloudRun = await openPushEndpoint(async (request) => {
  const { pathname, origin } = new URL(request.url);
  const service = SERVICE.exec(pathname)?.[1];
  if (service !== undefined) {
    return Response.json({ status: { url: `${origin}:${new URL(cloudRun.url).port}/${service}` } });
  }
  asked.push({ path: pathname, headers: request.headers, body: await request.text() });
  return Response.json({ data: null }, { headers: { 'cache-control': 'private, no-store' } });
});
const emulator = await openHostingEmulator(cloudRun.url);
afterAll(async () => {
  await emulator?.close();
  await cloudRun.close();
});

/** What `firebase.json` decides about, and the text. */
async function essenceOf(response: Response) {
  const names = [
    'cache-control',
    'content-security-policy',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
    'permissions-policy',
    'referrer-policy',
    'strict-transport-security',
    'x-content-type-options',
  ];
  const found = response.status === 200;
  return {
    status: response.status,
    headers: Object.fromEntries(names.map((name) => [name, response.headers.get(name)])),
    // Each has words of its own for what is not there.
    text: found ? await response.text() : '',
  };
}

describe.skipIf(emulator === undefined)('Hosting', () => {
  it.each([
    '/',
    '/index.html',
    '/services',
    '/services/pay-api',
    '/favicon.svg',
    '/assets/none.js',
  ])('serves %s as the laptop does', async (path) => {
    const laptop = await createHosting(ROOT);
    const hosted = await essenceOf(await fetch(`${emulator?.url}${path}`));
    expect(hosted).toEqual(await essenceOf(await laptop(path)));
    expect(hosted.headers['cache-control']).toMatch(/^(no-cache$|public, max-age=31536000)/);
  });

  it('lets a browser keep every asset for good', async () => {
    const laptop = await createHosting(ROOT);
    const assets = await readdir(join(ROOT, 'dist/web/assets'));
    expect(assets.length).toBeGreaterThan(3);
    for (const asset of assets) {
      const hosted = await essenceOf(await fetch(`${emulator?.url}/assets/${asset}`));
      expect(hosted, asset).toEqual(await essenceOf(await laptop(`/assets/${asset}`)));
      expect(hosted.headers['cache-control']).toContain('immutable');
    }
  });

  it('hands /graphql to its service as it came, and nobody may keep the answer', async () => {
    const answer = await fetch(`${emulator?.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer a-token' },
      body: '{"query":"{ viewer { name } }"}',
    });
    expect(await answer.json()).toEqual({ data: null });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      path: '/graphql/graphql',
      body: '{"query":"{ viewer { name } }"}',
    });
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer a-token');
  });

  it('hands an export to download, and only its reader may keep it', async () => {
    const answer = await fetch(`${emulator?.url}/api/export/descriptors?source=x`);
    expect(asked.at(-1)?.path).toBe('/download/api/export/descriptors');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('knows no other door: publishing goes to the functions themselves', async () => {
    const before = asked.length;
    for (const path of ['/api/specs', '/tasks/sweep', '/events']) {
      await fetch(`${emulator?.url}${path}`, { method: 'POST', body: '{}' });
    }
    expect(asked).toHaveLength(before);
  });
});
