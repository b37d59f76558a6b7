import { describe, expect, it } from 'vitest';
import type { DoorResponse } from '#application/app.ts';
import { badge } from '#badge.ts';
import { createMemoryApp } from '../support/memory-app.ts';
import { publishSpecs } from '../support/publish.ts';
import { setBoard } from '../support/set-board.ts';

async function createDesk(settings: { readonly publicBadges?: boolean } = {}) {
  const app = Object.assign(createMemoryApp(), settings);
  await publishSpecs(app, { shop: 'tier: B', other: '' });
  await setBoard(app, {
    campaigns: [
      { id: 'probes', level: 'C' },
      { id: 'budget', level: 'B' },
      { id: 'failover', level: 'A' },
      { id: 'pdb', title: 'Budgets <b>as</b> percentages' },
    ],
    judged: {
      shop: { probes: 'SATISFIED', budget: 'OPEN', failover: 'OPEN', pdb: 'SATISFIED' },
      other: { probes: 'CANNOT_TELL', pdb: 'OPEN' },
    },
  });
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    badge(app)(new Request(`http://dashboard.example${path}`, { headers, method }));
  return { app, ask };
}

const titleOf = async (answer: DoorResponse) =>
  /<title>(.*)<\/title>/.exec(await answer.text())?.[1];

describe('the badge of a service', () => {
  it('says how ready it is, and what is missing for its tier', async () => {
    const { ask } = await createDesk();
    const answer = await ask('/badge/shop.svg');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(await titleOf(answer)).toBe('readiness: level C · 1 to go for B');
  });

  it('says it in Japanese when asked, and knows no other language', async () => {
    const { ask } = await createDesk();
    const answer = await ask('/badge/shop.svg?lang=ja');
    expect(await titleOf(answer)).toBe('本番準備: レベル C · B まで残り 1 件');
    expect(await titleOf(await ask('/badge/nobody.svg?lang=ja'))).toBe('本番準備: 不明なサービス');
    expect(await titleOf(await ask('/badge/campaigns/pdb.svg?lang=ja'))).toBe(
      'Budgets &#60;b&#62;as&#60;/b&#62; percentages: 50 % · 2 件中 1 件',
    );
    await expect(ask('/badge/shop.svg?lang=fr')).rejects.toMatchObject({ status: 400 });
  });

  it('is grey while nobody can tell, and never green', async () => {
    const { ask } = await createDesk();
    const answer = await (await ask('/badge/other.svg')).text();
    expect(answer).toContain('<title>readiness: unknown</title>');
    expect(answer).toContain('#59636e');
  });

  it('follows a service to the id it has now', async () => {
    const { app, ask } = await createDesk();
    await publishSpecs(app, { store: 'previousServiceID: shop\ntier: B', other: '' });
    expect((await ask('/badge/shop.svg')).status).toBe(200);
  });

  it('says so for a service that nobody knows, and is kept by nobody then', async () => {
    const { ask } = await createDesk();
    const answer = await ask('/badge/nobody%3Cb%3E.svg');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await titleOf(answer)).toBe('readiness: unknown service');
  });

  it('costs one read, and only its name while it is the same', async () => {
    const { app, ask } = await createDesk();
    const first = await ask('/badge/shop.svg');
    const etag = first.headers.get('etag') ?? '';
    const { result, reads, writes } = await app.cost(() =>
      ask('/badge/shop.svg', { 'if-none-match': etag }),
    );
    expect([result.status, await result.text(), reads, writes]).toEqual([304, '', 1, 0]);
    expect((await ask('/badge/other.svg', { 'if-none-match': etag })).status).toBe(200);
  });

  it('is answered without its picture to who asks for the head alone', async () => {
    const { ask } = await createDesk();
    const answer = await ask('/badge/shop.svg', {}, 'HEAD');
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});

describe('the badge of a campaign', () => {
  it('says how far it has come, its title as text', async () => {
    const { ask } = await createDesk();
    const answer = await ask('/badge/campaigns/pdb.svg');
    expect(await titleOf(answer)).toBe(
      'Budgets &#60;b&#62;as&#60;/b&#62; percentages: 50 % · 1 of 2',
    );
  });

  it('tells nothing of what has not begun, nor of what there is not', async () => {
    const { app, ask } = await createDesk();
    await setBoard(app, {
      campaigns: [{ id: 'secret', title: 'Secret plan', launchAt: '2030-01-01' }],
      judged: {},
    });
    expect((await ask('/badge/campaigns/secret.svg')).status).toBe(404);
    expect(await titleOf(await ask('/badge/campaigns/none.svg'))).toBe(
      'campaign: unknown campaign',
    );
  });
});

describe('who may see badges', () => {
  it('is viewers, who ask from no other website', async () => {
    const { app, ask } = await createDesk();
    await expect(ask('/badge/shop.svg', { 'sec-fetch-site': 'cross-site' })).rejects.toThrow(
      'Other websites may not ask here.',
    );
    expect((await ask('/badge/shop.svg')).headers.get('cache-control')).toBe('private, max-age=60');
    app.viewer = undefined;
    await expect(ask('/badge/shop.svg')).rejects.toThrow('Nobody is signed in.');
  });

  it('is anybody from anywhere, where the setting says so', async () => {
    const { app, ask } = await createDesk({ publicBadges: true });
    app.viewer = undefined;
    const answer = await ask('/badge/shop.svg', { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it.each([
    '/badge/shop',
    '/badge/',
    '/badge/a/b.svg',
    '/badge/%E0%A4%A.svg',
    '/badge/campaigns/.svg',
  ])('is told that there is nothing at %s', async (path) => {
    const { ask } = await createDesk();
    await expect(ask(path)).rejects.toThrow('There is no such badge.');
  });

  it('may not send anything there', async () => {
    const { ask } = await createDesk();
    await expect(ask('/badge/shop.svg', {}, 'POST')).rejects.toThrow('POST is not served here.');
  });
});
