import { createCloudTasksQueue } from '#adapters/cloud-tasks/task-queue.ts';
import { createFakeCloudTasks } from '../support/fake-cloud-tasks.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { quiet } from '../support/until.ts';
import { taskQueueContract } from './task-queue-contract.ts';

taskQueueContract(
  'Cloud Tasks',
  async (door) => {
    const clock = createManualClock();
    const service = createFakeCloudTasks(clock, door, { token: 'secret' });
    const queue = createCloudTasksQueue({
      project: 'acme',
      location: 'asia-northeast1',
      queue: 'dashboard',
      serviceAccount: 'tasks@acme.iam.gserviceaccount.com',
      baseUrl: 'https://doors.example/',
      fetch: service.fetch,
      auth: { getAccessToken: async () => 'secret' },
    });
    return {
      queue,
      now: clock.now,
      passTime: async (milliseconds) => {
        await quiet();
        clock.advance(milliseconds);
        await quiet();
      },
      deadLetters: async () => 0,
      cleanup: async () => service.close(),
    };
  },
  // Cloud Tasks throws a task away after its last attempt, and tells nobody.
  { attempts: undefined, timeTravel: true },
);
