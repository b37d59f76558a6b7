import type { App } from '#application/app.ts';
import type { Board } from '#application/board.ts';
import { EMPTY_BOARD_STAMP } from '#application/documents.ts';
import { findService } from '#application/find-service.ts';
import { flip } from '#application/flip.ts';
import { unchanged } from '#application/mutes.ts';
import type { Viewer } from '#application/ports.ts';
import { findTodo } from '#application/todos-of.ts';
import { serviceOfTask } from '#application/work-of.ts';
import { compact } from '#domain/compact.ts';
import { ContentionError } from '#domain/errors/contention-error.ts';
import type { Json } from '#domain/json.ts';
import { sameJson } from '#domain/same-json.ts';
import {
  type ExternalTodo,
  isLate,
  refusalOfExternal,
  taskOfExternal,
} from '#domain/todos/external-todo.ts';
import type { Task } from '#domain/todos/task.ts';
import type { TodoApp } from './change-todo.ts';
import { differingFields, toldTask } from './differing-fields.ts';
import { expireWordsOf } from './expire-words.ts';
import { planWork } from './plan-work.ts';
import { refusalOfOneMore } from './refusal-of-one-more.ts';
import { externalTaskId } from './task-id.ts';
import { refused, type TodoOutcome } from './todo-outcome.ts';
import { openWorkDesk, type WorkDesk } from './work-desk.ts';
import type { WorkEdit } from './work-edit.ts';

/**
 * Makes the todo that another system keeps here under its own key what it is over there: creates, changes, closes, opens
 * again or moves it to another service. The same again writes nothing, nor does what is
 * older than what is known. What people said of it here stays, and so do the
 * todos of everybody else.
 */
export async function upsertTodo(
  app: TodoApp & Pick<App, 'identity'>,
  { viewer, item }: { readonly viewer: Viewer; readonly item: ExternalTodo },
): Promise<TodoOutcome> {
  const refusal = refusalOfExternal(item, app.clock.now());
  if (refusal) return { kind: 'refused', ...refusal };
  const { system } = item;
  if (!(await app.identity.maySpeakFor(viewer, system))) {
    return refused(
      'may-not-speak-for',
      `You may not write in the name of ${system}: the settings must give your account todos/${system}.`,
    );
  }
  for (let tried = 0; tried < TRIES; tried += 1) {
    const outcome = await upsertOn(app, await app.readBoard(), item);
    if (outcome !== 'moved') return outcome;
  }
  throw new ContentionError(`Todos kept changing while one of ${system} was written.`);
}

const TRIES = 20;

async function upsertOn(
  app: TodoApp,
  board: Board,
  asked: ExternalTodo,
): Promise<TodoOutcome | 'moved'> {
  const now = app.clock.now();
  const service = findService(board.catalogue, asked.serviceId);
  if (service === undefined) {
    return refused('unknown-service', `No service of the id ${asked.serviceId} is known.`);
  }
  const item = { ...asked, serviceId: service.serviceId };
  const id = externalTaskId(app.codec, item.system, item.key);
  const home = serviceOfTask(board.work.values(), id);
  const seen = findTodo(board, id, now);
  if (seen) await expireWordsOf(app, board, seen, now);
  const ids = home === undefined ? [item.serviceId] : [item.serviceId, home];
  return flip<TodoOutcome | 'moved'>(app, async (read) => {
    const desk = await openWorkDesk(read, app.codec, ids);
    if (serviceOfTask(desk.work.values(), id) !== home) return unchanged<'moved'>('moved');
    if (home === undefined && !isAsSeen(board, desk)) return unchanged<'moved'>('moved');
    const known = home === undefined ? undefined : desk.workOf(home).tasks[id];
    const before = known && desk.todoOf(known.serviceId, id, now);
    const task = taskOfExternal(id, item, known, now);
    if (known && before && isLate(known, item, now)) {
      return unchanged<TodoOutcome>({ kind: 'late', todo: before });
    }
    if (known && before && isSame(known, task)) {
      return unchanged<TodoOutcome>({ kind: 'unchanged', todo: before });
    }
    const isNewThere = known?.serviceId !== task.serviceId;
    const full = isNewThere ? refusalOfOneMore(desk, task.serviceId) : undefined;
    if (full) return unchanged<TodoOutcome>({ kind: 'refused', ...full });
    const edit: WorkEdit = { ...news(desk, task, known, item, now), before };
    return planWork<TodoOutcome>(app, desk, [edit], {
      now,
      resultOf: ([todo]) =>
        todo === undefined
          ? refused('unknown-service', `${task.serviceId} went away meanwhile.`)
          : { kind: 'changed', todo },
    });
  });
}

/** What becomes of the task; a note of people goes with it to another service. */
function news(
  desk: WorkDesk,
  task: Task,
  known: Task | undefined,
  { system, evidence }: ExternalTodo,
  now: string,
): Omit<WorkEdit, 'before'> {
  const { id: todoId, serviceId } = task;
  const movedFrom = known && known.serviceId !== serviceId ? known.serviceId : undefined;
  const note = movedFrom === undefined ? undefined : desk.workOf(movedFrom).notes[todoId];
  const differing = known ? differingFields(known, task) : [];
  return {
    todoId,
    serviceId,
    task,
    note: note && { ...note, serviceId },
    movedFrom,
    silent: known?.version === task.version ? true : undefined,
    cause: compact({ kind: 'person', by: system, at: now, reason: evidence }),
    by: system,
    summary: `${system} says that “${task.title}” of ${serviceId} is ${task.done ? 'done' : 'to be done'}.`,
    was: known && toldTask(known, differing),
    is: toldTask(task, differing),
  };
}

const isSame = (one: Task, other: Task): boolean =>
  sameJson(one as unknown as Json, other as unknown as Json);

/** Whether no todo came to a service that was not looked at, since the board was read. */
function isAsSeen({ catalogue }: Board, { stamp, work }: WorkDesk): boolean {
  const seen = (catalogue.stamp.board ?? EMPTY_BOARD_STAMP).work;
  const present = (stamp.board ?? EMPTY_BOARD_STAMP).work;
  return [...new Set([...Object.keys(seen), ...Object.keys(present)])].every(
    (shard) => work.has(shard) || seen[shard] === present[shard],
  );
}
