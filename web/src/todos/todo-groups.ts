import type { TodoLineFragment } from '#web/gql/campaigns/graphql.ts';

type Line = Pick<
  TodoLineFragment,
  'state' | 'attestedForDays' | 'assignee' | 'dueDate' | 'waiverRequest'
>;

/** Todos of a service as its page shows them. What a person must show waits in a group of its own until somebody has to do with it: such items are many, and would hide the rest. */
export function todoGroups<Todo extends Line>(todos: readonly Todo[]) {
  const of = (...states: readonly TodoLineFragment['state'][]) =>
    todos.filter(({ state }) => states.includes(state));
  const open = of('OPEN');
  return {
    open: [...of('REGRESSED'), ...open.filter((todo) => !waits(todo))],
    toShow: open.filter(waits),
    cannotTell: of('CANNOT_TELL'),
    waived: of('WAIVED'),
    done: of('SATISFIED'),
    notApplicable: of('NOT_APPLICABLE'),
  };
}

const waits = ({ attestedForDays, assignee, dueDate, waiverRequest }: Line): boolean =>
  attestedForDays !== null && assignee === null && dueDate === null && waiverRequest === null;
