import { describe, expect, it } from 'vitest';
import { createCloudTasksQueue } from '#adapters/cloud-tasks/task-queue.ts';

type Answer = () => Response;

/** A queue whose service answers as told, call by call; the last answer goes on. */
function queueThat(...answers: readonly Answer[]) {
  const calls: { readonly url: string; readonly init: RequestInit }[] = [];
  const pauses: number[] = [];
  const queue = createCloudTasksQueue({
    project: 'acme',
    location: 'asia-northeast1',
    queue: 'dashboard',
    serviceAccount: 'tasks@acme.example',
    baseUrl: 'https://doors.example',
    audience: 'https://dashboard.example',
    auth: { getAccessToken: async () => 'ya29.token' },
    wait: async (milliseconds) => void pauses.push(milliseconds),
    fetch: async (url, init) => {
      calls.push({ url, init });
      return (answers[calls.length - 1] ?? (answers.at(-1) as Answer))();
    },
  });
  return { queue, calls, pauses };
}

const taken = () => Response.json({ name: 'x' });
const google = (code: number, status: string, message: string) => () =>
  Response.json({ error: { code, status, message } }, { status: code });

describe('A task for Cloud Tasks', () => {
  it('is created by REST with a hashed name, its time, and a token made out for our doors', async () => {
    const { queue, calls } = queueThat(taken);
    await queue.enqueue({
      path: '/tasks/poll-cluster',
      body: { cluster: '日本' },
      name: 'tick',
      notBefore: '2026-11-22T09:00:00Z',
    });
    expect(calls[0]?.url).toBe(
      'https://cloudtasks.googleapis.com/v2/projects/acme/locations/asia-northeast1/queues/dashboard/tasks',
    );
    expect(calls[0]?.init).toMatchObject({
      method: 'POST',
      redirect: 'error',
      headers: { authorization: 'Bearer ya29.token' },
    });
    const { task } = JSON.parse(String(calls[0]?.init.body));
    expect(task).toEqual({
      name: 'projects/acme/locations/asia-northeast1/queues/dashboard/tasks/55a4bc5be68ea5c30cbe4d07e3bf951163b5a207dfd628ea53a2eb21072a9f3b',
      scheduleTime: '2026-11-22T09:00:00.000Z',
      httpRequest: {
        httpMethod: 'POST',
        url: 'https://doors.example/tasks/poll-cluster',
        headers: { 'content-type': 'application/json' },
        body: Buffer.from('{"cluster":"日本"}').toString('base64'),
        oidcToken: {
          serviceAccountEmail: 'tasks@acme.example',
          audience: 'https://dashboard.example',
        },
      },
    });
  });

  it('is there already when its name is taken', async () => {
    const { queue, calls } = queueThat(google(409, 'ALREADY_EXISTS', 'there'));
    await queue.enqueue({ path: '/x', body: {}, name: 'tick' });
    expect(calls).toHaveLength(1);
  });

  it.each([429, 500, 503])('is sent again after %i', async (status) => {
    const { queue, calls, pauses } = queueThat(() => new Response('', { status }), taken);
    await queue.enqueue({ path: '/x', body: {} });
    expect(calls).toHaveLength(2);
    expect(pauses).toEqual([200]);
  });

  it('is given back after three attempts, with what Google said and without the task', async () => {
    const { queue, calls } = queueThat(google(503, 'UNAVAILABLE', 'Try later.'));
    const refusal = queue.enqueue({ path: '/x', body: { private: 'payload' } });
    await expect(refusal).rejects.toThrow(/HTTP 503 UNAVAILABLE: Try later\.$/);
    await expect(refusal).rejects.not.toThrow(/payload|ya29/);
    expect(calls).toHaveLength(3);
  });

  it('is not sent again when it may not be created; the cure is named', async () => {
    const { queue, calls } = queueThat(google(403, 'PERMISSION_DENIED', 'No.'));
    await expect(queue.enqueue({ path: '/x', body: {} })).rejects.toThrow(/cloudtasks\.enqueuer/);
    expect(calls).toHaveLength(1);
  });

  it('is given back when Google cannot be reached', async () => {
    const { queue, calls } = queueThat(() => {
      throw new TypeError('fetch failed');
    });
    await expect(queue.enqueue({ path: '/x', body: {} })).rejects.toThrow('fetch failed');
    expect(calls).toHaveLength(3);
  });

  it('goes to an emulator where there is one, without asking Google for credentials', async () => {
    const calls: { readonly url: string; readonly headers: Headers }[] = [];
    const queue = createCloudTasksQueue({
      project: 'acme',
      location: 'l',
      queue: 'q',
      serviceAccount: 'tasks@acme.example',
      baseUrl: 'https://doors.example',
      emulatorHost: '127.0.0.1:8123',
      fetch: async (url, init) => {
        calls.push({ url, headers: new Headers(init.headers) });
        return taken();
      },
    });
    await queue.enqueue({ path: '/tasks/sweep', body: {} });
    expect(calls.map(({ url }) => url)).toEqual([
      'http://127.0.0.1:8123/v2/projects/acme/locations/l/queues/q/tasks',
    ]);
    expect(calls[0]?.headers.get('authorization')).toBe('Bearer owner');
  });
});
