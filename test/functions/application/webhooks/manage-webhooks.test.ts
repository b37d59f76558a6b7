import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSigner } from '#adapters/node/signer.ts';
import { createWebhook, rotateWebhookSecret } from '#application/webhooks/manage-webhooks.ts';
import { queueWebhooks } from '#application/webhooks/queue-webhooks.ts';
import { readWebhooks } from '#application/webhooks/webhook-store.ts';
import { eventOf } from '#domain/event.ts';
import { parseEvent } from '#domain/heard-event.ts';
import type { WebhookFilter } from '#domain/webhooks/webhook.ts';
import { aChange } from '../../../support/a-change.ts';
import { createMemoryApp } from '../../../support/memory-app.ts';

const ALL: WebhookFilter = { types: [], services: [], teams: [] };
const signed = () =>
  Object.assign(createMemoryApp(), {
    signer: createSigner('a key of at least thirty-two letters'),
  });
let app = signed();
beforeEach(() => {
  app = signed();
});
afterEach(() => app.close());

describe('A webhook is refused', () => {
  const refused = async (url: string, more: Partial<Parameters<typeof createWebhook>[1]> = {}) =>
    createWebhook(app, { url, filter: ALL, by: 'ann', local: false, ...more });

  it.each([
    'http://hooks.example/',
    'ftp://hooks.example/',
    'hooks.example',
    'https://user:secret@hooks.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://intranet/',
    'https://localhost/',
    `https://hooks.example/${'x'.repeat(2_000)}`,
  ])('at %s', async (url) => {
    expect(await refused(url)).toMatchObject({ kind: 'refused', code: 'bad-url' });
    expect(await readWebhooks(app.store, app.codec)).toEqual([]);
  });

  it('beyond fifty, or with a filter beyond measure, or where nothing can sign', async () => {
    const names = Array.from({ length: 101 }, (_, n) => `s${n}`);
    const many = { filter: { ...ALL, services: names } };
    expect(await refused('https://h.example/', many)).toMatchObject({ code: 'too-many-names' });
    const { signer: _, ...keyless } = app;
    const wanted = { url: 'https://h.example/', filter: ALL, by: 'ann', local: false };
    expect(await createWebhook(keyless, wanted)).toMatchObject({ code: 'no-key' });
    expect(await rotateWebhookSecret(app, 'nothing')).toMatchObject({ code: 'unknown-webhook' });
    for (let n = 0; n < 50; n += 1) await refused(`https://h${n}.example/`);
    expect(await refused('https://more.example/')).toMatchObject({ code: 'too-many' });
  });
});

describe('Without webhooks', () => {
  it('an event costs one read, and nothing is queued', async () => {
    const event = parseEvent(eventOf(aChange('e1', 'api')));
    if (event === undefined) throw new Error('No event.');
    const { reads, writes } = await app.cost(() => queueWebhooks(app, event));
    expect({ reads, writes }).toEqual({ reads: 1, writes: 0 });
  });
});
