import { upsertTodo } from '#application/todos/upsert-todo.ts';
import { builder } from './builder.ts';
import { given } from './given.ts';
import { LinkInput, linksOf } from './task.ts';
import { PriorityEnum } from './todo.ts';
import { payloadOf, TodoPayloadRef } from './todo-payload.ts';

const UpsertTodoInput = builder.inputType('UpsertTodoInput', {
  description: 'The whole item as it is in the other system: what is left out is empty.',
  fields: (t) => ({
    system: t.string({ required: true, description: 'Which system: a DNS label.' }),
    key: t.string({ required: true, description: 'What it calls the item; never changes there.' }),
    serviceId: t.string({ required: true, description: 'Another one than before moves it.' }),
    title: t.string({ required: true }),
    body: t.string(),
    fix: t.string(),
    links: t.field({ type: [LinkInput] }),
    priority: t.field({ type: PriorityEnum }),
    dueDate: t.string({ description: 'A day: 2027-03-31.' }),
    done: t.boolean({ description: 'False when left out: it is opened again.' }),
    evidence: t.string({ description: 'What shows that it is done.' }),
    asOf: t.field({
      type: 'DateTime',
      description:
        'When it was so over there: what is older than what was said last is left out, and `applied` is false.',
    }),
    clientMutationId: t.string(),
  }),
});

builder.mutationField('upsertTodo', (t) =>
  t.field({
    type: TodoPayloadRef,
    description:
      'Keeps an item of another system here under its own key: creates, changes, closes, opens again or moves it. The same again writes nothing. For admins and the account of that system.',
    args: { input: t.arg({ type: UpsertTodoInput, required: true }) },
    resolve: async (_, { input }, { app, viewer }) => {
      const { clientMutationId, ...said } = input;
      const { system, key, serviceId, title, done } = said;
      const item = {
        ...given(said),
        system,
        key,
        serviceId,
        title,
        done: done === true,
        links: linksOf(said),
      };
      return payloadOf(clientMutationId, await upsertTodo(app, { viewer, item }));
    },
  }),
);
