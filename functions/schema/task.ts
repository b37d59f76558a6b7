import { completeTask, deleteTask, editTask, reopenTask } from '#application/todos/change-task.ts';
import { createTask } from '#application/todos/create-task.ts';
import type { LINK_KINDS } from '#domain/spec.ts';
import { builder } from './builder.ts';
import { TakeBackInput } from './edit-todo.ts';
import { given } from './given.ts';
import { LinkKind } from './link.ts';
import { PriorityEnum } from './todo.ts';
import { editorOf, payloadOf, TodoPayloadRef } from './todo-payload.ts';

export const LinkInput = builder.inputType('LinkInput', {
  fields: (t) => ({
    title: t.string({ required: true }),
    url: t.string({ required: true }),
    kind: t.field({ type: LinkKind }),
  }),
});

const CreateTaskInput = builder.inputType('CreateTaskInput', {
  fields: (t) => ({
    serviceId: t.string({ required: true }),
    title: t.string({ required: true, description: 'At most 200 characters.' }),
    body: t.string({ description: 'Why it is asked (Markdown), at most 10,000 characters.' }),
    fix: t.string({ description: 'How it is done (Markdown), at most 10,000 characters.' }),
    links: t.field({ type: [LinkInput] }),
    priority: t.field({ type: PriorityEnum }),
    dueDate: t.string({ description: 'A day: 2027-03-31.' }),
    clientMutationId: t.string({ description: 'The same again makes no second task.' }),
  }),
});

const EditTaskInput = builder.inputType('EditTaskInput', {
  description: 'The whole task: what is left out is empty afterwards.',
  fields: (t) => ({
    todoId: t.string({ required: true }),
    expectedVersion: t.int({ required: true, description: 'The taskVersion that was looked at.' }),
    title: t.string({ required: true }),
    body: t.string(),
    fix: t.string(),
    links: t.field({ type: [LinkInput] }),
    priority: t.field({ type: PriorityEnum }),
    dueDate: t.string(),
    clientMutationId: t.string(),
  }),
});

const CompleteTaskInput = builder.inputType('CompleteTaskInput', {
  fields: (t) => ({
    todoId: t.string({ required: true }),
    evidence: t.string({ description: 'What shows it, at most 1,000 characters.' }),
    clientMutationId: t.string(),
  }),
});

const DeleteTaskInput = builder.inputType('DeleteTaskInput', {
  fields: (t) => ({ todoId: t.string({ required: true }), clientMutationId: t.string() }),
});

builder.mutationFields((t) => ({
  createTask: t.field({
    type: TodoPayloadRef,
    description: 'Writes down something to be done for a service that belongs to no campaign.',
    args: { input: t.arg({ type: CreateTaskInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { clientMutationId, serviceId, ...fields } = input;
      const outcome = await createTask(context.app, {
        serviceId,
        by: await editorOf(context, { serviceId }),
        fields: { ...given(fields), title: fields.title, links: linksOf(fields) },
        wishId: clientMutationId ?? undefined,
      });
      return payloadOf(clientMutationId, outcome);
    },
  }),
  editTask: t.field({
    type: TodoPayloadRef,
    args: { input: t.arg({ type: EditTaskInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { clientMutationId, todoId, expectedVersion, ...fields } = input;
      const outcome = await editTask(context.app, {
        todoId,
        expectedVersion,
        by: await editorOf(context, { todoId }),
        fields: { ...given(fields), title: fields.title, links: linksOf(fields) },
      });
      return payloadOf(clientMutationId, outcome);
    },
  }),
  completeTask: t.field({
    type: TodoPayloadRef,
    args: { input: t.arg({ type: CompleteTaskInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { clientMutationId, todoId, evidence } = input;
      const wish = {
        todoId,
        evidence: evidence ?? undefined,
        by: await editorOf(context, { todoId }),
      };
      return payloadOf(clientMutationId, await completeTask(context.app, wish));
    },
  }),
  reopenTask: t.field({
    type: TodoPayloadRef,
    args: { input: t.arg({ type: TakeBackInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { clientMutationId, todoId, reason } = input;
      const wish = { todoId, reason: reason ?? undefined, by: await editorOf(context, { todoId }) };
      return payloadOf(clientMutationId, await reopenTask(context.app, wish));
    },
  }),
  deleteTask: t.field({
    type: TodoPayloadRef,
    description: 'One that another system keeps here only admins may delete.',
    args: { input: t.arg({ type: DeleteTaskInput, required: true }) },
    resolve: async (_, { input: { clientMutationId, todoId } }, context) => {
      const wish = {
        todoId,
        by: await editorOf(context, { todoId }),
        mayAll: context.viewer.role === 'admin',
      };
      return payloadOf(clientMutationId, await deleteTask(context.app, wish));
    },
  }),
}));

interface SaidLink {
  readonly title: string;
  readonly url: string;
  readonly kind?: (typeof LINK_KINDS)[number] | null | undefined;
}

/** Links as they are kept. */
export const linksOf = ({ links }: { readonly links?: readonly SaidLink[] | null | undefined }) =>
  (links ?? []).map(({ title, url, kind }) => ({ title, url, ...(kind ? { kind } : {}) }));
