import type { Task } from '#domain/todos/task.ts';
import { campaignTodoId } from '#domain/todos/todo-id.ts';
import type { TodoNote } from '#domain/todos/todo-note.ts';
import type { ServiceWork, WorkShard } from './board.ts';

const NO_WORK: ServiceWork = { notes: {}, tasks: {} };

/** What people said of the todos of a service. */
export const workOf = (shard: WorkShard | undefined, serviceId: string): ServiceWork =>
  shard !== undefined && Object.hasOwn(shard, serviceId) ? (shard[serviceId] ?? NO_WORK) : NO_WORK;

/** What was said of the todo of a campaign; most services have no notes, and then no name is put together. */
export function campaignNotes(
  notes: ServiceWork['notes'],
  serviceId: string,
): (campaignId: string) => TodoNote | undefined {
  for (const _ in notes) return (campaignId) => notes[campaignTodoId(campaignId, serviceId)];
  return noNote;
}

const noNote = () => undefined;

const indexed = new WeakMap<WorkShard, ReadonlyMap<string, string>>();

/** Which service of these shards has the task of an id. */
export function serviceOfTask(shards: Iterable<WorkShard>, taskId: string): string | undefined {
  for (const shard of shards) {
    const found = indexOf(shard).get(taskId);
    if (found !== undefined) return found;
  }
  return undefined;
}

function indexOf(shard: WorkShard): ReadonlyMap<string, string> {
  const known =
    indexed.get(shard) ??
    new Map(
      Object.entries(shard).flatMap(([serviceId, { tasks }]) =>
        Object.values(tasks).map(({ id }: Task) => [id, serviceId] as const),
      ),
    );
  indexed.set(shard, known);
  return known;
}
