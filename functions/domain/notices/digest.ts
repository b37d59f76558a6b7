import { rankOf } from '#domain/todos/settle-todo.ts';
import type { Todo } from '#domain/todos/todo.ts';
import { isOpen } from '#domain/todos/todo-state.ts';

/** What a team should know of its todos at a moment. */
export interface Digest {
  readonly open: number;
  /** Of those open: they were not when the last digest was due. */
  readonly fresh: number;
  readonly closed: number;
  readonly cannotTell: number;
  readonly regressed: readonly Todo[];
  readonly overdue: readonly Todo[];
  /** The day comes within a week; neither regressed nor overdue. */
  readonly dueSoon: readonly Todo[];
  /** The others, least effort first. */
  readonly others: readonly Todo[];
}

/** `since` is a moment, `today` and `soon` are days; `closed` are the ids of todos that were closed in between. */
export function digestOf(
  todos: readonly Todo[],
  at: {
    readonly since: string;
    readonly today: string;
    readonly soon: string;
    readonly closed: ReadonlySet<string>;
  },
): Digest {
  const open = todos.filter(({ state }) => isOpen(state)).toSorted(cheapestFirst);
  const place = (todo: Todo) => {
    if (todo.state === 'REGRESSED') return 'regressed';
    if (todo.dueDate !== undefined && todo.dueDate < at.today) return 'overdue';
    return todo.dueDate !== undefined && todo.dueDate <= at.soon ? 'dueSoon' : 'others';
  };
  const { regressed = [], overdue = [], dueSoon = [], others = [] } = Object.groupBy(open, place);
  return {
    open: open.length,
    fresh: open.filter(({ state, since }) => state === 'OPEN' && since > at.since).length,
    closed: todos.filter(({ id, state }) => state === 'SATISFIED' && at.closed.has(id)).length,
    cannotTell: todos.filter(({ state }) => state === 'CANNOT_TELL').length,
    regressed,
    overdue,
    dueSoon,
    others,
  };
}

/** Nobody is told that there is nothing to tell. */
export const isSilent = ({ open, closed }: Digest): boolean => open === 0 && closed === 0;

/** Between minutes and weeks, where a campaign does not say. */
const USUAL_EFFORT = 3;

const effortOf = ({ campaign }: Todo): number => campaign?.definition.effort ?? USUAL_EFFORT;

/** What people must show comes after what facts decide: there is much of it, and it is never news. */
const cheapestFirst = (a: Todo, b: Todo): number =>
  Number(isAttested(a)) - Number(isAttested(b)) ||
  effortOf(a) - effortOf(b) ||
  rankOf(a.priority) - rankOf(b.priority) ||
  compare(a.dueDate ?? '~', b.dueDate ?? '~') ||
  compare(a.id, b.id);

const isAttested = ({ campaign }: Todo): boolean => campaign?.definition.attested !== undefined;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
