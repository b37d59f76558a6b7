import { nameOf } from '#application/todos/name-of.ts';
import type { TodoOutcome } from '#application/todos/todo-outcome.ts';
import { compact } from '#domain/compact.ts';
import type { JsonObject } from '#domain/json.ts';
import type { Todo } from '#domain/todos/todo.ts';
import { partsOfTodoId } from '#domain/todos/todo-id.ts';
import { TODO_REFUSALS, type TodoRefusal } from '#domain/todos/todo-refusal.ts';
import { badInput } from './bad-input.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { enumOf } from './enum-of.ts';
import { ErrorRef } from './restore-service.ts';
import { TodoRef } from './todo.ts';

const TodoErrorCode = enumOf('TodoErrorCode', TODO_REFUSALS);

export const TodoErrorRef = builder.objectRef<TodoRefusal>('TodoError').implement({
  interfaces: [ErrorRef],
  isTypeOf: () => true,
  fields: (t) => ({ code: t.expose('code', { type: TodoErrorCode }) }),
});

interface TodoConflict {
  readonly current: Todo;
  readonly yours: JsonObject;
}

const TodoConflictRef = builder.objectRef<TodoConflict>('TodoConflict').implement({
  description: 'Somebody changed the todo since it was looked at: nothing was written.',
  fields: (t) => ({
    current: t.expose('current', { type: TodoRef }),
    yours: t.expose('yours', { type: 'JSON', description: 'What was asked for.' }),
  }),
});

interface TodoPayload {
  readonly clientMutationId: string | null | undefined;
  readonly applied: boolean;
  readonly todo?: Todo;
  readonly deletedTodoId?: string;
  readonly conflict?: TodoConflict;
  readonly error?: TodoRefusal;
}

export const TodoPayloadRef = builder.objectRef<TodoPayload>('TodoPayload').implement({
  description: 'The todo as it is now; or why nothing was done.',
  fields: (t) => ({
    clientMutationId: t.string({
      nullable: true,
      resolve: ({ clientMutationId }) => clientMutationId,
    }),
    applied: t.exposeBoolean('applied', {
      description:
        'It is as was asked for, be it since before. False with `error` and `conflict`, and where `upsertTodo` left out what is older than what was said last: `todo` is then as it stays.',
    }),
    todo: t.field({ type: TodoRef, nullable: true, resolve: ({ todo }) => todo }),
    deletedTodoId: t.string({ nullable: true, resolve: ({ deletedTodoId }) => deletedTodoId }),
    conflict: t.field({
      type: TodoConflictRef,
      nullable: true,
      resolve: ({ conflict }) => conflict,
    }),
    error: t.field({ type: TodoErrorRef, nullable: true, resolve: ({ error }) => error }),
  }),
});

export function payloadOf(
  clientMutationId: string | null | undefined,
  outcome: TodoOutcome,
): TodoPayload {
  switch (outcome.kind) {
    case 'changed':
    case 'unchanged':
      return { clientMutationId, applied: true, todo: outcome.todo };
    case 'late':
      return { clientMutationId, applied: false, todo: outcome.todo };
    case 'conflict':
      return { clientMutationId, applied: false, conflict: outcome };
    case 'deleted':
      return { clientMutationId, applied: true, deletedTodoId: outcome.todoId };
    case 'refused':
      return { clientMutationId, applied: false, error: outcome };
  }
}

/** Under which name an editor’s word of a todo is kept; whom the identity provider does not let is refused. */
export async function editorOf(
  { app, viewer }: Pick<Context, 'app' | 'viewer'>,
  { todoId, serviceId }: { readonly todoId?: string; readonly serviceId?: string },
): Promise<string> {
  const subject = partsOfTodoId(todoId ?? '') ?? compact({ serviceId });
  if (await app.identity.mayEdit(viewer, subject)) return nameOf(viewer);
  throw badInput('FORBIDDEN', 'Only editors and admins may change todos.');
}
