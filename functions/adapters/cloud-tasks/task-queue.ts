import { createHash } from 'node:crypto';
import type { Task, TaskQueue } from '#application/ports.ts';
import type { JsonObject } from '#domain/json.ts';
import { type AccessTokens, applicationDefault } from './access-tokens.ts';
import { type Call, type Fetch, postWithRetry } from './post-with-retry.ts';

export interface CloudTasksQueueOptions {
  readonly project: string;
  /** Region of the queue: `asia-northeast1`. */
  readonly location: string;
  readonly queue: string;
  /** E-mail of the service account as which tasks call our doors. */
  readonly serviceAccount: string;
  /** Where our doors answer. */
  readonly baseUrl: string;
  /** Audience of the tokens that tasks bring along; our doors must expect the same. Default: `baseUrl`. */
  readonly audience?: string;
  /** `127.0.0.1:8123` where an emulator answers instead of Google; it asks for no credentials. */
  readonly emulatorHost?: string;
  readonly fetch?: Fetch;
  /** Default: the credentials of the process, as Google's libraries find them. */
  readonly auth?: AccessTokens;
  readonly wait?: Call['wait'];
}

const GOOGLE = 'https://cloudtasks.googleapis.com';

/**
 * Tasks in a Cloud Tasks queue, which POSTs them to our doors with an OIDC token. By REST, as the full client would
 * cost every cold start: https://cloud.google.com/tasks/docs/reference/rest/v2/projects.locations.queues.tasks/create
 */
export function createCloudTasksQueue(options: CloudTasksQueueOptions): TaskQueue {
  const { project, location, queue, emulatorHost } = options;
  const parent = `projects/${project}/locations/${location}/queues/${queue}`;
  const api = emulatorHost === undefined ? GOOGLE : `http://${emulatorHost}`;
  const auth = options.auth ?? (emulatorHost === undefined ? applicationDefault() : NOBODY);
  return {
    enqueue: async (task) => {
      refuseForeignPath(task);
      const answer = await postWithRetry({
        fetch: options.fetch ?? ((url, init) => fetch(url, init)),
        wait: options.wait ?? pause,
        url: `${api}/v2/${parent}/tasks`,
        body: { task: requestOf(task, parent, options) },
        token: await auth.getAccessToken(),
      });
      if (answer.status === ALREADY_THERE && task.name !== undefined) return;
      if (answer.status !== 200) throw new Error(describe(parent, answer));
    },
  };
}

const NOBODY: AccessTokens = { getAccessToken: async () => 'owner' };

/** The name is taken: by the same task, which is what a name is for. */
const ALREADY_THERE = 409;

function requestOf(
  { path, body, name, notBefore }: Task,
  parent: string,
  { baseUrl, serviceAccount, audience = baseUrl }: CloudTasksQueueOptions,
): JsonObject {
  return {
    // Hashed: a name may hold anything, and names that begin alike slow a queue down.
    ...(name === undefined ? {} : { name: `${parent}/tasks/${sha256(name)}` }),
    ...(notBefore === undefined ? {} : { scheduleTime: new Date(notBefore).toISOString() }),
    httpRequest: {
      httpMethod: 'POST',
      url: `${baseUrl.replace(/\/$/, '')}${path}`,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify(body)).toString('base64'),
      oidcToken: { serviceAccountEmail: serviceAccount, audience },
    },
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A task is for this product: its path must not lead to another host. */
function refuseForeignPath({ path }: Task): void {
  if (!/^\/(?!\/)/.test(path)) throw new Error(`The path of a task starts with one "/": ${path}`);
}

function describe(parent: string, { status, reason }: { status: number; reason: string }): string {
  const cure = CURES[status];
  return `Cloud Tasks did not take a task for ${parent}: HTTP ${status} ${reason}${cure ? ` (${cure})` : ''}`;
}

const CURES: Readonly<Record<number, string>> = {
  403: 'give this service account the role cloudtasks.enqueuer, and serviceAccountUser on the one tasks run as',
  404: 'check the names of project, location and queue',
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
