import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { PubSub } from '@google-cloud/pubsub';
import { afterAll, describe, expect, it } from 'vitest';
import { createPubSubEventBus } from '#adapters/pubsub/event-bus.ts';
import { openPubSubEmulator } from '../support/emulators.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';

import { openPushEndpoint } from '../support/push-endpoint.ts';
import { eventBusContract, type OpenedBus, type Subscriber } from './event-bus-contract.ts';
import { anEvent } from './messages.ts';

process.env.METADATA_SERVER_DETECTION = 'none';
const emulator = await openPubSubEmulator('the event bus');
afterAll(() => emulator?.stop());

const projectId = 'demo-contract';

/** A topic of the test's own, with a real push subscription for every subscriber. */
async function open(subscribers: Readonly<Record<string, Subscriber>>): Promise<OpenedBus> {
  process.env.PUBSUB_EMULATOR_HOST = String(emulator?.host);
  const admin = new PubSub({ projectId });
  const topic = `events-${randomUUID()}`;
  await admin.createTopic(topic);
  const endpoints = await Promise.all(
    Object.entries(subscribers).map(async ([name, subscriber]) => {
      const endpoint = await openPushEndpoint(subscriber);
      const [subscription] = await admin.topic(topic).createSubscription(`${topic}-${name}`, {
        pushConfig: { pushEndpoint: `${endpoint.url}/${name}` },
        ackDeadlineSeconds: 10,
        retryPolicy: { minimumBackoff: { seconds: 0 }, maximumBackoff: { seconds: 1 } },
      });
      return { endpoint, subscription };
    }),
  );
  const bus = createPubSubEventBus({ projectId, topic });
  return {
    bus,
    passTime: () => pause(50),
    deadLetters: async () => 0,
    cleanup: async () => {
      await Promise.all(endpoints.map(({ subscription }) => subscription.delete()));
      await Promise.all(endpoints.map(({ endpoint }) => endpoint.close()));
      await bus.close();
      await admin.close();
    },
  };
}

if (emulator) {
  // Over push the emulator knows neither dead letters nor deliveryAttempt.
  eventBusContract('Pub/Sub', open, { attempts: undefined, until: eventually });
} else it.skip('Pub/Sub is an event bus: no emulator', () => {});

describe('Without Pub/Sub', () => {
  it('publishing fails within its time, and says so', async () => {
    const before = process.env.PUBSUB_EMULATOR_HOST;
    process.env.PUBSUB_EMULATOR_HOST = `127.0.0.1:${await freePort()}`;
    const bus = createPubSubEventBus({ projectId, topic: 'events', timeoutMilliseconds: 1_500 });
    const started = performance.now();
    await expect(bus.publish([anEvent('e1'), anEvent('e2')])).rejects.toThrow(/./);
    expect(performance.now() - started).toBeLessThan(20_000);
    await bus.close();
    if (before === undefined) delete process.env.PUBSUB_EMULATOR_HOST;
    else process.env.PUBSUB_EMULATOR_HOST = before;
  });
});
