import { createFakeCloudTasks } from '../fake-cloud-tasks.ts';
import { openPushEndpoint } from '../push-endpoint.ts';
import type { Identities } from './identities.ts';

/** A task that was sent to its door, and what that answered. */
export interface Delivered {
  readonly path: string;
  readonly status: number;
}

export interface Queue {
  /** `127.0.0.1:8123`, for `CLOUD_TASKS_EMULATOR_HOST`. */
  readonly host: string;
  readonly delivered: readonly Delivered[];
  readonly close: () => Promise<void>;
}

/** Cloud Tasks, for which Google has no emulator, on the loopback interface and by the clock of the wall. */
export async function openQueue({ machine }: Identities): Promise<Queue> {
  const delivered: Delivered[] = [];
  const deliver = async (request: Request) => {
    const answer = await fetch(request);
    await answer.arrayBuffer();
    delivered.push({ path: new URL(request.url).pathname, status: answer.status });
    return answer;
  };
  const service = createFakeCloudTasks(WALL, deliver, {
    token: 'owner',
    retrySeconds: 1,
    sign: () => machine('tasks').authorization?.replace('Bearer ', '') ?? '',
  });
  const endpoint = await openPushEndpoint(async (request) => {
    const { pathname } = new URL(request.url);
    return service.fetch(`https://cloudtasks.googleapis.com${pathname}`, {
      headers: request.headers,
      body: await request.text(),
    });
  });
  return {
    host: new URL(endpoint.url).host,
    delivered,
    close: async () => {
      service.close();
      await endpoint.close();
    },
  };
}

const WALL = {
  now: () => new Date().toISOString(),
  wait: (milliseconds: number) =>
    new Promise<void>((resolve) => void setTimeout(resolve, milliseconds).unref()),
};
