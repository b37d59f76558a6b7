import { flip } from '#application/flip.ts';
import { unchanged } from '#application/mutes.ts';
import { findTodo } from '#application/todos-of.ts';
import { COMMENT_LENGTH, refusalOfText } from '#domain/todos/check-words.ts';
import type { Todo } from '#domain/todos/todo.ts';
import type { TodoComment } from '#domain/todos/todo-note.ts';
import type { TodoRefusal } from '#domain/todos/todo-refusal.ts';
import { titleOf } from '#domain/todos/todo-title.ts';
import { emptyNote, type TodoApp } from './change-todo.ts';
import { MOST_COMMENTS, openComments } from './comments-of.ts';
import { planWork } from './plan-work.ts';
import { refused } from './todo-outcome.ts';
import { openWorkDesk } from './work-desk.ts';

export type Commenting =
  | { readonly kind: 'commented'; readonly todo: Todo; readonly comment: TodoComment }
  | ({ readonly kind: 'refused' } & TodoRefusal);

const TOLD_LENGTH = 200;

/**
 * Says something about a todo. Comments are only ever added, so they conflict with nothing; the same again under one
 * `wishId` is one comment.
 */
export async function commentOnTodo(
  app: TodoApp,
  asked: {
    readonly todoId: string;
    readonly by: string;
    readonly text: string;
    readonly wishId?: string | undefined;
  },
): Promise<Commenting> {
  const { by, wishId } = asked;
  const text = asked.text.trim();
  const now = app.clock.now();
  const found = findTodo(await app.readBoard(), asked.todoId, now);
  if (found === undefined) return refused('unknown-todo', `There is no todo ${asked.todoId} now.`);
  const refusal = refusalOfText('A comment', text, COMMENT_LENGTH);
  if (refusal) return { kind: 'refused', ...refusal };
  const { id: todoId, serviceId } = found;
  const said = [todoId, by, text, wishId ?? now];
  const id = app.codec.sha256(JSON.stringify(said)).slice(0, 16);
  const comment: TodoComment = { id, by, at: now, text };
  return flip<Commenting>(app, async (read) => {
    const desk = await openWorkDesk(read, app.codec, [serviceId]);
    const todo = desk.todoOf(serviceId, todoId, now);
    if (todo === undefined) {
      return unchanged(refused('unknown-todo', `The todo ${todoId} went away meanwhile.`));
    }
    const comments = await openComments(read, app.codec, todoId);
    const known = comments.newest.find((one) => one.id === id);
    if (known) return unchanged<Commenting>({ kind: 'commented', todo, comment: known });
    if (comments.count >= MOST_COMMENTS) {
      const full = `${MOST_COMMENTS} comments were made about this todo; more can't be: go on where its links lead.`;
      return unchanged(refused('too-many', full));
    }
    const note = todo.note ?? emptyNote(todo, by, now);
    const edit = {
      todoId,
      serviceId,
      before: todo,
      // Not its version: whoever edits the todo meanwhile has no conflict with what is said about it.
      note: { ...note, comments: comments.count + 1 },
      cause: { kind: 'person', by, at: now } as const,
      by,
      summary: `${by} commented on “${titleOf(todo)}” of ${serviceId}.`,
      is: { comment: text.slice(0, TOLD_LENGTH) },
    };
    const plan = planWork<Commenting>(app, desk, [edit], {
      now,
      resultOf: ([after]) => ({ kind: 'commented', todo: after ?? todo, comment }),
    });
    return { ...plan, writes: [...plan.writes, ...comments.append(comment)] };
  });
}
