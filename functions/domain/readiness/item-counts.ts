import { isOpen } from '#domain/todos/todo-state.ts';
import type { PassportItem } from './passport-item.ts';

/** How many items of a passport stand where. */
export interface ItemCounts {
  /** What applies: done, waived, open and what nobody can tell. */
  readonly total: number;
  readonly done: number;
  /** Let be until a moment; counts as done, and is always told apart. */
  readonly waived: number;
  readonly open: number;
  readonly cannotTell: number;
  readonly notApplicable: number;
}

export function countItems(items: readonly PassportItem[]): ItemCounts {
  const states = items.map(({ todo }) => todo.state);
  const count = (state: string) => states.filter((one) => one === state).length;
  const notApplicable = count('NOT_APPLICABLE');
  return {
    total: items.length - notApplicable,
    done: count('SATISFIED'),
    waived: count('WAIVED'),
    open: states.filter(isOpen).length,
    cannotTell: count('CANNOT_TELL'),
    notApplicable,
  };
}

/** The items of one category, `reliability`; '' for those that have none. */
export interface CategoryStanding extends ItemCounts {
  readonly category: string;
  readonly items: readonly PassportItem[];
}

/** By category in the order of their names, those without one last. */
export const byCategory = (items: readonly PassportItem[]): readonly CategoryStanding[] =>
  [...Map.groupBy(items, ({ definition }) => definition.category ?? '')]
    .toSorted(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([category, own]) => ({ category, items: own, ...countItems(own) }));
