import type { TodoState } from '#domain/todos/todo-state.ts';
import type { PassportItem } from './passport-item.ts';

/** How many items of a passport stand where. */
export interface ItemCounts {
  /** What applies: done, waived, open and what nobody can tell. */
  readonly total: number;
  readonly done: number;
  /** Let be until a moment; counts as done, and is always told apart. */
  readonly waived: number;
  /** Those that were done before included. */
  readonly open: number;
  readonly cannotTell: number;
  readonly notApplicable: number;
}

export const NO_ITEMS: ItemCounts = {
  total: 0,
  done: 0,
  waived: 0,
  open: 0,
  cannotTell: 0,
  notApplicable: 0,
};

type Counting = { -readonly [Name in keyof ItemCounts]: number };

export function countItems(
  states: Iterable<TodoState>,
  onTopOf: ItemCounts = NO_ITEMS,
): ItemCounts {
  const counts: Counting = { ...onTopOf };
  for (const state of states) {
    const name = COUNTED_AS[state];
    counts[name] += 1;
    if (name !== 'notApplicable') counts.total += 1;
  }
  return counts;
}

const COUNTED_AS = {
  REGRESSED: 'open',
  OPEN: 'open',
  CANNOT_TELL: 'cannotTell',
  WAIVED: 'waived',
  SATISFIED: 'done',
  NOT_APPLICABLE: 'notApplicable',
} as const satisfies Readonly<Record<TodoState, keyof ItemCounts>>;

/** The items of one category, `reliability`; '' for those that have none. */
export interface CategoryStanding extends ItemCounts {
  readonly category: string;
  readonly items: readonly PassportItem[];
}

/** By category in the order of their names, those without one last. */
export const byCategory = (items: readonly PassportItem[]): readonly CategoryStanding[] =>
  [...Map.groupBy(items, ({ definition }) => definition.category ?? '')]
    .toSorted(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([category, own]) => ({ category, items: own, ...countItems(own.map(stateOf)) }));

const stateOf = ({ todo }: PassportItem): TodoState => todo.state;
