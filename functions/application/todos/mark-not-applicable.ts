import { compact } from '#domain/compact.ts';
import { REASON_LENGTH, refusalOfText } from '#domain/todos/check-words.ts';
import { titleOf } from '#domain/todos/todo-title.ts';
import { changeTodo, nextNote, type TodoApp } from './change-todo.ts';
import type { TodoOutcome } from './todo-outcome.ts';

/** Says that a todo does not concern its service. That counts, whatever rules say, until somebody takes it back. */
export function markNotApplicable(
  app: TodoApp,
  asked: {
    readonly todoId: string;
    readonly by: string;
    readonly reason: string;
    readonly expectedVersion?: number | undefined;
  },
): Promise<TodoOutcome> {
  const { by } = asked;
  const reason = asked.reason.trim();
  return changeTodo(app, { ...asked, yours: { reason } }, ({ todo, note, now }) => {
    const refusal = refusalOfText('The reason', reason, REASON_LENGTH);
    if (refusal) return { kind: 'refused', ...refusal };
    const known = note.notApplicable;
    if (known?.reason === reason) return { kind: 'unchanged' };
    // Another reason is no other state: it is so since it was said first.
    const at = known?.at ?? now;
    return {
      kind: 'edit',
      reason,
      note: nextNote({ note, now }, by, { notApplicable: { reason, by, at } }),
      summary: `${by} said that “${titleOf(todo)}” does not concern ${todo.serviceId}: ${reason}`,
      was: known && { reason: known.reason },
      is: { reason },
    };
  });
}

/** A todo concerns its service after all. No error when nobody said otherwise. */
export function markApplicable(
  app: TodoApp,
  asked: { readonly todoId: string; readonly by: string; readonly reason?: string | undefined },
): Promise<TodoOutcome> {
  const { by } = asked;
  const reason = asked.reason?.trim() || undefined;
  return changeTodo(app, asked, ({ todo, note, now }) => {
    if (note.notApplicable === undefined) return { kind: 'unchanged' };
    return {
      kind: 'edit',
      reason,
      note: nextNote({ note, now }, by, { notApplicable: undefined, releasedAt: now }),
      summary: `${by} said that “${titleOf(todo)}” concerns ${todo.serviceId} after all.`,
      was: { reason: note.notApplicable.reason },
      is: compact({ reason }),
    };
  });
}
