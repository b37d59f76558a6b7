import { createLocalEventBus } from '#adapters/local/event-bus.ts';
import { localIdentity } from '#adapters/local/identity.ts';
import { exponential } from '#adapters/local/retry-policy.ts';
import { createLocalTaskQueue } from '#adapters/local/task-queue.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { memoryStore } from '../support/memory-store.ts';
import { quiet } from '../support/until.ts';
import { eventBusContract } from './event-bus-contract.ts';
import { identityContract } from './identity-contract.ts';
import { taskQueueContract } from './task-queue-contract.ts';

const ATTEMPTS = 5;
const retry = exponential(ATTEMPTS);
const report = () => {};

eventBusContract(
  'The bus of a laptop',
  async (subscribers) => {
    const store = memoryStore();
    const clock = createManualClock();
    const names = Object.keys(subscribers);
    const bus = createLocalEventBus({
      store,
      clock,
      wait: clock.wait,
      retry,
      report,
      subscriptions: names.map((name) => ({ name, url: `http://localhost/${name}` })),
      fetch: async (url, init) => {
        const subscriber = subscribers[new URL(url).pathname.slice(1)];
        return subscriber ? subscriber(new Request(url, init)) : new Response('', { status: 404 });
      },
    });
    return {
      bus,
      passTime: async () => {
        await quiet();
        clock.advance(10 * 60_000);
        await quiet();
      },
      deadLetters: () => bus.deadLetters.count(),
      cleanup: async () => {
        await bus.close();
        await store.close();
      },
    };
  },
  { attempts: ATTEMPTS },
);

taskQueueContract(
  'The task queue of a laptop',
  async (door) => {
    const store = memoryStore();
    const clock = createManualClock();
    const queue = createLocalTaskQueue({
      store,
      clock,
      wait: clock.wait,
      retry,
      report,
      baseUrl: 'http://localhost:8080/',
      fetch: (url, init) => door(new Request(url, init)),
    });
    return {
      queue,
      now: clock.now,
      passTime: async (milliseconds) => {
        await quiet();
        clock.advance(milliseconds);
        await quiet();
      },
      deadLetters: () => queue.deadLetters.count(),
      cleanup: async () => {
        await queue.close();
        await store.close();
      },
    };
  },
  { attempts: ATTEMPTS, timeTravel: true },
);

const anyone = {};
const withToken = { authorization: 'Bearer whatever', cookie: 'session=whatever' };
const viewer = { name: 'You', role: 'admin', local: true } as const;

identityContract('The identity of a laptop', localIdentity, {
  viewers: [
    { credentials: anyone, viewer },
    { credentials: withToken, viewer },
  ],
  strangers: [],
  mayPublish: [{ credentials: anyone, source: 'github.com/acme/terraform' }],
  mayNotPublish: [],
  mayEdit: [viewer],
  mayNotEdit: [],
  mayWaive: [viewer],
  mayNotWaive: [],
  mayApprove: [{ viewer, campaignId: 'owners' }],
  mayNotApprove: [],
  maySpeakFor: [{ viewer, system: 'jira' }],
  mayNotSpeakFor: [],
});
