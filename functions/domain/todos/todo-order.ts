import type { SortKey } from '#domain/cursor.ts';
import { toMillis } from '#domain/instant.ts';
import { rankOf } from './settle-todo.ts';
import type { Todo } from './todo.ts';
import { TODO_STATES } from './todo-state.ts';

/**
 * URGENCY: what is to be done before what is not, then by priority, then by day. DUE_DATE: the earliest day first, those
 * without one last. SINCE: what changed its state last comes first. SERVICE: by service, then as URGENCY.
 */
export const TODO_ORDERS = ['URGENCY', 'DUE_DATE', 'SINCE', 'SERVICE'] as const;
export type TodoOrder = (typeof TODO_ORDERS)[number];

/** Where a todo stands in an order. */
export function todoKey(todo: Todo, order: TodoOrder): SortKey {
  switch (order) {
    case 'URGENCY':
      return [...urgencyOf(todo), todo.id];
    case 'DUE_DATE':
      return [dayOf(todo), ...urgencyOf(todo), todo.id];
    case 'SINCE':
      return [-toMillis(todo.since), todo.id];
    case 'SERVICE':
      return [todo.serviceId, ...urgencyOf(todo), todo.id];
  }
}

const urgencyOf = (todo: Todo): SortKey => [
  todo.state === 'OPEN' ? 0 : TODO_STATES.indexOf(todo.state),
  rankOf(todo.priority),
  dayOf(todo),
];

const NEVER = '9999-12-31';
const dayOf = ({ dueDate }: Todo): string => dueDate ?? NEVER;
