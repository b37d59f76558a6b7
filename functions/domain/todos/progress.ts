import { TODO_STATES, type TodoCounts } from './todo-state.ts';

/** How far something has come. What is waived and what cannot be told is to be done still, and stated apart. */
export interface Progress {
  /** SATISFIED. */
  readonly done: number;
  /** Everything but NOT_APPLICABLE. */
  readonly total: number;
  readonly open: number;
  readonly regressed: number;
  readonly cannotTell: number;
  readonly waived: number;
  readonly notApplicable: number;
}

export const progressOf = (counts: TodoCounts): Progress => ({
  done: counts.SATISFIED,
  total: TODO_STATES.reduce((sum, state) => sum + counts[state], 0) - counts.NOT_APPLICABLE,
  open: counts.OPEN,
  regressed: counts.REGRESSED,
  cannotTell: counts.CANNOT_TELL,
  waived: counts.WAIVED,
  notApplicable: counts.NOT_APPLICABLE,
});

export const addCounts = (one: TodoCounts, other: TodoCounts): TodoCounts => ({
  REGRESSED: one.REGRESSED + other.REGRESSED,
  OPEN: one.OPEN + other.OPEN,
  CANNOT_TELL: one.CANNOT_TELL + other.CANNOT_TELL,
  WAIVED: one.WAIVED + other.WAIVED,
  SATISFIED: one.SATISFIED + other.SATISFIED,
  NOT_APPLICABLE: one.NOT_APPLICABLE + other.NOT_APPLICABLE,
});
