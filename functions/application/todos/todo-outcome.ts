import type { JsonObject } from '#domain/json.ts';
import type { Todo } from '#domain/todos/todo.ts';
import type { TodoRefusal } from '#domain/todos/todo-refusal.ts';

/** What became of the wish to change a todo. */
export type TodoOutcome =
  | { readonly kind: 'changed'; readonly todo: Todo }
  /** It is so already: nothing was written. */
  | { readonly kind: 'unchanged'; readonly todo: Todo }
  /** What was said of it is older than what is known: nothing was written. */
  | { readonly kind: 'late'; readonly todo: Todo }
  /** Somebody changed it since it was looked at: nothing was written, and both versions are here. */
  | { readonly kind: 'conflict'; readonly current: Todo; readonly yours: JsonObject }
  | { readonly kind: 'deleted'; readonly todoId: string; readonly serviceId: string }
  | ({ readonly kind: 'refused' } & TodoRefusal);

export const refused = (code: TodoRefusal['code'], message: string) =>
  ({ kind: 'refused', code, message }) as const;
