import type { Facet } from '#domain/facets.ts';
import type { Todo } from './todo.ts';
import { originOf, type TodoCriterion } from './todo-filter.ts';

/** Counts per value, each facet counted with all other criteria applied but its own; the most frequent first. */
export interface TodoFacets {
  readonly states: readonly Facet[];
  /** By campaign id. */
  readonly campaigns: readonly Facet[];
  readonly teams: readonly Facet[];
  readonly priorities: readonly Facet[];
  readonly assignees: readonly Facet[];
  readonly origins: readonly Facet[];
  readonly levels: readonly Facet[];
  readonly categories: readonly Facet[];
}

export function countTodoFacets(
  todos: Iterable<Todo>,
  tests: readonly (readonly [TodoCriterion, (todo: Todo) => boolean])[],
  teamOf: (serviceId: string) => string | undefined,
): TodoFacets {
  const values: readonly (readonly [TodoCriterion, (todo: Todo) => string | undefined])[] = [
    ['state', ({ state }) => state],
    ['campaign', ({ campaign }) => campaign?.definition.id],
    ['team', ({ serviceId }) => teamOf(serviceId)],
    ['priority', ({ priority }) => priority],
    ['assignee', ({ assignee }) => assignee],
    ['origin', (todo) => originOf(todo).toUpperCase()],
    ['level', ({ campaign }) => campaign?.definition.level],
    ['category', ({ campaign }) => campaign?.definition.category],
  ];
  const tallies = values.map(([name, pick]) => ({ name, pick, tally: new Map<string, number>() }));
  for (const todo of todos) {
    const missed = missedBy(todo, tests);
    if (missed === 'several') continue;
    for (const { name, pick, tally } of tallies) {
      if (missed !== undefined && missed !== name) continue;
      const value = pick(todo);
      if (value !== undefined) tally.set(value, (tally.get(value) ?? 0) + 1);
    }
  }
  const facetOf = (name: TodoCriterion): readonly Facet[] =>
    Array.from(tallies.find((one) => one.name === name)?.tally ?? [], ([value, count]) => ({
      value,
      count,
    })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return {
    states: facetOf('state'),
    campaigns: facetOf('campaign'),
    teams: facetOf('team'),
    priorities: facetOf('priority'),
    assignees: facetOf('assignee'),
    origins: facetOf('origin'),
    levels: facetOf('level'),
    categories: facetOf('category'),
  };
}

/** Which one criterion a todo misses, if any. */
function missedBy(
  todo: Todo,
  tests: Parameters<typeof countTodoFacets>[1],
): TodoCriterion | 'several' | undefined {
  let missed: TodoCriterion | undefined;
  for (const [name, fits] of tests) {
    if (fits(todo)) continue;
    if (missed !== undefined) return 'several';
    missed = name;
  }
  return missed;
}
