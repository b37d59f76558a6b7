import { describe, expect, it } from 'vitest';
import type { TaskQueue } from '#application/ports.ts';
import { until } from '../support/until.ts';
import { type Received, receive } from './messages.ts';

export interface OpenedQueue {
  readonly queue: TaskQueue;
  /** The queue's own present, as an ISO time. */
  readonly now: () => string;
  readonly passTime: (milliseconds: number) => Promise<void>;
  readonly deadLetters: () => Promise<number>;
  readonly cleanup: () => Promise<void>;
}

export interface QueueContractOptions {
  /** Attempts until a task is given up; undefined where nobody counts what was given up. */
  readonly attempts: number | undefined;
  /** False where an hour can't be made to pass. */
  readonly timeTravel: boolean;
}

const MINUTE = 60_000;

/** What every adapter of `TaskQueue` promises. */
export function taskQueueContract(
  name: string,
  openQueue: (door: (request: Request) => Promise<Response>) => Promise<OpenedQueue>,
  options: QueueContractOptions,
): void {
  async function open(answer: (received: readonly Received[]) => Response = () => new Response()) {
    const received: Received[] = [];
    const opened = await openQueue(async (request) => {
      received.push(await receive(request));
      return answer(received);
    });
    return { ...opened, received };
  }

  describe(`${name} is a task queue`, () => {
    it('posts the body to the path', async () => {
      const { queue, received, cleanup } = await open();
      await queue.enqueue({ path: '/tasks/poll-cluster', body: { cluster: '日本', a: [[1]] } });
      await until(() => received.length === 1);
      expect(received[0]).toEqual({
        method: 'POST',
        path: '/tasks/poll-cluster',
        contentType: 'application/json',
        body: { cluster: '日本', a: [[1]] },
      });
      await cleanup();
    });

    it('sends again until the answer is 2xx, and then no more', async () => {
      const { queue, received, passTime, cleanup } = await open(
        (all) => new Response('', { status: all.length < 3 ? 503 : 200 }),
      );
      await queue.enqueue({ path: '/tasks/sweep', body: { n: 1 } });
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        await until(() => received.length >= attempt);
        await passTime(10 * MINUTE);
      }
      await passTime(10 * MINUTE);
      expect(received.map(({ body }) => body)).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }]);
      await cleanup();
    });

    it('takes two tasks of one name for one', async () => {
      const { queue, received, passTime, cleanup } = await open();
      const task = (n: number) => ({ path: '/tasks/sweep', body: { n }, name: 'tick/09:00 日' });
      await Promise.all([queue.enqueue(task(1)), queue.enqueue(task(1))]);
      await until(() => received.length === 1);
      await queue.enqueue(task(2));
      await queue.enqueue({ ...task(3), name: 'tick/09:01 日' });
      await until(() => received.length === 2);
      await passTime(0);
      expect(received.map(({ body }) => body)).toEqual([{ n: 1 }, { n: 3 }]);
      await cleanup();
    });

    it.runIf(options.timeTravel)('takes a name again after an hour', async () => {
      const { queue, received, passTime, cleanup } = await open();
      const task = (n: number) => ({ path: '/tasks/sweep', body: { n }, name: 'tick' });
      await queue.enqueue(task(1));
      await passTime(59 * MINUTE);
      await queue.enqueue(task(2));
      await passTime(2 * MINUTE);
      await queue.enqueue(task(3));
      await until(() => received.length === 2);
      expect(received.map(({ body }) => body)).toEqual([{ n: 1 }, { n: 3 }]);
      await cleanup();
    });

    it.runIf(options.timeTravel)('sends nothing before its time', async () => {
      const { queue, received, now, passTime, cleanup } = await open();
      const inTenMinutes = new Date(Date.parse(now()) + 10 * MINUTE).toISOString();
      await queue.enqueue({ path: '/later', body: {}, notBefore: inTenMinutes });
      await queue.enqueue({ path: '/now', body: {} });
      await until(() => received.length === 1);
      await passTime(9 * MINUTE);
      expect(received.map(({ path }) => path)).toEqual(['/now']);
      await passTime(2 * MINUTE);
      await until(() => received.length === 2);
      expect(received.map(({ path }) => path)).toEqual(['/now', '/later']);
      await cleanup();
    });

    it.runIf(options.attempts)('gives a task up after its last attempt', async () => {
      const { queue, received, passTime, deadLetters, cleanup } = await open(
        () => new Response('', { status: 500 }),
      );
      await queue.enqueue({ path: '/tasks/sweep', body: {} });
      for (let attempt = 1; attempt <= Number(options.attempts); attempt += 1) {
        if (received.length < Number(options.attempts)) expect(await deadLetters()).toBe(0);
        await until(() => received.length === attempt);
        await passTime(10 * MINUTE);
      }
      await until(async () => (await deadLetters()) === 1);
      await passTime(10 * MINUTE);
      expect(received).toHaveLength(Number(options.attempts));
      await cleanup();
    });

    it.each(['tasks/x', '//elsewhere.example/x', 'https://elsewhere.example/x', ''])(
      'refuses the path %j, which is not of this product',
      async (path) => {
        const { queue, received, cleanup } = await open();
        await expect(queue.enqueue({ path, body: {} })).rejects.toThrow(/path of a task/);
        expect(received).toEqual([]);
        await cleanup();
      },
    );
  });
}
