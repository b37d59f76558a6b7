import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHosting } from '../../local/hosting.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hosting-'));
  await mkdir(join(root, 'public/assets'), { recursive: true });
  await writeFile(join(root, 'secret.txt'), 'not for you');
  await writeFile(join(root, 'public/index.html'), '<title>page</title>');
  await writeFile(join(root, 'public/assets/a.js'), 'code');
  await writeFile(
    join(root, 'firebase.json'),
    JSON.stringify({
      hosting: {
        public: 'public',
        rewrites: [
          { source: '/graphql', run: { serviceId: 'graphql' } },
          { source: '!/assets/**', destination: '/index.html' },
        ],
        headers: [
          { source: '**', headers: [{ key: 'X-Everywhere', value: 'yes' }] },
          { source: '**', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
          { source: '/assets/**', headers: [{ key: 'Cache-Control', value: 'immutable' }] },
        ],
      },
    }),
  );
});
afterAll(() => rm(root, { recursive: true }));

describe('the local hosting', () => {
  it('serves a file with the headers firebase.json gives it', async () => {
    const response = await (await createHosting(root))('/assets/a.js');
    expect(await response.text()).toBe('code');
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'immutable',
      'content-type': 'text/javascript; charset=utf-8',
      'x-everywhere': 'yes',
    });
  });

  it.each(['/', '/services/pay-api', '/assets', '/nothing.js'])(
    'serves the page for %s, which is no file',
    async (path) => {
      const response = await (await createHosting(root))(path);
      expect(await response.text()).toBe('<title>page</title>');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('has no page for an asset that is not there', async () => {
    const response = await (await createHosting(root))('/assets/of-an-old-release.js');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/services/..%2f..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%00',
    '/%',
  ])('never leaves its folder: %s', async (path) => {
    const text = await (await (await createHosting(root))(path)).text();
    expect(text).not.toContain('not for you');
    expect(text).toMatch(/^(<title>page|Nothing is here)/);
  });
});
