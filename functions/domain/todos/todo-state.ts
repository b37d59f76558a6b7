/**
 * Where a todo stands. OPEN: to be done. REGRESSED: was done and is to be done again. CANNOT_TELL: the facts that
 * decide are missing or stale. WAIVED: somebody let it be until a moment. SATISFIED: done, with proof. NOT_APPLICABLE:
 * does not concern the service, for a reason.
 */
export const TODO_STATES = [
  'REGRESSED',
  'OPEN',
  'CANNOT_TELL',
  'WAIVED',
  'SATISFIED',
  'NOT_APPLICABLE',
] as const;
export type TodoState = (typeof TODO_STATES)[number];

/** Somebody has something to do. */
export const isOpen = (state: TodoState): boolean => state === 'OPEN' || state === 'REGRESSED';

/** How many todos are in each state. */
export type TodoCounts = Readonly<Record<TodoState, number>>;

export const NO_TODOS: TodoCounts = {
  REGRESSED: 0,
  OPEN: 0,
  CANNOT_TELL: 0,
  WAIVED: 0,
  SATISFIED: 0,
  NOT_APPLICABLE: 0,
};
