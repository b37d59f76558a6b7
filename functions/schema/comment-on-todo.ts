import { type Commenting, commentOnTodo } from '#application/todos/comment-on-todo.ts';
import { builder } from './builder.ts';
import { TodoRef } from './todo.ts';
import { TodoCommentRef } from './todo-note.ts';
import { editorOf, TodoErrorRef } from './todo-payload.ts';

interface CommentPayload {
  readonly clientMutationId: string | null | undefined;
  readonly outcome: Commenting;
}

const CommentPayloadRef = builder.objectRef<CommentPayload>('CommentOnTodoPayload').implement({
  fields: (t) => ({
    clientMutationId: t.string({
      nullable: true,
      resolve: ({ clientMutationId }) => clientMutationId,
    }),
    todo: t.field({
      type: TodoRef,
      nullable: true,
      resolve: ({ outcome }) => (outcome.kind === 'commented' ? outcome.todo : null),
    }),
    comment: t.field({
      type: TodoCommentRef,
      nullable: true,
      resolve: ({ outcome }) => (outcome.kind === 'commented' ? outcome.comment : null),
    }),
    error: t.field({
      type: TodoErrorRef,
      nullable: true,
      resolve: ({ outcome }) => (outcome.kind === 'refused' ? outcome : null),
    }),
  }),
});

const CommentInput = builder.inputType('CommentOnTodoInput', {
  fields: (t) => ({
    todoId: t.string({ required: true }),
    text: t.string({ required: true, description: 'Markdown, at most 5,000 characters.' }),
    clientMutationId: t.string({ description: 'The same again makes no second comment.' }),
  }),
});

builder.mutationField('commentOnTodo', (t) =>
  t.field({
    type: CommentPayloadRef,
    description: 'Comments are only ever added, 500 at most.',
    args: { input: t.arg({ type: CommentInput, required: true }) },
    resolve: async (_, { input: { clientMutationId, todoId, text } }, context) => {
      const by = await editorOf(context, { todoId });
      const wish = { todoId, text, wishId: clientMutationId ?? undefined, by };
      return { clientMutationId, outcome: await commentOnTodo(context.app, wish) };
    },
  }),
);
