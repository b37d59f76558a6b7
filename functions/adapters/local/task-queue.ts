import type { Clock, DocumentStore, Task, TaskQueue } from '#application/ports.ts';
import { newMessage } from './add-messages.ts';
import { unpackContent } from './content.ts';
import { type DeadLetters, deadLettersOf } from './dead-letters.ts';
import { type Fetch, post } from './post.ts';
import { type QueueDependencies, startQueue } from './queue.ts';
import { dataOf, messageRef } from './queue-documents.ts';
import { exponential, type RetryPolicy } from './retry-policy.ts';
import { surroundings } from './surroundings.ts';
import { forgetTaskNames, takenSince, taskNameRef } from './task-names.ts';

export interface LocalTaskQueueOptions {
  readonly store: DocumentStore;
  readonly clock: Clock;
  /** Where this product answers: `http://127.0.0.1:8080`. */
  readonly baseUrl: string;
  readonly fetch?: Fetch;
  readonly wait?: QueueDependencies['wait'];
  readonly report?: QueueDependencies['report'];
  readonly retry?: RetryPolicy;
  readonly concurrency?: number;
}

export interface LocalTaskQueue extends TaskQueue {
  readonly deadLetters: DeadLetters;
  /** Call when a message was put back. */
  wake(): void;
  /** Stops sending; what is not done waits in the store. Close it before the store. */
  close(): Promise<void>;
}

const QUEUE = 'tasks';

/** Cloud Tasks on a laptop: tasks wait in the store and are POSTed until the answer is 2xx. */
export function createLocalTaskQueue(options: LocalTaskQueueOptions): LocalTaskQueue {
  const { store, clock, baseUrl } = options;
  const { fetch, ...dependencies } = surroundings(options);
  const queue = startQueue(dependencies, {
    name: QUEUE,
    concurrency: options.concurrency ?? 8,
    retry: options.retry ?? exponential(),
    deliver: ({ content, attempts }, signal) => {
      const { path, body, name } = unpackContent(content) as Task;
      const headers = headersOf(name, attempts);
      return post(fetch, `${baseUrl.replace(/\/$/, '')}${path}`, body, headers, signal);
    },
  });
  return {
    enqueue: async (task) => {
      refuseForeignPath(task);
      const now = clock.now();
      await write(store, task, now);
      queue.wake();
      if (task.name !== undefined) await forgetTaskNames(store, now);
    },
    deadLetters: deadLettersOf(store, [QUEUE]),
    wake: queue.wake,
    close: () => queue.close(),
  };
}

function write(store: DocumentStore, task: Task, now: string): Promise<void> {
  const { path, body, name, notBefore } = task;
  const content = { path, body, ...(name === undefined ? {} : { name }) };
  const earliest = notBefore === undefined ? now : new Date(notBefore).toISOString();
  const due = earliest > now ? earliest : now;
  const message = newMessage(QUEUE, content, now, due);
  return store.transaction(async (transaction) => {
    if (name !== undefined) {
      const taken = await transaction.get(taskNameRef(name));
      if (taken && String(taken.data.until) > now) return;
      transaction.set(taskNameRef(name), takenSince(now));
    }
    transaction.create(messageRef(message.id), dataOf(message));
  });
}

/** As Cloud Tasks sends them: https://cloud.google.com/tasks/docs/creating-http-target-tasks#handler */
function headersOf(name: string | undefined, attempts: number): Readonly<Record<string, string>> {
  return {
    'x-cloudtasks-queuename': 'local',
    'x-cloudtasks-taskretrycount': String(attempts - 1),
    ...(name === undefined ? {} : { 'x-cloudtasks-taskname': encodeURIComponent(name) }),
  };
}

/** A task is for this product: its path must not lead to another host. */
function refuseForeignPath({ path }: Task): void {
  if (!/^\/(?!\/)/.test(path)) throw new Error(`The path of a task starts with one "/": ${path}`);
}
