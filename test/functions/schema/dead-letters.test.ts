import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocalDeadLetterBox } from '#adapters/local/dead-letter-box.ts';
import { createLocalEventBus } from '#adapters/local/event-bus.ts';
import { exponential } from '#adapters/local/retry-policy.ts';
import { createLocalTaskQueue } from '#adapters/local/task-queue.ts';
import type { App } from '#application/app.ts';
import { createDeadLetterStore } from '#application/dead-letter-store.ts';
import { deadLetters } from '#dead-letters.ts';
import { eventOf } from '#domain/event.ts';
import { aChange } from '../../support/a-change.ts';
import { ask, askData } from '../../support/ask.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { recordingBus } from '../../support/recording-bus.ts';
import { quiet, until } from '../../support/until.ts';

let app: MemoryApp;
beforeEach(() => {
  app = createMemoryApp();
});
afterEach(() => app.close());

const LIST = `{ deadLetters { totalCount nodes { id queue type about attempts lastError replayable givenUpAt } }
  letterDecisions { decision about by reason } }`;
const REPLAY = `mutation M($id: ID!) { replayDeadLetter(input: { id: $id, clientMutationId: "c" }) {
  clientMutationId decision { decision } error { code message } } }`;
const DISCARD = `mutation M($id: ID!, $reason: String!) { discardDeadLetter(input: { id: $id, reason: $reason }) {
  decision { decision reason } error { code } } }`;

/** A laptop whose subscriber answers as told, and one event that it has given up. */
async function laptop(answer: () => Response) {
  const clock = createManualClock('2026-11-22T12:00:00.000Z');
  const received: unknown[] = [];
  const given = { store: app.store, clock, wait: clock.wait, report: () => {} };
  const bus = createLocalEventBus({
    ...given,
    retry: exponential(2),
    subscriptions: [{ name: 'todos', url: 'http://localhost/events' }],
    fetch: async (_, init) => {
      received.push(JSON.parse(String(init.body)));
      return answer();
    },
  });
  const tasks = createLocalTaskQueue({ ...given, baseUrl: 'http://localhost' });
  await bus.publish([eventOf(aChange('e1', 'pay', { after: { secret: 'body' } }))]);
  await until(() => received.length === 1);
  await quiet();
  clock.advance(600_000);
  await until(async () => (await bus.deadLetters.count()) === 1);
  const box = createLocalDeadLetterBox({ store: app.store, clock, bus, tasks });
  const close = async () => {
    await Promise.all([bus.close(), tasks.close()]);
  };
  return { app: Object.assign(app, { deadLetters: box }), received, close };
}

describe('Dead letters on a laptop', () => {
  it('say what was given up, by whom and why, and nothing of what it says', async () => {
    const { close } = await laptop(() => new Response('not now', { status: 503 }));
    const data = await askData(app, LIST);
    expect(data.deadLetters).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          queue: 'events/todos',
          type: 'service-updated',
          about: 'pay',
          attempts: 2,
          lastError: 'HTTP 503 not now',
          replayable: true,
          givenUpAt: '2026-11-22T12:10:00.000Z',
        },
      ],
    });
    expect(JSON.stringify(data)).not.toContain('body');
    await close();
  });

  it('are sent again when somebody says so, from the first attempt', async () => {
    let status = 503;
    const { received, close } = await laptop(() => new Response('', { status }));
    const { deadLetters: before } = await askData(app, LIST);
    const [letter] = (before as { nodes: { id: string }[] }).nodes;
    status = 200;
    expect(await askData(app, REPLAY, { id: letter?.id })).toEqual({
      replayDeadLetter: {
        clientMutationId: 'c',
        decision: { decision: 'REPLAYED' },
        error: null,
      },
    });
    await until(() => received.length === 3);
    expect(received[2]).toMatchObject({ deliveryAttempt: 1 });
    expect(await askData(app, LIST)).toMatchObject({
      deadLetters: { totalCount: 0 },
      letterDecisions: [{ decision: 'REPLAYED', about: 'pay', by: 'Test', reason: null }],
    });
    expect(await askData(app, REPLAY, { id: letter?.id })).toMatchObject({
      replayDeadLetter: { decision: null, error: { code: 'NOT_FOUND' } },
    });
    await close();
  });

  it('are discarded with a reason, which is kept; without one they stay', async () => {
    const { close } = await laptop(() => new Response('', { status: 500 }));
    const { deadLetters: before } = await askData(app, LIST);
    const [letter] = (before as { nodes: { id: string }[] }).nodes;
    const discard = (reason: string) => askData(app, DISCARD, { id: letter?.id, reason });
    const refused = { discardDeadLetter: { decision: null, error: { code: 'NO_REASON' } } };
    expect(await discard(' ')).toEqual(refused);
    expect(await discard('x'.repeat(501))).toEqual(refused);
    expect(await askData(app, LIST)).toMatchObject({ deadLetters: { totalCount: 1 } });
    expect(await discard(' subscriber is gone ')).toEqual({
      discardDeadLetter: {
        decision: { decision: 'DISCARDED', reason: 'subscriber is gone' },
        error: null,
      },
    });
    expect(await askData(app, LIST)).toMatchObject({
      deadLetters: { totalCount: 0 },
      letterDecisions: [{ decision: 'DISCARDED', reason: 'subscriber is gone' }],
    });
    await close();
  });

  it('are decided by editors only', async () => {
    app.viewer = { name: 'Eve', role: 'viewer', local: false };
    for (const query of [REPLAY, DISCARD]) {
      const { errors } = await ask(app, query, { id: 'x', reason: 'because' });
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  });
});

describe('Dead letters of Pub/Sub', () => {
  const forwarded = (data: string, attributes: Readonly<Record<string, string>> = {}) =>
    new Request('http://doors.example/events/dead-letters', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        subscription: 'projects/acme/subscriptions/dead-letters',
        message: {
          messageId: '7',
          publishTime: '2026-11-22T11:00:00.000Z',
          data: Buffer.from(data).toString('base64'),
          attributes: {
            CloudPubSubDeadLetterSourceSubscription: 'todos',
            CloudPubSubDeadLetterSourceDeliveryCount: '5',
            ...attributes,
          },
        },
      }),
    });
  const google = (): App & { readonly taken: readonly string[] } => {
    const { bus, taken } = recordingBus();
    return Object.assign(app, { bus, taken, deadLetters: createDeadLetterStore({ ...app, bus }) });
  };
  const event = JSON.stringify(eventOf(aChange('e1', 'pay', { after: { lists: [[1]] } })));

  it('are kept once, and published again when somebody says so', async () => {
    const { taken } = google();
    expect((await deadLetters(app)(forwarded(event))).status).toBe(200);
    expect((await deadLetters(app)(forwarded(event))).status).toBe(200);
    const { deadLetters: found } = await askData(app, LIST);
    expect(found).toMatchObject({
      totalCount: 1,
      nodes: [{ queue: 'todos', type: 'service-updated', about: 'pay', attempts: 5 }],
    });
    const [letter] = (found as { nodes: { id: string }[] }).nodes;
    await askData(app, REPLAY, { id: letter?.id });
    expect(taken).toEqual(['e1']);
    expect(await askData(app, LIST)).toMatchObject({ deadLetters: { totalCount: 0 } });
  });

  it('that are no events of ours are kept without what they say, to be discarded', async () => {
    google();
    await deadLetters(app)(forwarded('{"files":"private"}', { source: 'github.com/acme/specs' }));
    const { deadLetters: found } = await askData(app, LIST);
    expect(found).toMatchObject({
      nodes: [{ type: 'publication', about: 'github.com/acme/specs', replayable: false }],
    });
    const stored = await app.store.query({
      collection: { name: 'deadLetters', fields: [] },
      limit: 9,
    });
    expect(JSON.stringify(stored)).not.toContain('private');
    const [letter] = (found as { nodes: { id: string }[] }).nodes;
    expect(await askData(app, REPLAY, { id: letter?.id })).toMatchObject({
      replayDeadLetter: { error: { code: 'NOT_REPLAYABLE' } },
    });
    expect(await askData(app, DISCARD, { id: letter?.id, reason: 'a typo' })).toMatchObject({
      discardDeadLetter: { error: null },
    });
  });

  it('are taken from nobody else', async () => {
    const identity = { ...app.identity, mayPublish: async () => false };
    await expect(deadLetters({ ...app, identity })(forwarded(event))).rejects.toMatchObject({
      status: 401,
    });
    expect(app.store.counters().writes).toBe(0);
  });
});
