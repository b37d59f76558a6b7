/** Where a todo can stand, what is to be done first. */
export const TODO_STATES = [
  'REGRESSED',
  'OPEN',
  'CANNOT_TELL',
  'WAIVED',
  'SATISFIED',
  'NOT_APPLICABLE',
] as const;
export type TodoState = (typeof TODO_STATES)[number];
