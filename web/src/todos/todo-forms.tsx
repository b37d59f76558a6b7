import { useState } from 'preact/hooks';
import { utcDay } from '#web/campaigns/days.ts';
import {
  AttestTodoDocument,
  CommentOnTodoDocument,
  DeclineTodoWaiverDocument,
  EditTodoDocument,
  MarkTodoNotApplicableDocument,
  type Priority,
  type TodoLineFragment,
  WaiveTodoDocument,
} from '#web/gql/campaigns/graphql.ts';
import { present } from '#web/live/clock.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { todoWords } from '#web/words/todo-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ReasonForm } from './reason-form.tsx';
import { DayField, SmallForm, TextField } from './small-form.tsx';
import type { TodoAction } from './use-todo-action.ts';

export type FormName = 'plan' | 'waive' | 'decline' | 'notApplicable' | 'attest' | 'comment';

interface Props {
  readonly todo: TodoLineFragment;
  readonly action: TodoAction;
  readonly onDone: () => void;
}

/** What one wants to say of a todo. */
export function TodoForm({ name, ...props }: Props & { readonly name: FormName }) {
  const t = useWords(todoWords);
  const { action, onDone } = props;
  const { todoId, version: expectedVersion } = props.todo;
  switch (name) {
    case 'plan':
      return <PlanForm {...props} />;
    case 'waive':
      return <WaiveForm {...props} />;
    case 'notApplicable':
      return (
        <ReasonForm
          label={t.notApplicable}
          busy={action.busy}
          onDone={onDone}
          onReason={(reason) =>
            action.act(MarkTodoNotApplicableDocument, { todoId, expectedVersion, reason })
          }
        />
      );
    case 'decline':
      return (
        <ReasonForm
          label={t.decline}
          busy={action.busy}
          onDone={onDone}
          onReason={(reason) => action.act(DeclineTodoWaiverDocument, { todoId, reason })}
        />
      );
    case 'attest':
      return <AttestForm {...props} />;
    case 'comment':
      return <CommentForm {...props} />;
  }
}

const PRIORITIES = ['HIGH', 'MEDIUM', 'LOW'] as const satisfies readonly Priority[];

function PlanForm({ todo, action, onDone }: Props) {
  const t = useWords(todoWords);
  const campaign = useWords(campaignWords);
  const [assignee, setAssignee] = useState(todo.assignee ?? '');
  const [dueDate, setDueDate] = useState(todo.dueDate ?? '');
  const [priority, setPriority] = useState<Priority>(todo.priority);
  const submit = async () => {
    const input = {
      todoId: todo.todoId,
      expectedVersion: todo.version,
      assignee: assignee.trim() || null,
      dueDate: dueDate || null,
      priority,
    };
    if (await action.act(EditTodoDocument, input)) onDone();
  };
  return (
    <SmallForm
      label={t.plan}
      submit={t.save}
      ready
      busy={action.busy}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <TextField label={t.assignee} value={assignee} onValue={setAssignee} maxLength={200} />
      <DayField label={t.dueDate} value={dueDate} onValue={setDueDate} />
      <label>
        <span class="small quiet">{t.priority}</span>
        <select
          class="picker"
          value={priority}
          onChange={({ currentTarget }) =>
            setPriority(PRIORITIES.find((one) => one === currentTarget.value) ?? 'MEDIUM')
          }
        >
          {PRIORITIES.map((one) => (
            <option key={one} value={one}>
              {campaign[one]}
            </option>
          ))}
        </select>
      </label>
    </SmallForm>
  );
}

const DAY_MS = 86_400_000;
const MONTH = 30;

function WaiveForm({ todo, action, onDone }: Props) {
  const t = useWords(todoWords);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(() => utcDay(present() + MONTH * DAY_MS));
  const submit = async () => {
    const until = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString();
    const input = { todoId: todo.todoId, expectedVersion: todo.version, reason, until };
    if (await action.act(WaiveTodoDocument, input)) onDone();
  };
  return (
    <SmallForm
      label={t.waive}
      submit={t.save}
      ready={reason.trim() !== '' && day !== ''}
      busy={action.busy}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <TextField label={t.reason} value={reason} onValue={setReason} wide />
      <DayField label={t.until} value={day} min={utcDay(present())} onValue={setDay} />
    </SmallForm>
  );
}

function AttestForm({ todo, action, onDone }: Props) {
  const t = useWords(todoWords);
  const [evidence, setEvidence] = useState('');
  const [url, setUrl] = useState('');
  const submit = async () => {
    const shown = { evidence, ...(url.trim() === '' ? {} : { url: url.trim() }) };
    const input = { todoId: todo.todoId, expectedVersion: todo.version, ...shown };
    if (await action.act(AttestTodoDocument, input)) onDone();
  };
  return (
    <SmallForm
      label={t.attest}
      submit={t.save}
      ready={evidence.trim() !== ''}
      busy={action.busy}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <TextField label={t.shown} value={evidence} onValue={setEvidence} wide />
      <TextField label={t.address} value={url} onValue={setUrl} wide />
    </SmallForm>
  );
}

function CommentForm({ todo, action, onDone }: Props) {
  const t = useWords(todoWords);
  const [text, setText] = useState('');
  const submit = async () => {
    if (await action.act(CommentOnTodoDocument, { todoId: todo.todoId, text })) onDone();
  };
  return (
    <SmallForm
      label={t.comment}
      submit={t.comment}
      ready={text.trim() !== ''}
      busy={action.busy}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <label class="mute-reason">
        <span class="small quiet">{t.comment}</span>
        <textarea
          class="text-input"
          rows={3}
          value={text}
          maxLength={5_000}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
    </SmallForm>
  );
}
