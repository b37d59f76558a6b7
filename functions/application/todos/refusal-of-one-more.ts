import { MOST_TASKS } from '#domain/todos/task-fields.ts';
import type { TodoRefusal } from '#domain/todos/todo-refusal.ts';
import type { WorkDesk } from './work-desk.ts';

/** Characters of what lies together with it; a transaction writes 8 MiB. */
const FULL = 4_000_000;

/** Whether a service may have another task. */
export function refusalOfOneMore(desk: WorkDesk, serviceId: string): TodoRefusal | undefined {
  const { tasks } = desk.workOf(serviceId);
  const count = Object.keys(tasks).length;
  if (count >= MOST_TASKS) {
    return {
      code: 'too-many',
      message: `${serviceId} has ${count} tasks, more it can't have: delete those that are done.`,
    };
  }
  const size = JSON.stringify(desk.work.get(desk.shardOf(serviceId)) ?? {}).length;
  if (size < FULL) return undefined;
  return {
    code: 'too-many',
    message: `${serviceId} and the services that lie with it have too much written down: delete tasks that are done, or say less in each.`,
  };
}
