import { describe, expect, it } from 'vitest';
import { COLLECTIONS } from '#application/documents.ts';
import { readEventTraffic } from '#application/event-traffic.ts';
import { forgetHeard } from '#application/hear-event.ts';
import { eventOf } from '#domain/event.ts';
import { onEvent } from '#on-event.ts';
import { aChange } from '../support/a-change.ts';
import { createMemoryApp, type MemoryApp } from '../support/memory-app.ts';

function delivered(data: string, publishTime?: string): Request {
  const message = { data: Buffer.from(data).toString('base64'), messageId: '7', publishTime };
  return new Request('http://doors.example/events', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message, subscription: 'projects/acme/subscriptions/dashboard' }),
  });
}
const event = (id: string): string => JSON.stringify(eventOf(aChange(id, 'pay')));
async function deliver(app: MemoryApp, data: string, publishTime?: string) {
  const response = await onEvent(app)(delivered(data, publishTime));
  return { status: response.status, body: await response.json() };
}

describe('The door for our own events', () => {
  it('counts deliveries and how long they took, each event once', async () => {
    const app = createMemoryApp();
    const heard = { status: 200, body: { outcome: 'heard' } };
    expect(await deliver(app, event('e1'), '2026-11-22T11:59:58.000Z')).toEqual(heard);
    expect(await deliver(app, event('e2'), '2026-11-22T11:59:30.000Z')).toEqual(heard);
    app.now = '2026-11-22T12:00:10.000Z';
    expect(await deliver(app, event('e3'), '2026-11-22T12:00:09.500Z')).toEqual(heard);
    expect(await deliver(app, event('e2'), '2026-11-22T11:59:30.000Z')).toEqual({
      status: 200,
      body: { outcome: 'known' },
    });
    expect(await readEventTraffic(app.store, app.now)).toEqual({
      waiting: 0,
      deliveries: 3,
      slowest: 30_000,
      last: { receivedAt: '2026-11-22T12:00:10.000Z', delay: 500 },
    });
    await app.close();
  });

  it('begins to count anew with every hour, and keeps the last delivery', async () => {
    const app = createMemoryApp();
    await deliver(app, event('e1'), '2026-11-22T11:59:58.000Z');
    expect(await readEventTraffic(app.store, '2026-11-22T13:00:00.000Z')).toMatchObject({
      deliveries: 0,
      slowest: 0,
      last: { delay: 2_000 },
    });
    await app.close();
  });

  it('hears an event once also when it comes twice at the same time', async () => {
    const app = createMemoryApp();
    const both = await Promise.all(
      Array.from({ length: 8 }, () => deliver(app, event('e1'), '2026-11-22T11:59:58.000Z')),
    );
    expect(both.map(({ body }) => body.outcome).sort()).toEqual([
      'heard',
      ...Array.from({ length: 7 }, () => 'known'),
    ]);
    expect((await readEventTraffic(app.store, app.now)).deliveries).toBe(1);
    await app.close();
  });

  it('marks nothing when nobody acts on an event', async () => {
    const app = createMemoryApp();
    expect(await deliver(app, event('e1'))).toMatchObject({ body: { outcome: 'unwanted' } });
    expect(await app.store.count({ collection: COLLECTIONS.heard })).toBe(0);
    await app.close();
  });

  it('forgets what it heard after a week', async () => {
    const app = createMemoryApp();
    for (let n = 0; n < 310; n += 1) await deliver(app, event(`e${n}`), app.now);
    expect(await forgetHeard(app, '2026-11-29T11:59:59.000Z')).toBe(0);
    expect(await forgetHeard(app, '2026-11-29T12:00:00.000Z')).toBe(310);
    expect(await app.store.count({ collection: COLLECTIONS.heard })).toBe(0);
    await app.close();
  });

  it.each(['', 'no JSON', '[]', '{"id":"e1"}', '{"id":7}'])(
    'acknowledges %j, which will never be an event, and leaves a problem',
    async (data) => {
      const app = createMemoryApp();
      expect(await deliver(app, data)).toMatchObject({ status: 200, body: { acknowledged: true } });
      const { problems } = await app.readCatalogue();
      expect(problems).toMatchObject([{ code: 'unreadable-event', source: 'events/dashboard' }]);
      await app.close();
    },
  );

  it('takes events from nobody but the bus', async () => {
    const app = createMemoryApp();
    const asked: string[] = [];
    const mayPublish = async (_: object, source: string) => {
      asked.push(source);
      return false;
    };
    const closed = { ...app, identity: { ...app.identity, mayPublish } };
    await expect(onEvent(closed)(delivered(event('e1'), app.now))).rejects.toMatchObject({
      status: 401,
    });
    expect(asked).toEqual(['events']);
    const get = new Request('http://x/events');
    await expect(onEvent(app)(get)).rejects.toMatchObject({ status: 405 });
    const bare = new Request('http://x/events', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: event('e1'),
    });
    expect((await onEvent(app)(bare)).status).toBe(400);
    await app.close();
  });
});
