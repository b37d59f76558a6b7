import { describe, expect, it } from 'vitest';
import type { EventBus } from '#application/ports.ts';
import type { CatalogueEvent } from '#domain/event.ts';
import { until as untilReady } from '../support/until.ts';
import { anEvent, type Received, receive } from './messages.ts';

/** Answers a push; throwing breaks the connection. */
export type Subscriber = (request: Request) => Promise<Response>;

export interface OpenedBus {
  readonly bus: EventBus;
  /** Lets the pause before the next attempt go by. */
  readonly passTime: () => Promise<void>;
  readonly deadLetters: () => Promise<number>;
  readonly cleanup: () => Promise<void>;
}

export interface BusContractOptions {
  /** Attempts until a message is given up; undefined where dead letters are not kept: the Pub/Sub emulator over push. */
  readonly attempts: number | undefined;
  /** How to wait for what other processes do; by default only for what this one has still to run. */
  readonly until?: typeof untilReady;
}

interface Envelope {
  readonly message: {
    readonly data: string;
    readonly messageId: string;
    readonly publishTime: string;
    readonly attributes: Readonly<Record<string, string>>;
  };
  readonly subscription: string;
}

/** What every adapter of `EventBus` promises. */
export function eventBusContract(
  name: string,
  openBus: (subscribers: Readonly<Record<string, Subscriber>>) => Promise<OpenedBus>,
  options: BusContractOptions,
): void {
  const until = options.until ?? untilReady;
  describe(`${name} is an event bus`, () => {
    it('pushes each event to every subscriber, in the envelope of Pub/Sub', async () => {
      const [first, second] = [recorder(), recorder()];
      const opened = await openBus({ first: first.subscriber, second: second.subscriber });
      await opened.bus.publish([anEvent('e1')]);
      await until(() => first.received.length === 1 && second.received.length === 1);
      const [request] = first.received;
      expect(request).toMatchObject({ method: 'POST', contentType: 'application/json' });
      const { message, subscription } = envelopeIn(request);
      expect(eventIn(request)).toEqual(anEvent('e1'));
      expect(message.messageId).toMatch(/./);
      expect(new Date(message.publishTime).getTime()).toBeGreaterThan(0);
      expect(message.attributes).toMatchObject({
        'ce-type': 'service.changed',
        type: 'service-updated',
        source: 'github.com/acme/terraform',
        serviceId: 'acme-pay',
      });
      expect(subscription).toMatch(/^projects\/[^/]+\/subscriptions\/.*first/);
      await opened.cleanup();
    });

    it('delivers all of many', async () => {
      const { subscriber, received } = recorder();
      const opened = await openBus({ only: subscriber });
      const events = Array.from({ length: 450 }, (_, n) => anEvent(`e${n}`));
      await opened.bus.publish(events);
      await until(() => idsIn(received).size === 450);
      await opened.cleanup();
    });

    it('delivers a large one', async () => {
      const { subscriber, received } = recorder();
      const opened = await openBus({ only: subscriber });
      const large = anEvent('large');
      const text = '"line"\n'.repeat(300_000);
      const event = { ...large, data: { ...large.data, after: { text } } };
      await opened.bus.publish([event, anEvent('small')]);
      await until(() => idsIn(received).size === 2);
      expect(received.map(eventIn)).toContainEqual(event);
      await opened.cleanup();
    });

    it('takes nothing, too', async () => {
      const opened = await openBus({ only: recorder().subscriber });
      await opened.bus.publish([]);
      await opened.cleanup();
    });

    it.each([200, 201, 204])('takes the status %i for an acknowledgement', async (status) => {
      const { subscriber, received } = recorder(() => new Response(null, { status }));
      const opened = await openBus({ only: subscriber });
      await opened.bus.publish([anEvent('e1')]);
      await until(() => received.length === 1);
      for (let n = 0; n < 3; n += 1) await opened.passTime();
      expect(received).toHaveLength(1);
      await opened.cleanup();
    });

    const refusals: readonly (readonly [string, () => Response])[] = [
      ['the status 500', () => new Response('later', { status: 500 })],
      ['the status 429', () => new Response('slower', { status: 429 })],
      ['the status 404', () => new Response('where?', { status: 404 })],
      ['a redirect', () => new Response(null, { status: 307, headers: { location: '/other' } })],
      [
        'a broken connection',
        () => {
          throw new Error('gone');
        },
      ],
    ];
    it.each(refusals)('sends again after %s, until it is taken', async (_, refusal) => {
      const { subscriber, received } = recorder(() =>
        received.length < 3 ? refusal() : new Response(),
      );
      const opened = await openBus({ only: subscriber });
      await opened.bus.publish([anEvent('e1')]);
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        await until(() => received.length >= attempt);
        await opened.passTime();
      }
      await opened.passTime();
      expect(received.map((request) => eventIn(request).id)).toEqual(['e1', 'e1', 'e1']);
      expect(new Set(received.map(messageIdIn)).size).toBe(1);
      await opened.cleanup();
    });

    it('is not held up by one subscriber that fails', async () => {
      const [good, bad] = [recorder(), recorder(() => new Response('', { status: 500 }))];
      const opened = await openBus({ good: good.subscriber, bad: bad.subscriber });
      await opened.bus.publish(Array.from({ length: 20 }, (_, n) => anEvent(`e${n}`)));
      await until(() => idsIn(good.received).size === 20);
      await until(() => bad.received.length > 0);
      await opened.cleanup();
    });

    it.runIf(options.attempts)('gives a message up after its last attempt', async () => {
      const { subscriber, received } = recorder(() => new Response('', { status: 500 }));
      const opened = await openBus({ only: subscriber });
      await opened.bus.publish([anEvent('e1')]);
      for (let attempt = 1; attempt <= Number(options.attempts); attempt += 1) {
        if (received.length < Number(options.attempts)) expect(await opened.deadLetters()).toBe(0);
        await until(() => received.length === attempt);
        await opened.passTime();
      }
      await until(async () => (await opened.deadLetters()) === 1);
      await opened.passTime();
      expect(received).toHaveLength(Number(options.attempts));
      await opened.cleanup();
    });
  });
}

function recorder(answer: () => Response = () => new Response()) {
  const received: Received[] = [];
  const subscriber: Subscriber = async (request) => {
    received.push(await receive(request));
    return answer();
  };
  return { received, subscriber };
}

const envelopeIn = (request: Received | undefined): Envelope => {
  if (!request) throw new Error('Nothing was received.');
  return request.body as Envelope;
};

const eventIn = (request: Received | undefined): CatalogueEvent =>
  JSON.parse(Buffer.from(envelopeIn(request).message.data, 'base64').toString()) as CatalogueEvent;

const messageIdIn = (request: Received): string => envelopeIn(request).message.messageId;

const idsIn = (received: readonly Received[]): ReadonlySet<string> =>
  new Set(received.map((request) => eventIn(request).id));
