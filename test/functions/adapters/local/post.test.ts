import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createLocalEventBus } from '#adapters/local/event-bus.ts';
import { exponential } from '#adapters/local/retry-policy.ts';
import { systemClock } from '#adapters/node/clock.ts';
import { anEvent } from '../../../contracts/messages.ts';
import { memoryStore } from '../../../support/memory-store.ts';
import { until } from '../../../support/until.ts';

describe('delivery over HTTP', () => {
  it('reaches a real server, and says why it could not', async () => {
    const store = memoryStore();
    const messages = { collection: { name: 'queueMessages', fields: [] } };
    const server = createServer((request, response) => {
      request.resume();
      response.end('thank you');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const bus = createLocalEventBus({
      store,
      clock: systemClock,
      retry: exponential(1),
      report: () => {},
      subscriptions: [
        { name: 'here', url: `http://127.0.0.1:${port}/events` },
        { name: 'nowhere', url: 'http://127.0.0.1:1/events' },
      ],
    });
    await bus.publish([anEvent('e1')]);
    await until(async () => (await store.count(messages)) === 0);
    const letters = await bus.deadLetters.list(5);
    expect(letters.map(({ queue }) => queue)).toEqual(['events/nowhere']);
    expect(letters[0]?.lastError).toMatch(/fetch failed: ./);
    await bus.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await store.close();
  });
});
