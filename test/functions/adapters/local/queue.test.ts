import { describe, expect, it } from 'vitest';
import { createLocalEventBus, type LocalEventBusOptions } from '#adapters/local/event-bus.ts';
import { exponential } from '#adapters/local/retry-policy.ts';
import { createLocalTaskQueue } from '#adapters/local/task-queue.ts';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import type { DocumentStore } from '#application/ports.ts';
import { anEvent } from '../../../contracts/messages.ts';
import { createManualClock, type ManualClock } from '../../../support/manual-clock.ts';
import { memoryStore } from '../../../support/memory-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { quiet, until } from '../../../support/until.ts';

type Answer = (url: string, init: RequestInit) => Promise<Response>;

const refuse: Answer = async () => new Response('not now', { status: 503 });
const accept: Answer = async () => new Response();

const waiting = (store: DocumentStore) =>
  store.count({ collection: { name: 'queueMessages', fields: [] } });

function busOver(
  store: DocumentStore,
  clock: ManualClock,
  fetch: Answer,
  more: Partial<LocalEventBusOptions> = {},
) {
  return createLocalEventBus({
    store,
    clock,
    wait: clock.wait,
    fetch,
    report: () => {},
    subscriptions: [{ name: 'todos', url: 'http://localhost/events' }],
    ...more,
  });
}

describe('a queue on a laptop', () => {
  it('waits twice as long after each attempt, up to the longest pause', async () => {
    const [store, clock] = [memoryStore(), createManualClock()];
    const attempts: number[] = [];
    const start = Date.parse(clock.now());
    const bus = busOver(
      store,
      clock,
      (url, init) => {
        attempts.push((Date.parse(clock.now()) - start) / 1_000);
        return refuse(url, init);
      },
      { retry: exponential(8, 1_000, 20_000) },
    );
    await bus.publish([anEvent('e1')]);
    for (let second = 0; second < 120; second += 1) {
      await quiet();
      clock.advance(1_000);
    }
    expect(attempts).toEqual([0, 1, 3, 7, 15, 31, 51, 71]);
    await bus.close();
    await store.close();
  });

  it('keeps what it gave up, with reason, attempts and last error, newest first', async () => {
    const [store, clock] = [memoryStore(), createManualClock()];
    const told: string[] = [];
    const bus = busOver(store, clock, refuse, {
      retry: exponential(2, 1_000),
      report: (sentence) => told.push(sentence),
    });
    for (const id of ['old', 'new']) {
      await bus.publish([anEvent(id)]);
      await quiet();
      clock.advance(1_000);
      await quiet();
    }
    const letters = await bus.deadLetters.list(10);
    expect(letters.map(({ content }) => JSON.parse(content).id)).toEqual(['new', 'old']);
    expect(letters[1]).toMatchObject({
      queue: 'events/todos',
      queuedAt: '2026-11-22T09:00:00.000Z',
      at: '2026-11-22T09:00:01.000Z',
      attempts: 2,
      reason: 'not taken in 2 attempts',
      lastError: 'HTTP 503 not now',
    });
    expect(await bus.deadLetters.count()).toBe(2);
    expect(await waiting(store)).toBe(0);
    expect(told[0]).toMatch(/events\/todos gave message .+ up; see its dead letters/);
    await bus.close();
    await store.close();
  });

  it('goes on after a restart where it stopped, at the same attempt', async () => {
    await using folder = await temporaryFolder();
    const clock = createManualClock();
    const first = createSqliteStore(folder.file('store.db'));
    const before = busOver(first, clock, refuse, { retry: exponential(3) });
    await before.publish([anEvent('e1'), anEvent('e2')]);
    await quiet();
    await before.close();
    await first.close();

    const second = createSqliteStore(folder.file('store.db'));
    const bodies: string[] = [];
    const after = busOver(second, clock, (url, init) => {
      bodies.push(String(init.body));
      return accept(url, init);
    });
    await quiet();
    expect(bodies).toEqual([]);
    clock.advance(1_000);
    await until(() => bodies.length === 2);
    expect(bodies.map((body) => JSON.parse(body).deliveryAttempt)).toEqual([2, 2]);
    await until(async () => (await waiting(second)) === 0);
    await after.close();
    await second.close();
  });

  it('sends again what was under way when the process died', async () => {
    const [store, clock] = [memoryStore(), createManualClock()];
    const dead = busOver(store, clock, () => new Promise(() => {}));
    await dead.publish([anEvent('e1')]);
    await quiet();
    let delivered = 0;
    const alive = busOver(store, clock, async () => {
      delivered += 1;
      return new Response();
    });
    await quiet();
    expect(delivered).toBe(0);
    clock.advance(1_000);
    await until(async () => delivered === 1 && (await waiting(store)) === 0);
    await alive.close();
    await store.close();
  });

  it('has no more under way than it may', async () => {
    const [store, clock] = [memoryStore(), createManualClock()];
    const open: (() => void)[] = [];
    let most = 0;
    let done = 0;
    const answer: Answer = async () => {
      await new Promise<void>((resolve) => {
        open.push(resolve);
        most = Math.max(most, open.length - done);
      });
      done += 1;
      return new Response();
    };
    const bus = busOver(store, clock, answer, { concurrency: 3 });
    await bus.publish(Array.from({ length: 20 }, (_, n) => anEvent(`e${n}`)));
    for (let n = 0; n < 20; n += 1) {
      await until(() => open.length > n);
      open[n]?.();
    }
    await until(async () => (await waiting(store)) === 0);
    expect([most, done]).toEqual([3, 20]);
    await bus.close();
    await store.close();
  });

  it('uses one timer for all messages, and none when it is closed', async () => {
    const [store, clock] = [memoryStore(), createManualClock()];
    const bus = busOver(store, clock, refuse);
    await bus.publish(Array.from({ length: 50 }, (_, n) => anEvent(`e${n}`)));
    await quiet();
    expect(clock.waiting()).toEqual([1_000]);
    await bus.close();
    expect(clock.waiting()).toEqual([]);
    await store.close();
  });

  it('calls off what is under way when it is closed, and does not count that attempt', async () => {
    const [store, clock] = [memoryStore(), createManualClock()];
    const bus = busOver(store, clock, (_, { signal }) => {
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    });
    await bus.publish([anEvent('e1')]);
    await quiet();
    await bus.close();
    const [left] = await store.query({
      collection: { name: 'queueMessages', fields: [] },
      limit: 5,
    });
    expect(left?.data).toMatchObject({ attempts: 0, due: clock.now() });
    await store.close();
  });

  it('gives up a message that it cannot read any more, and goes on', async () => {
    const [store, clock] = [memoryStore(), createManualClock()];
    const collection = { name: 'queueMessages', fields: ['queue', 'due'] };
    const now = clock.now();
    const damaged = { queue: 'events/todos', content: '{', queuedAt: now, due: now, attempts: 0 };
    await store.transaction(async (transaction) => {
      transaction.set({ collection, id: 'damaged' }, damaged);
    });
    const bus = busOver(store, clock, accept, { retry: exponential(1) });
    await bus.publish([anEvent('e1')]);
    await until(async () => (await waiting(store)) === 0);
    const [letter] = await bus.deadLetters.list(5);
    expect(letter).toMatchObject({ id: 'damaged', lastError: expect.stringMatching(/JSON/) });
    await bus.close();
    await store.close();
  });

  it('goes on after its store failed', async () => {
    const [store, clock] = [memoryStore(), createManualClock()];
    const told: string[] = [];
    let broken = true;
    let delivered = 0;
    const shaky: DocumentStore = {
      ...store,
      query: (query) => (broken ? Promise.reject(new Error('disk full')) : store.query(query)),
    };
    const bus = busOver(
      shaky,
      clock,
      async () => {
        delivered += 1;
        return new Response();
      },
      { report: (sentence) => told.push(sentence) },
    );
    await bus.publish([anEvent('e1')]);
    await quiet();
    expect(told[0]).toMatch(/events\/todos could not go on, and tries again: Error: disk full/);
    broken = false;
    clock.advance(1_000);
    await until(() => delivered === 1);
    await bus.close();
    await store.close();
  });

  it('forgets names of tasks that may be used again', async () => {
    const [store, clock] = [memoryStore(), createManualClock()];
    const queue = createLocalTaskQueue({
      store,
      clock,
      wait: clock.wait,
      fetch: accept,
      baseUrl: 'http://localhost',
    });
    for (let n = 0; n < 5; n += 1) await queue.enqueue({ path: '/x', body: {}, name: `tick-${n}` });
    clock.advance(3_600_000);
    await queue.enqueue({ path: '/x', body: {}, name: 'tick-5' });
    const names = { collection: { name: 'queueTaskNames', fields: [] } };
    expect(await store.count(names)).toBe(1);
    await queue.close();
    await store.close();
  });
});
