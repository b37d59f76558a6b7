import type { Board } from '#application/board.ts';
import { shardsOf } from '#application/board-shards.ts';
import { todosIn } from '#application/todos-of.ts';
import type { SortKey } from '#domain/cursor.ts';
import type { Page } from '#domain/page.ts';
import { selectFirst } from '#domain/select-first.ts';
import type { Todo } from '#domain/todos/todo.ts';
import { countTodoFacets, type TodoFacets } from '#domain/todos/todo-facets.ts';
import { isListed, type TodoFilter, testsOf } from '#domain/todos/todo-filter.ts';
import { type TodoOrder, todoKey } from '#domain/todos/todo-order.ts';

export interface TodoList {
  readonly page: Page<Todo>;
  /** Only counted when asked for. */
  readonly facets: () => TodoFacets;
}

/** A page of the todos there are now. */
export function listTodos(
  board: Board,
  now: string,
  wish: {
    readonly filter: TodoFilter;
    readonly order: TodoOrder;
    readonly first: number;
    readonly after?: SortKey | undefined;
  },
): TodoList {
  const { filter, order, first, after } = wish;
  const teamOf = (serviceId: string) => board.catalogue.services.get(serviceId)?.spec.teamName;
  const tests = testsOf(filter, { now, teamOf });
  const select = selectFirst<Todo>(first, after);
  for (const todo of candidates(board, filter, now, filter)) {
    if (tests.every(([, fits]) => fits(todo))) select.offer(todo, todoKey(todo, order));
  }
  return {
    page: select.page(),
    facets: () => countTodoFacets(candidates(board, filter, now, BROAD), tests, teamOf),
  };
}

/** A facet is counted with all criteria but its own, so that these may not narrow what is looked at. */
const BROAD = {};

/** Todos that may fit: of others none is made. */
function* candidates(
  board: Board,
  filter: TodoFilter,
  now: string,
  { team, campaign, level, state }: Pick<TodoFilter, 'team' | 'campaign' | 'level' | 'state'>,
): Generator<Todo> {
  const { service } = filter;
  const campaigns = new Map(
    [...board.campaigns].filter(
      ([id, one]) =>
        isListed(one, filter, now) &&
        (campaign === undefined || campaign.includes(id)) &&
        (level === undefined ||
          (one.definition.level !== undefined && level.includes(one.definition.level))),
    ),
  );
  for (const shard of shardsOf(board)) {
    for (const { serviceId, spec } of shard.services) {
      if (service !== undefined && !service.includes(serviceId)) continue;
      if (team !== undefined && !team.includes(spec.teamName)) continue;
      yield* todosIn({ campaigns }, shard, serviceId, now, state);
    }
  }
}
