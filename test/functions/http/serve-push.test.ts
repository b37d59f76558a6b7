import { describe, expect, it } from 'vitest';
import { expireMessageProblems } from '#application/message-problems.ts';
import { ingestSpecs } from '#ingest-specs.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { pushRequest } from '../../support/push.ts';

const SOURCE = 'github.com/acme/specs';
const publication = (generation: number, content: string, revision = `r${generation}`) =>
  JSON.stringify({
    source: SOURCE,
    revision,
    generation,
    complete: true,
    files: [{ path: 'services/pay.yaml', content }],
  });
const GOOD = 'serviceID: pay\nteamName: payments\n';

async function push(app: MemoryApp, data: string, attributes: Record<string, string> = {}) {
  const response = await ingestSpecs(app)(pushRequest('/api/specs', data, attributes));
  return { status: response.status, body: await response.json() };
}
const problems = async (app: MemoryApp) =>
  (await app.readCatalogue()).problems.map(({ source, code }) => `${source} ${code}`);

describe('Specs in a Pub/Sub message', () => {
  it('are taken as if they were sent directly', async () => {
    const app = createMemoryApp();
    const { status, body } = await push(app, publication(1, GOOD));
    expect([status, body.outcome, body.created]).toEqual([200, 'applied', ['pay']]);
    expect(await push(app, publication(1, GOOD))).toMatchObject({ body: { outcome: 'unchanged' } });
    await app.close();
  });

  it('that can never be read are acknowledged, and stand as a problem until a good one comes', async () => {
    const app = createMemoryApp();
    const attributes = { source: SOURCE };
    expect(await push(app, '{"source":', attributes)).toMatchObject({
      status: 200,
      body: { acknowledged: true, problems: [{ code: 'invalid-json' }] },
    });
    expect(await problems(app)).toEqual([`${SOURCE} invalid-json`]);
    const before = app.store.counters().writes;
    await push(app, '{"source":', attributes);
    expect(app.store.counters().writes).toBe(before);
    await push(app, publication(1, GOOD));
    expect(await problems(app)).toEqual([]);
    await app.close();
  });

  it('of nobody in particular stand against the subscription, for a week', async () => {
    const app = createMemoryApp();
    expect(await push(app, '{}')).toMatchObject({ status: 200, body: { acknowledged: true } });
    expect(new Set(await problems(app))).toEqual(new Set(['events/specs missing-field']));
    app.now = '2026-11-29T11:59:59.000Z';
    await expireMessageProblems(app);
    expect(await problems(app)).not.toEqual([]);
    app.now = '2026-11-29T12:00:01.000Z';
    await expireMessageProblems(app);
    expect(await problems(app)).toEqual([]);
    await app.close();
  });

  it('of which every file is refused are acknowledged; the problems of the files tell why', async () => {
    const app = createMemoryApp();
    const { status, body } = await push(app, publication(1, 'serviceID: 7\n'));
    expect([status, body.acknowledged, body.outcome]).toEqual([200, true, 'refused']);
    const told = await problems(app);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told).size).toBe(told.length);
    await app.close();
  });

  it('that come late are acknowledged without a word; a generation claimed twice is a problem', async () => {
    const app = createMemoryApp();
    await push(app, publication(5, GOOD));
    expect(await push(app, publication(4, GOOD))).toMatchObject({
      status: 200,
      body: { acknowledged: true, outcome: 'stale' },
    });
    expect(await problems(app)).toEqual([]);
    expect(await push(app, publication(5, `${GOOD}tier: A\n`, 'other'))).toMatchObject({
      status: 200,
    });
    expect(await problems(app)).toEqual([`${SOURCE} generation-conflict`]);
    await app.close();
  });

  it('of somebody who may not publish stay with Pub/Sub and leave nothing', async () => {
    const app = createMemoryApp();
    const closed = { ...app, identity: { ...app.identity, mayPublish: async () => false } };
    const send = async (data: string, headers: Record<string, string> = {}) =>
      ingestSpecs(closed)(pushRequest('/api/specs', data, {}, headers)).then(
        ({ status }) => status,
        ({ status }) => status,
      );
    expect(await send(publication(1, GOOD))).toBe(401);
    expect(await send(publication(1, GOOD), { authorization: 'Bearer x' })).toBe(403);
    expect(await send('{"source":')).toBe(401);
    expect(app.store.counters().writes).toBe(0);
    await app.close();
  });

  it('are left to Pub/Sub to send again when the store fails', async () => {
    const app = createMemoryApp();
    const broken = {
      ...app,
      store: { ...app.store, transaction: async () => Promise.reject(new Error('down')) },
    };
    const sent = ingestSpecs(broken)(pushRequest('/api/specs', publication(1, GOOD)));
    await expect(sent).rejects.toThrow('down');
    await app.close();
  });
});
