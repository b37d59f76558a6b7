import type { App } from '#application/app.ts';
import { flip } from '#application/flip.ts';
import { unchanged } from '#application/mutes.ts';
import { findTodo } from '#application/todos-of.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import type { JsonObject } from '#domain/json.ts';
import type { Todo } from '#domain/todos/todo.ts';
import type { TodoNote } from '#domain/todos/todo-note.ts';
import type { TodoRefusal } from '#domain/todos/todo-refusal.ts';
import { standingOfJudged, standingOfTask } from '#domain/todos/todo-standing.ts';
import { commentRefs } from './comments-of.ts';
import { expireWordsOf } from './expire-words.ts';
import { planWork } from './plan-work.ts';
import { refused, type TodoOutcome } from './todo-outcome.ts';
import { openWorkDesk } from './work-desk.ts';
import type { WorkEdit } from './work-edit.ts';

/** What use cases of people's word need. */
export type TodoApp = Pick<App, 'store' | 'codec' | 'bus' | 'clock' | 'readBoard' | 'historyDays'>;

export interface TodoWish {
  readonly todoId: string;
  /** Who wishes it. */
  readonly by: string;
  /** What is wished, for whoever has to compare it with another version. */
  readonly yours?: JsonObject | undefined;
  /** The version of the note that was looked at; 0 when there was none. Not compared when absent. */
  readonly expectedVersion?: number | undefined;
}

/** A todo as it is, with the note that was said of it so far, or an empty one. */
export interface SeenTodo {
  readonly todo: Todo;
  readonly note: TodoNote;
  readonly now: string;
}

export type TodoDecision =
  | ({ readonly kind: 'refused' } & TodoRefusal)
  /** It is so already. */
  | { readonly kind: 'unchanged' }
  /** Somebody changed it since it was looked at. */
  | { readonly kind: 'conflict'; readonly yours: JsonObject }
  | ({ readonly kind: 'edit'; readonly reason?: string | undefined } & Pick<
      WorkEdit,
      'note' | 'task' | 'summary' | 'was' | 'is'
    >);

/** A todo may move to another service between the look for it and the transaction. */
const TRIES = 5;

/**
 * Does to one todo what `decide` says, as the todo is in the moment of writing; with the evidence when its state changes
 * by that. `decide` may run again and must be pure.
 */
export async function changeTodo(
  app: TodoApp,
  wish: TodoWish,
  decide: (seen: SeenTodo) => TodoDecision,
): Promise<TodoOutcome> {
  const now = app.clock.now();
  for (let tried = 0; tried < TRIES; tried += 1) {
    const board = await app.readBoard();
    const found = findTodo(board, wish.todoId, now);
    if (found === undefined) break;
    await expireWordsOf(app, board, found, now);
    const outcome = await changeFound(app, wish, found, decide, now);
    if (outcome !== 'moved') return outcome;
  }
  return refused('unknown-todo', `There is no todo ${wish.todoId} now; its campaign may be over.`);
}

function changeFound(
  app: TodoApp,
  { by, expectedVersion, yours = {} }: TodoWish,
  { id: todoId, serviceId }: Todo,
  decide: (seen: SeenTodo) => TodoDecision,
  now: string,
): Promise<TodoOutcome | 'moved'> {
  return flip<TodoOutcome | 'moved'>(app, async (read) => {
    const desk = await openWorkDesk(read, app.codec, [serviceId]);
    const todo = desk.todoOf(serviceId, todoId, now);
    if (todo === undefined) return unchanged<'moved'>('moved');
    if (isOver(todo, now)) {
      return unchanged<TodoOutcome>(
        refused('campaign-over', 'Its campaign is over: the todo stays as it stood then.'),
      );
    }
    const known = todo.note ?? emptyNote(todo, by, now);
    if (expectedVersion !== undefined && expectedVersion !== known.version) {
      return unchanged<TodoOutcome>({ kind: 'conflict', current: todo, yours });
    }
    const decision = decide({ todo, note: known, now });
    if (decision.kind === 'refused') return unchanged<TodoOutcome>(decision);
    if (decision.kind === 'conflict') {
      return unchanged<TodoOutcome>({ ...decision, current: todo });
    }
    if (decision.kind === 'unchanged') return unchanged<TodoOutcome>({ kind: 'unchanged', todo });
    const { reason, ...said } = decision;
    const why = reason === undefined ? {} : { reason };
    const cause = { kind: 'person', by, at: now, ...why } as const;
    const note = said.note && keepingSince(todo, said.note, now);
    const edit = { ...said, note, todoId, serviceId, before: todo, cause, by };
    const plan = planWork<TodoOutcome>(app, desk, [edit], {
      now,
      resultOf: ([after]) =>
        after === undefined
          ? { kind: 'deleted', todoId, serviceId }
          : { kind: 'changed', todo: after },
    });
    if (said.task !== null) return plan;
    return { ...plan, deletes: [...(plan.deletes ?? []), ...commentRefs(todoId, known.comments)] };
  });
}

/** Taking back what was over already turns nothing: the todo stands as it does since it was over. */
function keepingSince(
  { campaign, judgement, task, state, since }: Todo,
  note: TodoNote,
  now: string,
) {
  const after =
    campaign && judgement
      ? standingOfJudged({ campaign, judgement, note }, now)
      : task && standingOfTask({ task, note }, now);
  const isSame = after?.state === state && after.since < since;
  return isSame ? { ...note, releasedAt: since } : note;
}

const isOver = ({ campaign }: Todo, now: string): boolean =>
  campaign !== undefined && ['ENDED', 'ARCHIVED'].includes(campaignStatus(campaign, now));

/** What nobody has said anything of yet. */
export const emptyNote = (
  { id, serviceId }: Pick<Todo, 'id' | 'serviceId'>,
  by: string,
  now: string,
): TodoNote => ({
  todoId: id,
  serviceId,
  version: 0,
  comments: 0,
  updatedAt: now,
  updatedBy: by,
});

/** The note after an edit by somebody, in which what is undefined is left out. */
export function nextNote<const Said extends Partial<Record<keyof TodoNote, unknown>>>(
  { note, now }: Pick<SeenTodo, 'note' | 'now'>,
  by: string,
  said: Said,
): TodoNote {
  const all = { ...note, ...said, version: note.version + 1, updatedAt: now, updatedBy: by };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as unknown as TodoNote;
}
