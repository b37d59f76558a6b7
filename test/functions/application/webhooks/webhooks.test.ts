import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSigner } from '#adapters/node/signer.ts';
import { createWebhookPoster } from '#adapters/webhooks/poster.ts';
import { COLLECTIONS } from '#application/documents.ts';
import { followEvent } from '#application/follow-event.ts';
import {
  createWebhook,
  deleteWebhook,
  enableWebhook,
  rotateWebhookSecret,
} from '#application/webhooks/manage-webhooks.ts';
import { queueTest } from '#application/webhooks/queue-webhooks.ts';
import { readDeliveries, readWebhooks } from '#application/webhooks/webhook-store.ts';
import type { Change } from '#domain/change.ts';
import { eventOf } from '#domain/event.ts';
import { parseEvent } from '#domain/heard-event.ts';
import type { Webhook, WebhookFilter } from '#domain/webhooks/webhook.ts';
import { aChange } from '../../../support/a-change.ts';
import { createNoticeDesk } from '../../../support/notice-desk.ts';
import { type CannedAnswer, openReceiver } from '../../../support/open-receiver.ts';
import { publishSpecs } from '../../../support/publish.ts';

const ALL: WebhookFilter = { types: [], services: [], teams: [] };
const KEY = 'a key of at least thirty-two letters';
const answer: { now: CannedAnswer } = { now: { status: 204 } };
const desk = createNoticeDesk();
const poster = createWebhookPoster({ local: true });
let receiver: Awaited<ReturnType<typeof openReceiver>>;
const app = Object.assign(desk.app, { signer: createSigner(KEY), webhookPoster: poster });
const START = '2026-11-22T12:00:00.000Z';

beforeEach(async () => {
  app.now = START;
  answer.now = { status: 204 };
  receiver = await openReceiver(() => answer.now);
});
afterEach(async () => {
  await receiver.close();
  for (const { id } of await webhooks()) await deleteWebhook(app, id);
  await desk.work();
});

const webhooks = () => readWebhooks(app.store, app.codec);
async function make(filter: Partial<WebhookFilter> = {}) {
  const wanted = { url: `${receiver.url}/hook`, filter: { ...ALL, ...filter }, by: 'ann' };
  const made = await createWebhook(app, { ...wanted, local: true });
  if (made.kind === 'refused') throw new Error(made.message);
  return { ...made, secret: made.secret ?? '' };
}
let last = 0;
/** Hears a change as the door does, and does the work that follows. */
async function hear(change: Partial<Change> = {}) {
  last += 1;
  const event = parseEvent(eventOf(aChange(`w${last}`, 'api', change)));
  if (event === undefined) throw new Error('No event.');
  await followEvent(app, { event, receivedAt: app.now });
  await desk.work();
  return event;
}
const deliveries = ({ id }: Webhook) => readDeliveries(app.store, id, 50);
const later = async (now: string) => {
  app.now = now;
  await desk.work();
};

describe('A webhook', () => {
  it('gets every event as it was published, signed by the secret that was shown once', async () => {
    const { webhook, secret } = await make();
    const { id } = await hear({ after: { tier: 'A' } });
    expect(receiver.calls).toHaveLength(1);
    const [call] = receiver.calls;
    expect(JSON.parse(call?.body ?? '')).toEqual(
      eventOf(aChange(id, 'api', { after: { tier: 'A' } })),
    );
    const seconds = Date.parse(START) / 1_000;
    const v1 = createHmac('sha256', secret).update(`${seconds}.${call?.body}`).digest('hex');
    expect(call?.headers).toMatchObject({
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'x-msd-event': 'service.changed',
      'x-msd-signature': `t=${seconds},v1=${v1}`,
    });
    expect(await deliveries(webhook)).toMatchObject([
      { id: call?.headers['x-msd-delivery'], eventId: id, state: 'DELIVERED', status: 204 },
    ]);
  });

  it('has a secret that is stored nowhere', async () => {
    const { secret } = await make();
    await hear();
    for (const collection of Object.values(COLLECTIONS)) {
      const stored = JSON.stringify(await app.store.query({ collection, limit: 500 }));
      expect(stored).not.toContain(secret);
    }
    expect(JSON.stringify(await webhooks())).not.toContain(secret);
    expect(secret).toMatch(/^whsec_.{43}$/);
  });

  it('gets the same event once, also when the bus brings it twice', async () => {
    await make();
    const event = await hear();
    await followEvent(app, { event, receivedAt: app.now });
    await desk.work();
    expect(receiver.calls).toHaveLength(1);
  });

  it('gets only what it wants: by type, service and team', async () => {
    await publishSpecs(app, { api: '', web: 'teamName: web' });
    await make({ types: ['todo.changed'] });
    await make({ services: ['web'] });
    await make({ teams: ['payments'] });
    await hear({ kind: 'todo-opened', subject: 'a~api' });
    expect(receiver.calls).toHaveLength(2);
    await hear({ serviceId: 'web', subject: 'web' });
    expect(receiver.calls).toHaveLength(3);
    const { serviceId: _, ...unowned } = aChange('x', 'y', { kind: 'organisation-updated' });
    const event = parseEvent(eventOf(unowned));
    if (event) await followEvent(app, { event, receivedAt: app.now });
    await desk.work();
    expect(receiver.calls).toHaveLength(3);
  });

  it.each([408, 429, 500, 503])(
    'that answers %i is asked again later, by the same id',
    async (status) => {
      const { webhook } = await make();
      answer.now = { status };
      await hear();
      expect(await deliveries(webhook)).toMatchObject([
        { state: 'WAITING', status, attempts: 1, nextAt: '2026-11-22T12:01:00.000Z' },
      ]);
      await later('2026-11-22T12:00:59.000Z');
      expect(receiver.calls).toHaveLength(1);
      answer.now = { status: 200 };
      await later('2026-11-22T12:01:00.000Z');
      const ids = receiver.calls.map(({ headers }) => headers['x-msd-delivery']);
      expect(ids).toHaveLength(2);
      expect(new Set(ids).size).toBe(1);
      expect(await deliveries(webhook)).toMatchObject([{ state: 'DELIVERED', attempts: 2 }]);
    },
  );

  it.each([302, 400, 401, 404])(
    'that answers %i is not asked again for this event',
    async (status) => {
      const { webhook } = await make();
      answer.now = { status };
      await hear();
      await later('2026-11-23T12:00:00.000Z');
      expect(receiver.calls).toHaveLength(1);
      expect(await deliveries(webhook)).toMatchObject([{ state: 'GIVEN_UP', status }]);
    },
  );

  it('is given up after three days of trying', async () => {
    const { webhook } = await make();
    answer.now = { status: 500 };
    await hear();
    for (let hour = 1; hour <= 100; hour += 1) {
      await later(new Date(Date.parse(START) + hour * 3_600_000).toISOString());
    }
    expect(receiver.calls).toHaveLength(10);
    expect(await deliveries(webhook)).toMatchObject([{ state: 'GIVEN_UP', attempts: 10 }]);
  });

  it('is disabled when it took nothing for five days, with a problem that says so, until somebody enables it', async () => {
    const { webhook } = await make();
    answer.now = { status: 404 };
    await hear();
    expect(await webhooks()).toMatchObject([{ failingSince: START }]);
    app.now = '2026-11-27T11:59:59.000Z';
    await hear();
    expect((await webhooks())[0]?.disabled).toBeUndefined();
    app.now = '2026-11-27T12:00:00.000Z';
    await hear();
    expect(await webhooks()).toMatchObject([
      { disabled: { at: app.now, why: 'It took nothing for 5 days: HTTP 404.' } },
    ]);
    const { problems } = await app.readCatalogue();
    expect(problems).toMatchObject([{ code: 'webhook-disabled', source: 'webhooks' }]);
    expect(receiver.calls).toHaveLength(3);
    await hear();
    expect(receiver.calls).toHaveLength(3);
    await enableWebhook(app, webhook.id);
    answer.now = { status: 200 };
    await hear();
    expect(receiver.calls).toHaveLength(4);
    expect((await webhooks())[0]).not.toHaveProperty('failingSince');
  });

  it('is forgiven what failed once it takes an event again', async () => {
    await make();
    answer.now = { status: 404 };
    await hear();
    answer.now = { status: 200 };
    await hear();
    expect((await webhooks())[0]).not.toHaveProperty('failingSince');
  });

  it('is disabled at once when it answers that it is gone', async () => {
    await make();
    answer.now = { status: 410 };
    await hear();
    expect(await webhooks()).toMatchObject([{ disabled: { why: 'It answered 410: gone.' } }]);
  });

  it('whose secret was replaced is signed with both for a day', async () => {
    const { webhook, secret: old } = await make();
    const rotated = await rotateWebhookSecret(app, webhook.id);
    const fresh = rotated.kind === 'done' ? (rotated.secret ?? '') : '';
    expect(fresh).not.toBe(old);
    const signaturesOf = (index: number) => {
      const { headers, body } = receiver.calls[index] ?? {};
      const [t = '', ...all] = (headers?.['x-msd-signature'] ?? '').split(',');
      const by = (secret: string) =>
        `v1=${createHmac('sha256', secret)
          .update(`${t.slice(2)}.${body}`)
          .digest('hex')}`;
      return { all, by };
    };
    await hear();
    const both = signaturesOf(0);
    expect(both.all).toEqual([both.by(fresh), both.by(old)]);
    app.now = '2026-11-23T12:00:00.000Z';
    await hear();
    const one = signaturesOf(1);
    expect(one.all).toEqual([one.by(fresh)]);
  });

  it('can be tested without an event', async () => {
    const { webhook } = await make({ services: ['nobody'] });
    const id = await queueTest(app, webhook);
    await desk.work();
    expect(receiver.calls[0]?.headers).toMatchObject({
      'x-msd-delivery': id,
      'x-msd-event': 'webhook.test',
    });
  });

  it('that is deleted gets nothing more of what is under way', async () => {
    const { webhook } = await make();
    answer.now = { status: 500 };
    await hear();
    await deleteWebhook(app, webhook.id);
    await later('2026-11-22T13:00:00.000Z');
    expect(receiver.calls).toHaveLength(1);
  });

  it('is told of a large change without what was before and after', async () => {
    await make();
    await hear({ after: { text: 'x'.repeat(700_000) } });
    expect(JSON.parse(receiver.calls[0]?.body ?? '').data).not.toHaveProperty('after');
  });
});
