import { compact } from '#domain/compact.ts';
import type { JsonObject } from '#domain/json.ts';
import { REASON_LENGTH, refusalOfText } from '#domain/todos/check-words.ts';
import type { Task } from '#domain/todos/task.ts';
import { refusalOfTask, type TaskFields, withFields } from '#domain/todos/task-fields.ts';
import { changeTodo, type SeenTodo, type TodoApp, type TodoDecision } from './change-todo.ts';
import { differingFields, toldTask } from './differing-fields.ts';
import { refused, type TodoOutcome } from './todo-outcome.ts';

interface Wish {
  readonly todoId: string;
  readonly by: string;
}

/** Says anew what a task is about. `expectedVersion` is that of the task, not of the note beside it. */
export function editTask(
  app: TodoApp,
  asked: Wish & { readonly fields: TaskFields; readonly expectedVersion: number },
): Promise<TodoOutcome> {
  const { by, fields, expectedVersion } = asked;
  return changeTodo(app, { ...asked, expectedVersion: undefined }, (seen) =>
    decideTask(seen, (task) => {
      if (task.version !== expectedVersion) {
        return { kind: 'conflict', yours: { ...fields } as JsonObject };
      }
      const refusal = refusalOfTask(fields);
      if (refusal) return { kind: 'refused', ...refusal };
      const next = { ...withFields(task, fields), version: task.version + 1 };
      const differing = differingFields(task, next);
      if (differing.length === 0) return { kind: 'unchanged' };
      return {
        kind: 'edit',
        task: next,
        summary: `${by} edited “${next.title}” of ${task.serviceId}.`,
        was: toldTask(task, differing),
        is: toldTask(next, differing),
      };
    }),
  );
}

/** Says that a task is done, with what shows it. No error when it is. */
export function completeTask(
  app: TodoApp,
  asked: Wish & { readonly evidence?: string | undefined },
): Promise<TodoOutcome> {
  const { by } = asked;
  const evidence = asked.evidence?.trim() || undefined;
  return changeTodo(app, asked, (seen) =>
    decideTask(seen, (task) => {
      if (task.done) return { kind: 'unchanged' };
      const refusal = evidence && refusalOfText('The evidence', evidence, REASON_LENGTH);
      if (refusal) return { kind: 'refused', ...refusal };
      const { now } = seen;
      const done = compact({ by, at: now, evidence });
      return {
        kind: 'edit',
        reason: evidence,
        task: { ...task, done, since: now, version: task.version + 1 },
        summary: `${by} did “${task.title}” of ${task.serviceId}.`,
        is: compact({ evidence }),
      };
    }),
  );
}

/** Says that a task is to be done again. No error when it is open. */
export function reopenTask(
  app: TodoApp,
  asked: Wish & { readonly reason?: string | undefined },
): Promise<TodoOutcome> {
  const { by } = asked;
  const reason = asked.reason?.trim() || undefined;
  return changeTodo(app, asked, (seen) =>
    decideTask(seen, (task) => {
      if (!task.done) return { kind: 'unchanged' };
      const refusal = reason && refusalOfText('The reason', reason, REASON_LENGTH);
      if (refusal) return { kind: 'refused', ...refusal };
      const { done: _, ...open } = task;
      return {
        kind: 'edit',
        reason,
        task: { ...open, wasDone: true, since: seen.now, version: task.version + 1 },
        summary: `${by} opened “${task.title}” of ${task.serviceId} again.`,
        is: compact({ reason }),
      };
    }),
  );
}

/** Takes a task away, with what was said of it. */
export const deleteTask = (app: TodoApp, asked: Wish & { readonly mayAll: boolean }) =>
  changeTodo(app, asked, (seen) =>
    decideTask(
      seen,
      (task) => ({
        kind: 'edit',
        task: null,
        summary: `${asked.by} deleted “${task.title}” of ${task.serviceId}.`,
      }),
      asked.mayAll,
    ),
  );

/** Only for tasks, and of those of other systems only where somebody may do all. */
function decideTask(
  { todo }: SeenTodo,
  decide: (task: Task) => TodoDecision,
  mayAll = false,
): TodoDecision {
  const { task } = todo;
  if (task === undefined) {
    return refused(
      'no-task',
      'This todo belongs to a campaign: its rule says when it is done. Waive it, or say that it does not concern the service.',
    );
  }
  if (task.origin.kind === 'external' && !mayAll) {
    const { system } = task.origin;
    return refused(
      'owned-elsewhere',
      `${system} keeps this todo: change it there. Who does it, until when and how urgent it is can be said here.`,
    );
  }
  return decide(task);
}
