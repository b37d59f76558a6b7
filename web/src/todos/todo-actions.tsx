import {
  ApproveTodoWaiverDocument,
  CompleteTaskDocument,
  MarkTodoApplicableDocument,
  ReopenTaskDocument,
  type TodoLineFragment,
  UnwaiveTodoDocument,
  WithdrawTodoAttestationDocument,
} from '#web/gql/campaigns/graphql.ts';
import { useMayEdit } from '#web/live/viewer.ts';
import { todoWords } from '#web/words/todo-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { useAssign } from './assign.ts';
import type { FormName } from './todo-forms.tsx';
import type { TodoAction } from './use-todo-action.ts';

interface Props {
  readonly todo: TodoLineFragment;
  readonly action: TodoAction;
  readonly onForm: (name: FormName) => void;
}

type Button = false | readonly [string, () => void];

/** What one can do with a todo as it stands. */
export function TodoActions({ todo, action, onForm }: Props) {
  const t = useWords(todoWords);
  const assign = useAssign(action);
  const mayEdit = useMayEdit();
  const { todoId, state, waiver, waiverRequest, mayApprove, notApplicable, attestation } = todo;
  const isToDo = state === 'OPEN' || state === 'REGRESSED' || state === 'CANNOT_TELL';
  const isOwn = todo.origin === 'HAND';
  const toApprove: readonly Button[] = [
    waiverRequest !== null &&
      mayApprove && [t.approve, () => void action.act(ApproveTodoWaiverDocument, { todoId })],
    waiverRequest !== null && mayApprove && [t.decline, () => onForm('decline')],
  ];
  const buttons: readonly Button[] = [
    isToDo &&
      (assign.isMine(todo)
        ? [t.unassign, () => assign.to(todo, null)]
        : [t.assignToMe, () => assign.toMe(todo)]),
    isOwn && isToDo && [t.complete, () => void action.act(CompleteTaskDocument, { todoId })],
    isOwn &&
      state === 'SATISFIED' && [t.reopen, () => void action.act(ReopenTaskDocument, { todoId })],
    todo.attestedForDays !== null && !attestation?.inForce && [t.attest, () => onForm('attest')],
    attestation?.inForce === true && [
      t.withdraw,
      () => void action.act(WithdrawTodoAttestationDocument, { todoId }),
    ],
    [t.plan, () => onForm('plan')],
    isToDo && [t.waive, () => onForm('waive')],
    waiver?.inForce === true && [t.unwaive, () => void action.act(UnwaiveTodoDocument, { todoId })],
    isToDo && notApplicable === null && [t.notApplicable, () => onForm('notApplicable')],
    notApplicable !== null && [
      t.applicable,
      () => void action.act(MarkTodoApplicableDocument, { todoId }),
    ],
    [t.comment, () => onForm('comment')],
  ];
  return (
    <div class="todo-actions">
      {(mayEdit ? [...toApprove, ...buttons] : toApprove).map((button) =>
        button === false ? null : (
          <button
            key={button[0]}
            type="button"
            class="button"
            disabled={action.busy}
            onClick={button[1]}
          >
            {button[0]}
          </button>
        ),
      )}
    </div>
  );
}
