import { findService } from '#application/find-service.ts';
import { flip } from '#application/flip.ts';
import { unchanged } from '#application/mutes.ts';
import type { Task } from '#domain/todos/task.ts';
import { keptFields, refusalOfTask, type TaskFields } from '#domain/todos/task-fields.ts';
import type { TodoApp } from './change-todo.ts';
import { planWork } from './plan-work.ts';
import { refusalOfOneMore } from './refusal-of-one-more.ts';
import { handTaskId } from './task-id.ts';
import { refused, type TodoOutcome } from './todo-outcome.ts';
import { openWorkDesk } from './work-desk.ts';

/** Writes down something to be done for a service that belongs to no campaign. The same under one `wishId` is one task. */
export async function createTask(
  app: TodoApp,
  asked: {
    /** May be a former id. */
    readonly serviceId: string;
    readonly by: string;
    readonly fields: TaskFields;
    readonly wishId?: string | undefined;
  },
): Promise<TodoOutcome> {
  const { by, fields, wishId } = asked;
  const now = app.clock.now();
  const refusal = refusalOfTask(fields);
  if (refusal) return { kind: 'refused', ...refusal };
  const { catalogue } = await app.readBoard();
  const service = findService(catalogue, asked.serviceId);
  if (service === undefined) {
    return refused('unknown-service', `No service of the id ${asked.serviceId} is known.`);
  }
  const { serviceId } = service;
  const kept = keptFields(fields);
  const id = handTaskId(app.codec, [by, serviceId, wishId ?? `${now} ${kept.title}`]);
  const task: Task = {
    id,
    serviceId,
    origin: { kind: 'hand' },
    ...kept,
    created: { by, at: now },
    since: now,
    version: 1,
  };
  return flip<TodoOutcome>(app, async (read) => {
    const desk = await openWorkDesk(read, app.codec, [serviceId]);
    const known = desk.todoOf(serviceId, id, now);
    if (known) return unchanged<TodoOutcome>({ kind: 'unchanged', todo: known });
    const full = refusalOfOneMore(desk, serviceId);
    if (full) return unchanged<TodoOutcome>({ kind: 'refused', ...full });
    const edit = {
      todoId: id,
      serviceId,
      before: undefined,
      task,
      cause: { kind: 'person', by, at: now } as const,
      by,
      summary: `${by} asks of ${serviceId}: ${task.title}`,
    };
    return planWork<TodoOutcome>(app, desk, [edit], {
      now,
      resultOf: ([todo]) =>
        todo === undefined
          ? refused('unknown-service', `${serviceId} went away meanwhile.`)
          : { kind: 'changed', todo },
    });
  });
}
