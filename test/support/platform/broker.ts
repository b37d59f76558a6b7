import type { CatalogueEvent } from '#domain/event.ts';
import { openPushEndpoint } from '../push-endpoint.ts';
import { emailOf, type Identities } from './identities.ts';

/** A delivery of a push subscription, and what the door answered. */
export interface Pushed {
  readonly path: string;
  /** `service-created pay-api`, where the message is one of our events. */
  readonly about: string;
  readonly status: number;
}

export interface Broker {
  readonly pushed: readonly Pushed[];
  /** Puts a message on a topic. */
  readonly publish: (topic: string, data: string, attributes: object) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Surroundings {
  /** The Pub/Sub emulator. */
  readonly host: string;
  readonly project: string;
  readonly audience: string;
  readonly identities: Identities;
  /** Where the doors answer. */
  readonly front: string;
}

export const EVENTS = 'catalogue-events';
export const DEAD_LETTERS = 'catalogue-dead-letters';

/**
 * The topics and push subscriptions that are deployed with the product, on the emulator. It does not sign what it pushes
 * even where a subscription asks for it, so every push passes a relay that adds the token and nothing else. Nor does it
 * give up a message over push: nothing ever comes to the topic of dead letters by itself.
 */
export async function openBroker(surroundings: Surroundings): Promise<Broker> {
  const { host, project, audience } = surroundings;
  const relay = await openRelay(surroundings);
  const parent = `projects/${project}`;
  const call = (method: string, path: string, body: object) =>
    callEmulator(`http://${host}/v1/${parent}/${path}`, method, body);
  const subscribe = (topic: string, path: string, more: object) =>
    call('PUT', `subscriptions/${topic}-push`, {
      topic: `${parent}/topics/${topic}`,
      pushConfig: {
        pushEndpoint: `${relay.url}${path}`,
        oidcToken: { serviceAccountEmail: emailOf('pusher'), audience },
      },
      ackDeadlineSeconds: 60,
      retryPolicy: { minimumBackoff: '0.1s', maximumBackoff: '1s' },
      ...more,
    });
  for (const topic of [EVENTS, DEAD_LETTERS]) await call('PUT', `topics/${topic}`, {});
  await subscribe(DEAD_LETTERS, '/events/dead-letters', {});
  const deadLetterTopic = `${parent}/topics/${DEAD_LETTERS}`;
  await subscribe(EVENTS, '/events', {
    deadLetterPolicy: { deadLetterTopic, maxDeliveryAttempts: 5 },
  });
  return {
    pushed: relay.pushed,
    publish: (topic, data, attributes) =>
      call('POST', `topics/${topic}:publish`, {
        messages: [{ data: Buffer.from(data).toString('base64'), attributes }],
      }),
    close: async () => {
      for (const topic of [EVENTS, DEAD_LETTERS]) {
        await call('DELETE', `subscriptions/${topic}-push`, {});
      }
      await relay.close();
    },
  };
}

async function openRelay({ identities, front }: Surroundings) {
  const pushed: Pushed[] = [];
  const endpoint = await openPushEndpoint(async (request) => {
    if (request.headers.has('authorization')) throw new Error('The emulator signs: no relay then.');
    const { pathname } = new URL(request.url);
    const body = await request.text();
    const { status } = await fetch(`${front}${pathname}`, {
      method: 'POST',
      headers: {
        'content-type': request.headers.get('content-type') ?? '',
        ...identities.machine('pusher'),
      },
      body,
    });
    pushed.push({ path: pathname, about: aboutOf(body), status });
    return new Response(null, { status });
  });
  return { ...endpoint, pushed };
}

function aboutOf(body: string): string {
  const { message } = JSON.parse(body) as { readonly message: { readonly data: string } };
  const event = JSON.parse(
    Buffer.from(message.data, 'base64').toString(),
  ) as Partial<CatalogueEvent>;
  return `${event.data?.kind} ${event.subject}`;
}

async function callEmulator(url: string, method: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(method === 'DELETE' ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${await response.text()}`);
}
