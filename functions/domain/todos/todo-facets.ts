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
  const counts = new Map(values.map(([name]) => [name, new Map<string, number>()]));
  for (const todo of todos) {
    const missed = tests.filter(([, fits]) => !fits(todo));
    if (missed.length > 1) continue;
    for (const [name, pick] of values) {
      if (missed[0] !== undefined && missed[0][0] !== name) continue;
      const value = pick(todo);
      const tally = counts.get(name);
      if (value !== undefined) tally?.set(value, (tally.get(value) ?? 0) + 1);
    }
  }
  const facetOf = (name: TodoCriterion): readonly Facet[] =>
    Array.from(counts.get(name) ?? [], ([value, count]) => ({ value, count })).sort(
      (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
    );
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
