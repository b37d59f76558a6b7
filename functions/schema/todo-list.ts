import type { Board } from '#application/board.ts';
import { todoCounts } from '#application/todo-counts.ts';
import { listTodos } from '#application/todos/list-todos.ts';
import { nameOf } from '#application/todos/name-of.ts';
import { progressOf } from '#domain/todos/progress.ts';
import type { Todo } from '#domain/todos/todo.ts';
import type { TodoFacets } from '#domain/todos/todo-facets.ts';
import type { TodoFilter } from '#domain/todos/todo-filter.ts';
import { TODO_ORDERS, type TodoOrder } from '#domain/todos/todo-order.ts';
import { builder } from './builder.ts';
import {
  afterOf,
  type Connection,
  connection,
  connectionType,
  firstOf,
  type PageArgs,
} from './connection.ts';
import type { Context } from './context.ts';
import { given } from './given.ts';
import { ProgressRef } from './progress.ts';
import { ServiceRef, TierEnum } from './service.ts';
import { FacetRef } from './service-list.ts';
import { TeamRef } from './team.ts';
import { PriorityEnum, TodoOriginEnum, TodoRef, TodoStateEnum } from './todo.ts';
import { ViewerRef } from './viewer.ts';

const TodoOrderEnum = builder.enumType('TodoOrder', { values: TODO_ORDERS });

const TodoFilterInput = builder.inputType('TodoFilter', {
  description: 'Every criterion must hold; inside a list one value suffices.',
  fields: (t) => ({
    state: t.field({ type: [TodoStateEnum] }),
    campaign: t.stringList({
      description: 'Ids of campaigns; those that are over are found by their id only.',
    }),
    team: t.stringList(),
    service: t.stringList(),
    assignee: t.stringList(),
    mine: t.boolean({ description: 'Assigned to whoever asks.' }),
    overdue: t.boolean(),
    priority: t.field({ type: [PriorityEnum] }),
    level: t.field({
      type: [TierEnum],
      description: 'Items of the readiness passport that are required from these levels on.',
    }),
    origin: t.field({ type: [TodoOriginEnum] }),
    category: t.stringList(),
    attested: t.boolean({ description: 'A person must show that it is so; no rule decides.' }),
    waiverRequested: t.boolean({ description: 'Somebody asks to waive it, and nobody approved.' }),
    text: t.string({ description: 'Words that title, service, assignee or key contain.' }),
  }),
});

const facets = (name: keyof TodoFacets) => (all: TodoFacets) => [...all[name]];

const TodoFacetsRef = builder.objectRef<TodoFacets>('TodoFacets').implement({
  description: 'Counts per value, each facet counted with all other filters applied but its own.',
  fields: (t) => ({
    states: t.field({ type: [FacetRef], resolve: facets('states') }),
    campaigns: t.field({ type: [FacetRef], resolve: facets('campaigns') }),
    teams: t.field({ type: [FacetRef], resolve: facets('teams') }),
    priorities: t.field({ type: [FacetRef], resolve: facets('priorities') }),
    assignees: t.field({ type: [FacetRef], resolve: facets('assignees') }),
    origins: t.field({ type: [FacetRef], resolve: facets('origins') }),
    levels: t.field({ type: [FacetRef], resolve: facets('levels') }),
    categories: t.field({ type: [FacetRef], resolve: facets('categories') }),
  }),
});

interface TodoConnection extends Connection<Todo> {
  readonly facets: () => TodoFacets;
}

export const TodoConnectionRef = connectionType<Todo, TodoConnection>('Todo', TodoRef);
builder.objectField(TodoConnectionRef, 'facets', (t) =>
  t.field({ type: TodoFacetsRef, resolve: (page) => page.facets() }),
);

type FilterInput = typeof TodoFilterInput.$inferInput | null | undefined;

/** A page of todos as a connection; used wherever todos are listed. */
function todoConnection(
  board: Board,
  { viewer, now }: Pick<Context, 'viewer' | 'now'>,
  args: PageArgs & {
    readonly filter?: FilterInput;
    readonly orderBy?: TodoOrder | null | undefined;
  },
  own: TodoFilter = {},
): TodoConnection {
  const { mine, ...filter } = given(args.filter);
  const order = args.orderBy ?? 'URGENCY';
  const kind = `todos ${order}`;
  const assignee = mine === true ? { assignee: [nameOf(viewer), viewer.name] } : {};
  const list = listTodos(board, now, {
    filter: { ...filter, ...assignee, ...own },
    order,
    first: firstOf(args.first, 50),
    after: afterOf(kind, args),
  });
  return { ...connection(kind, list.page), facets: list.facets };
}

builder.queryField('todos', (t) =>
  t.field({
    type: TodoConnectionRef,
    description:
      'What there is to do, of campaigns that are active or paused and of none; what is done, waived or not applicable too, unless state is given.',
    args: {
      first: t.arg.int({ defaultValue: 50 }),
      after: t.arg.string(),
      filter: t.arg({ type: TodoFilterInput }),
      orderBy: t.arg({ type: TodoOrderEnum, defaultValue: 'URGENCY' }),
    },
    resolve: (_, args, context) =>
      context.withBoard((board) => todoConnection(board, context, args)),
  }),
);

builder.objectFields(ServiceRef, (t) => ({
  todos: t.field({
    type: TodoConnectionRef,
    args: {
      filter: t.arg({ type: TodoFilterInput }),
      first: t.arg.int({ defaultValue: 50 }),
      after: t.arg.string(),
      orderBy: t.arg({ type: TodoOrderEnum, defaultValue: 'URGENCY' }),
    },
    resolve: ({ serviceId }, args, context) =>
      context.withBoard((board) => todoConnection(board, context, args, { service: [serviceId] })),
  }),
  todoProgress: t.field({
    type: ProgressRef,
    description: 'Of active campaigns, and of what belongs to none.',
    resolve: ({ serviceId }, _, { withBoard, now }) =>
      withBoard((board) => progressOf(todoCounts(board, now).ofService(serviceId))),
  }),
}));

builder.objectFields(TeamRef, (t) => ({
  todos: t.field({
    type: TodoConnectionRef,
    args: {
      filter: t.arg({ type: TodoFilterInput }),
      first: t.arg.int({ defaultValue: 50 }),
      after: t.arg.string(),
      orderBy: t.arg({ type: TodoOrderEnum, defaultValue: 'URGENCY' }),
    },
    resolve: ({ name }, args, context) =>
      context.withBoard((board) => todoConnection(board, context, args, { team: [name] })),
  }),
  todoProgress: t.field({
    type: ProgressRef,
    resolve: ({ name }, _, { withBoard, now }) =>
      withBoard((board) => progressOf(todoCounts(board, now).ofTeam(name))),
  }),
}));

builder.objectField(ViewerRef, 'todos', (t) =>
  t.field({
    type: TodoConnectionRef,
    description: 'Assigned to whoever asks.',
    args: {
      filter: t.arg({ type: TodoFilterInput }),
      first: t.arg.int({ defaultValue: 50 }),
      after: t.arg.string(),
      orderBy: t.arg({ type: TodoOrderEnum, defaultValue: 'URGENCY' }),
    },
    resolve: (viewer, args, context) => {
      const own = { assignee: [nameOf(viewer), viewer.name] };
      return context.withBoard((board) => todoConnection(board, context, args, own));
    },
  }),
);
