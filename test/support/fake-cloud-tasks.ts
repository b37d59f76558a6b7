import type { ManualClock } from './manual-clock.ts';

interface HttpRequest {
  readonly url: string;
  readonly httpMethod: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly oidcToken?: { readonly serviceAccountEmail: string; readonly audience: string };
}

interface Options {
  /** What a caller must show. */
  readonly token: string;
  readonly retrySeconds?: number;
  /** The token that a task brings to its door. */
  readonly sign?: (wanted: NonNullable<HttpRequest['oidcToken']>) => string;
}

export interface FakeTask {
  readonly name?: string;
  readonly scheduleTime?: string;
  readonly httpRequest: HttpRequest;
}

const HOUR = 3_600_000;
const QUEUE =
  /^https:\/\/cloudtasks\.googleapis\.com\/v2\/(projects\/[^/]+\/locations\/[^/]+\/queues\/([^/]+))\/tasks$/;
const TASK_ID = /^[A-Za-z0-9_-]{1,500}$/;

/**
 * Cloud Tasks as its documentation tells it, by a test's clock: tasks are created by REST, wait for their time and are
 * sent until the answer is 2xx. Redirects are not followed; a name stays taken for an hour.
 * https://cloud.google.com/tasks/docs/reference/rest/v2/projects.locations.queues.tasks
 */
export function createFakeCloudTasks(
  clock: Pick<ManualClock, 'now' | 'wait'>,
  deliver: (request: Request) => Promise<Response>,
  { token, retrySeconds = 10, sign = ({ audience }) => `token of ${audience}` }: Options,
) {
  const names = new Map<string, number>();
  const created: FakeTask[] = [];
  let open = true;

  const run = async (id: string, queue: string, task: FakeTask): Promise<void> => {
    const { url, httpMethod, headers, body, oidcToken } = task.httpRequest;
    const pause = Date.parse(task.scheduleTime ?? clock.now()) - Date.parse(clock.now());
    if (pause > 0) await clock.wait(pause);
    for (let retries = 0; open; retries += 1) {
      const answer = await deliver(
        new Request(url, {
          method: httpMethod,
          headers: {
            ...headers,
            'x-cloudtasks-queuename': queue,
            'x-cloudtasks-taskname': id,
            'x-cloudtasks-taskretrycount': String(retries),
            ...(oidcToken ? { authorization: `Bearer ${sign(oidcToken)}` } : {}),
          },
          body: Buffer.from(body, 'base64'),
        }),
      ).catch(() => undefined);
      if (answer?.ok) return;
      await clock.wait(retrySeconds * 1_000);
    }
  };

  return {
    created,
    close: () => {
      open = false;
    },
    fetch: async (url: string, init: RequestInit): Promise<Response> => {
      const [, parent, queue = ''] = QUEUE.exec(url) ?? [];
      if (parent === undefined) return refuse(404, 'NOT_FOUND', 'Requested entity was not found.');
      if (new Headers(init.headers).get('authorization') !== `Bearer ${token}`) {
        return refuse(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
      }
      const { task } = JSON.parse(String(init.body)) as { task: FakeTask };
      const id = task.name?.startsWith(`${parent}/tasks/`)
        ? task.name.slice(`${parent}/tasks/`.length)
        : task.name;
      if (id !== undefined && !TASK_ID.test(id)) {
        return refuse(400, 'INVALID_ARGUMENT', 'Task name is malformed.');
      }
      const now = Date.parse(clock.now());
      if (id !== undefined && (names.get(id) ?? 0) > now) {
        return refuse(409, 'ALREADY_EXISTS', 'Requested entity already exists');
      }
      if (id !== undefined) names.set(id, now + HOUR);
      created.push(task);
      void run(id ?? `generated-${created.length}`, queue, task);
      return Response.json({ name: task.name ?? `${parent}/tasks/generated-${created.length}` });
    },
  };
}

const refuse = (code: number, status: string, message: string): Response =>
  Response.json({ error: { code, status, message } }, { status: code });
