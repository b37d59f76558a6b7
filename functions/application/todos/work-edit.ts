import type { ServiceWork } from '#application/board.ts';
import type { JsonObject } from '#domain/json.ts';
import type { Task } from '#domain/todos/task.ts';
import type { Todo } from '#domain/todos/todo.ts';
import type { TodoNote } from '#domain/todos/todo-note.ts';
import type { TodoCause } from '#domain/todos/todo-transition.ts';

/** What becomes of one todo by the word of people, or by its end. */
export interface WorkEdit {
  readonly todoId: string;
  readonly serviceId: string;
  /** As it is before; absent when it is new. */
  readonly before: Todo | undefined;
  /** What people say of it afterwards; stays when absent. */
  readonly note?: TodoNote | undefined;
  /** The task afterwards, null when it is deleted; stays when absent. */
  readonly task?: Task | null | undefined;
  /** The service it belonged to before, when it moves. */
  readonly movedFrom?: string | undefined;
  /** Readers have nothing new to see: nobody is told. */
  readonly silent?: true | undefined;
  readonly cause: TodoCause;
  /** Who; of what ran out, who had said it. */
  readonly by: string;
  readonly summary: string;
  /** What the change tells, beside title and state. */
  readonly was?: JsonObject | undefined;
  readonly is?: JsonObject | undefined;
}

/** The work of the todo’s service after an edit, `proof` being where its newest transition lies. */
export function workAfter(work: ServiceWork, edit: WorkEdit, proof?: string): ServiceWork {
  const { todoId } = edit;
  const { [todoId]: known, ...tasks } = work.tasks;
  const { [todoId]: said, ...notes } = work.notes;
  if (edit.task === null) return { notes, tasks };
  const task = edit.task ?? known;
  const note = edit.note ?? said;
  const proven = proof === undefined ? {} : { proof };
  const noteProven = task === undefined ? proven : {};
  return {
    tasks: task === undefined ? tasks : sorted({ ...tasks, [todoId]: { ...task, ...proven } }),
    notes: note === undefined ? notes : sorted({ ...notes, [todoId]: { ...note, ...noteProven } }),
  };
}

/** Equal work is equal JSON, in whatever order it came about. */
const sorted = <Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
