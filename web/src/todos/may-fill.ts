import type { TodoLineFragment } from '#web/gql/campaigns/graphql.ts';
import type { FormName } from './todo-forms.tsx';

type Asked = Pick<
  TodoLineFragment,
  'state' | 'attestedForDays' | 'attestation' | 'notApplicable' | 'mayApprove' | 'waiverRequest'
>;

/** Somebody has to do something, or to look. */
export const isToDo = ({ state }: Pick<Asked, 'state'>): boolean =>
  state === 'OPEN' || state === 'REGRESSED' || state === 'CANNOT_TELL';

/** Why nobody can show that it is done: which word says so. Undefined where somebody can. */
export function whyNotShown(
  todo: Pick<TodoLineFragment, 'origin' | 'attestedForDays' | 'attestation'>,
): 'notShownDONE' | `notShown${TodoLineFragment['origin']}` | undefined {
  if (todo.attestation?.inForce === true) return 'notShownDONE';
  return todo.attestedForDays === null ? `notShown${todo.origin}` : undefined;
}

/** Whether this can be said of the todo as it stands. */
export function mayFill(todo: Asked, form: FormName): boolean {
  switch (form) {
    case 'plan':
    case 'comment':
      return true;
    case 'waive':
      return isToDo(todo);
    case 'notApplicable':
      return isToDo(todo) && todo.notApplicable === null;
    case 'attest':
      return todo.attestedForDays !== null && todo.attestation?.inForce !== true;
    case 'decline':
      return todo.waiverRequest !== null && todo.mayApprove;
  }
}
