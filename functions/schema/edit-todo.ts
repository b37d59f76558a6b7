import { attestTodo, withdrawAttestation } from '#application/todos/attest-todo.ts';
import { editTodo } from '#application/todos/edit-todo.ts';
import { markApplicable, markNotApplicable } from '#application/todos/mark-not-applicable.ts';
import { builder } from './builder.ts';
import { given } from './given.ts';
import { PriorityEnum } from './todo.ts';
import { editorOf, payloadOf, TodoPayloadRef } from './todo-payload.ts';

const EditTodoInput = builder.inputType('EditTodoInput', {
  description: 'What is left out stays; null goes back to what the campaign or task says.',
  fields: (t) => ({
    todoId: t.string({ required: true }),
    expectedVersion: t.int({ required: true, description: 'The version that was looked at.' }),
    assignee: t.string(),
    dueDate: t.string({ description: 'A day: 2027-03-31.' }),
    priority: t.field({ type: PriorityEnum }),
    clientMutationId: t.string(),
  }),
});

const MarkTodoInput = builder.inputType('MarkTodoNotApplicableInput', {
  fields: (t) => ({
    todoId: t.string({ required: true }),
    reason: t.string({ required: true, description: 'At most 1,000 characters.' }),
    expectedVersion: t.int({ description: 'Not compared when left out.' }),
    clientMutationId: t.string(),
  }),
});

export const TakeBackInput = builder.inputType('TakeTodoWordBackInput', {
  fields: (t) => ({
    todoId: t.string({ required: true }),
    reason: t.string(),
    clientMutationId: t.string(),
  }),
});

const AttestTodoInput = builder.inputType('AttestTodoInput', {
  fields: (t) => ({
    todoId: t.string({ required: true }),
    evidence: t.string({ required: true, description: 'At most 1,000 characters.' }),
    url: t.string({ description: 'An https address where it can be seen.' }),
    expectedVersion: t.int({ description: 'Not compared when left out.' }),
    clientMutationId: t.string(),
  }),
});

builder.mutationFields((t) => ({
  editTodo: t.field({
    type: TodoPayloadRef,
    description: 'Says who does it, by when, and how urgent it is.',
    args: { input: t.arg({ type: EditTodoInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { clientMutationId, todoId, expectedVersion, ...edit } = input;
      const by = await editorOf(context, { todoId });
      return payloadOf(
        clientMutationId,
        await editTodo(context.app, { todoId, by, expectedVersion, edit }),
      );
    },
  }),
  markTodoNotApplicable: t.field({
    type: TodoPayloadRef,
    description:
      'It does not concern the service, whatever rules say, until somebody takes it back.',
    args: { input: t.arg({ type: MarkTodoInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { clientMutationId, ...asked } = input;
      const wish = { todoId: asked.todoId, reason: asked.reason, ...given(asked) };
      const by = await editorOf(context, asked);
      return payloadOf(clientMutationId, await markNotApplicable(context.app, { ...wish, by }));
    },
  }),
  markTodoApplicable: t.field({
    type: TodoPayloadRef,
    description: 'It concerns the service after all. No error when nobody said otherwise.',
    args: { input: t.arg({ type: TakeBackInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { clientMutationId, todoId, reason } = input;
      const wish = { todoId, reason: reason ?? undefined, by: await editorOf(context, { todoId }) };
      return payloadOf(clientMutationId, await markApplicable(context.app, wish));
    },
  }),
  attestTodo: t.field({
    type: TodoPayloadRef,
    description:
      'A person’s word that what is asked is so, where no rule decides; it lasts as long as the campaign says.',
    args: { input: t.arg({ type: AttestTodoInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { clientMutationId, todoId, evidence, url, expectedVersion } = input;
      const outcome = await attestTodo(context.app, {
        todoId,
        evidence,
        url: url ?? undefined,
        expectedVersion: expectedVersion ?? undefined,
        by: await editorOf(context, { todoId }),
      });
      return payloadOf(clientMutationId, outcome);
    },
  }),
  withdrawTodoAttestation: t.field({
    type: TodoPayloadRef,
    description: 'No error when there was none.',
    args: { input: t.arg({ type: TakeBackInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { clientMutationId, todoId, reason } = input;
      const wish = { todoId, reason: reason ?? undefined, by: await editorOf(context, { todoId }) };
      return payloadOf(clientMutationId, await withdrawAttestation(context.app, wish));
    },
  }),
}));
