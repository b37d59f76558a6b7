import { findTodo } from '#application/todos-of.ts';
import { PRIORITIES } from '#domain/campaigns/campaign.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { isOverdue } from '#domain/todos/settle-todo.ts';
import type { Todo } from '#domain/todos/todo.ts';
import { originOf, TODO_ORIGINS } from '#domain/todos/todo-filter.ts';
import { TODO_STATES } from '#domain/todos/todo-state.ts';
import { titleOf } from '#domain/todos/todo-title.ts';
import { builder } from './builder.ts';
import { enumOf } from './enum-of.ts';
import { LinkRef } from './link.ts';
import { ServiceRef } from './service.ts';

export const TodoStateEnum = builder.enumType('TodoState', { values: TODO_STATES });
export const PriorityEnum = builder.enumType('Priority', { values: PRIORITIES });
export const TodoOriginEnum = enumOf('TodoOrigin', TODO_ORIGINS);

export const TodoRef = builder.objectRef<Todo>('Todo');

builder.node(TodoRef, {
  id: { resolve: ({ id }) => id },
  loadOne: async (id, { board, now }) => findTodo(await board(), id, now),
  description: 'One item for one service, as it stands now.',
  fields: (t) => ({
    todoId: t.exposeString('id', { description: 'What mutations take.' }),
    title: t.string({ resolve: titleOf }),
    body: t.string({
      nullable: true,
      description: 'Why it is asked (Markdown).',
      resolve: ({ campaign, task }) => campaign?.definition.body ?? task?.body,
    }),
    fix: t.string({
      nullable: true,
      description: 'How it is done (Markdown).',
      resolve: ({ campaign, task }) => campaign?.definition.fix ?? task?.fix,
    }),
    links: t.field({
      type: [LinkRef],
      resolve: ({ campaign, task }) => [...(campaign?.definition.links ?? task?.links ?? [])],
    }),
    state: t.expose('state', { type: TodoStateEnum }),
    since: t.expose('since', { type: 'DateTime', description: 'When the state became so.' }),
    serviceId: t.exposeString('serviceId'),
    service: t.field({
      type: ServiceRef,
      nullable: true,
      resolve: ({ serviceId }, _, { withCatalogue }) =>
        withCatalogue((catalogue) => catalogue.services.get(serviceId)),
    }),
    origin: t.field({ type: TodoOriginEnum, resolve: originOf }),
    campaignId: t.string({
      nullable: true,
      description: 'Null for what belongs to no campaign.',
      resolve: ({ campaign }) => campaign?.definition.id,
    }),
    paused: t.boolean({
      description: 'Its campaign is paused: it counts nowhere.',
      resolve: ({ campaign }, _, { now }) =>
        campaign !== undefined && campaignStatus(campaign, now) === 'PAUSED',
    }),
    system: t.string({
      nullable: true,
      description: 'The other system that keeps it here.',
      resolve: ({ task }) => (task?.origin.kind === 'external' ? task.origin.system : null),
    }),
    externalKey: t.string({
      nullable: true,
      description: 'What that system calls it.',
      resolve: ({ task }) => (task?.origin.kind === 'external' ? task.origin.key : null),
    }),
    priority: t.expose('priority', { type: PriorityEnum }),
    dueDate: t.string({
      nullable: true,
      description: 'A day: 2027-03-31.',
      resolve: ({ dueDate }) => dueDate,
    }),
    overdue: t.boolean({
      description: 'Its day is past, in UTC, and it is to be done.',
      resolve: (todo, _, { now }) => isOverdue(todo, now),
    }),
    assignee: t.string({ nullable: true, resolve: ({ assignee }) => assignee }),
    attestedForDays: t.int({
      nullable: true,
      description:
        'A person must show it, and again after so many days. Null where a rule or a hand decides.',
      resolve: ({ campaign }) => campaign?.definition.attested?.validDays,
    }),
    version: t.int({
      description: 'Of what people said of it; whoever edits names the one he saw.',
      resolve: ({ note }) => note?.version ?? 0,
    }),
    taskVersion: t.int({
      nullable: true,
      description: 'Of the task itself, where it is one.',
      resolve: ({ task }) => task?.version,
    }),
  }),
});

builder.queryField('todo', (t) =>
  t.field({
    type: TodoRef,
    nullable: true,
    description: 'A todo by its todoId; also by one with a former id of its service.',
    args: { todoId: t.arg.string({ required: true }) },
    resolve: (_, { todoId }, { withBoard, now }) =>
      withBoard((board) => findTodo(board, todoId, now)),
  }),
);
