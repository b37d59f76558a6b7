import { describe, expect, it } from 'vitest';
import { createLocalEventBus } from '#adapters/local/event-bus.ts';
import { anEvent } from '../../../contracts/messages.ts';
import { createManualClock } from '../../../support/manual-clock.ts';
import { memoryStore } from '../../../support/memory-store.ts';
import { until } from '../../../support/until.ts';

describe('a queue on a laptop that has much to deliver', () => {
  it.each([1, 4])(
    'lets nothing new wait behind it, nor it for ever, %i at a time',
    async (atOnce) => {
      const [store, clock] = [memoryStore(), createManualClock()];
      const gate = Promise.withResolvers<void>();
      const order: string[] = [];
      const bus = createLocalEventBus({
        store,
        clock,
        wait: clock.wait,
        report: () => {},
        subscriptions: [{ name: 'todos', url: 'http://localhost/events' }],
        concurrency: atOnce,
        fetch: async (_, { body }) => {
          const { data } = JSON.parse(String(body)).message;
          order.push(JSON.parse(Buffer.from(data, 'base64').toString()).id);
          await gate.promise;
          return new Response();
        },
      });
      await bus.publish(Array.from({ length: 60 }, (_, n) => anEvent(`old-${n}`)));
      await until(() => order.length === atOnce);
      clock.advance(100);
      await bus.publish([anEvent('new')]);
      gate.resolve();

      await until(() => order.length === 61);

      expect(order.indexOf('new')).toBeLessThanOrEqual(2 * atOnce);
      expect(new Set(order).size).toBe(61);
      await bus.close();
      await store.close();
    },
  );
});
