/** Why something can't be done to a todo. */
export const TODO_REFUSALS = [
  'unknown-todo',
  'unknown-service',
  'campaign-over',
  'text-missing',
  'text-too-long',
  'bad-day',
  'bad-link',
  'bad-key',
  'as-of-ahead',
  'until-past',
  'until-too-far',
  'too-many',
  'not-asked',
  'not-attested',
  'no-task',
  'owned-elsewhere',
  'may-not-approve',
  'may-not-speak-for',
] as const;

export interface TodoRefusal {
  readonly code: (typeof TODO_REFUSALS)[number];
  /** What is so, and what to do. */
  readonly message: string;
}
