import {
  approveWaiver,
  declineWaiver,
  unwaiveTodo,
  waiveTodo,
} from '#application/todos/waive-todo.ts';
import { builder } from './builder.ts';
import { TakeBackInput } from './edit-todo.ts';
import { editorOf, payloadOf, TodoPayloadRef } from './todo-payload.ts';

const WaiveTodoInput = builder.inputType('WaiveTodoInput', {
  fields: (t) => ({
    todoId: t.string({ required: true }),
    reason: t.string({ required: true, description: 'At most 1,000 characters.' }),
    until: t.field({ type: 'DateTime', required: true, description: 'At most a year ahead.' }),
    expectedVersion: t.int({ description: 'Not compared when left out.' }),
    clientMutationId: t.string(),
  }),
});
const ApproveInput = builder.inputType('ApproveTodoWaiverInput', {
  fields: (t) => ({ todoId: t.string({ required: true }), clientMutationId: t.string() }),
});
const DeclineInput = builder.inputType('DeclineTodoWaiverInput', {
  fields: (t) => ({
    todoId: t.string({ required: true }),
    reason: t.string({ required: true }),
    clientMutationId: t.string(),
  }),
});

builder.mutationFields((t) => ({
  waiveTodo: t.field({
    type: TodoPayloadRef,
    description:
      'Lets a todo be until then. An admin’s word counts at once; what others ask waits for an approval.',
    args: { input: t.arg({ type: WaiveTodoInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { clientMutationId, expectedVersion, ...asked } = input;
      await editorOf(context, asked);
      const { viewer } = context;
      const wish = { ...asked, expectedVersion: expectedVersion ?? undefined, viewer };
      return payloadOf(clientMutationId, await waiveTodo(context.app, wish));
    },
  }),
  approveTodoWaiver: t.field({
    type: TodoPayloadRef,
    description: 'For admins and approvers of the campaign; never by who asked, but by an admin.',
    args: { input: t.arg({ type: ApproveInput, required: true }) },
    resolve: async (_, { input: { clientMutationId, todoId } }, { app, viewer }) =>
      payloadOf(clientMutationId, await approveWaiver(app, { todoId, viewer })),
  }),
  declineTodoWaiver: t.field({
    type: TodoPayloadRef,
    description: 'Refuses what waits for an approval. A waiver that is in force stays.',
    args: { input: t.arg({ type: DeclineInput, required: true }) },
    resolve: async (_, { input: { clientMutationId, todoId, reason } }, { app, viewer }) =>
      payloadOf(clientMutationId, await declineWaiver(app, { todoId, viewer, reason })),
  }),
  unwaiveTodo: t.field({
    type: TodoPayloadRef,
    description: 'Takes a waiver back, and whatever was asked for. No error when there was none.',
    args: { input: t.arg({ type: TakeBackInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { clientMutationId, todoId, reason } = input;
      const wish = { todoId, reason: reason ?? undefined, by: await editorOf(context, { todoId }) };
      return payloadOf(clientMutationId, await unwaiveTodo(context.app, wish));
    },
  }),
}));
