/** What regressed, then what is overdue; each once. */
export function urgentOf<Todo extends { readonly todoId: string }>(
  regressed: readonly Todo[],
  overdue: readonly Todo[],
): readonly Todo[] {
  const known = new Set(regressed.map(({ todoId }) => todoId));
  return [...regressed, ...overdue.filter(({ todoId }) => !known.has(todoId))];
}
