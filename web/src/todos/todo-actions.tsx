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
import { isToDo, mayFill } from './may-fill.ts';
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
  const waits = isToDo(todo);
  const isOwn = todo.origin === 'HAND';
  const toApprove: readonly Button[] = [
    waiverRequest !== null &&
      mayApprove && [t.approve, () => void action.act(ApproveTodoWaiverDocument, { todoId })],
    mayFill(todo, 'decline') && [t.decline, () => onForm('decline')],
  ];
  const buttons: readonly Button[] = [
    waits &&
      (assign.isMine(todo)
        ? [t.unassign, () => assign.to(todo, null)]
        : [t.assignToMe, () => assign.toMe(todo)]),
    isOwn && waits && [t.complete, () => void action.act(CompleteTaskDocument, { todoId })],
    isOwn &&
      state === 'SATISFIED' && [t.reopen, () => void action.act(ReopenTaskDocument, { todoId })],
    mayFill(todo, 'attest') && [t.attest, () => onForm('attest')],
    attestation?.inForce === true && [
      t.withdraw,
      () => void action.act(WithdrawTodoAttestationDocument, { todoId }),
    ],
    [t.plan, () => onForm('plan')],
    mayFill(todo, 'waive') && [t.waive, () => onForm('waive')],
    waiver?.inForce === true && [t.unwaive, () => void action.act(UnwaiveTodoDocument, { todoId })],
    mayFill(todo, 'notApplicable') && [t.notApplicable, () => onForm('notApplicable')],
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
