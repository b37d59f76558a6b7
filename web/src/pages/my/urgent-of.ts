interface Todo {
  readonly todoId: string;
  readonly assignee: string | null;
}

/** What regressed, then what is overdue, each once; what is assigned to whoever looks stands above. */
export function urgentOf<T extends Todo>(
  regressed: readonly T[],
  overdue: readonly T[],
  me: string | undefined,
): readonly T[] {
  const known = new Set(regressed.map(({ todoId }) => todoId));
  const all = [...regressed, ...overdue.filter(({ todoId }) => !known.has(todoId))];
  return all.filter(({ assignee }) => assignee === null || assignee !== me);
}

interface ToDo extends Todo {
  readonly state: string;
  readonly overdue: boolean;
}

/** What is neither urgent nor assigned to whoever looks: both have their own places further up. */
export const notShownAbove = <T extends ToDo>(
  todos: readonly T[],
  me: string | undefined,
): readonly T[] =>
  urgentOf(todos, [], me).filter(({ state, overdue }) => state !== 'REGRESSED' && !overdue);
