import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CreateTaskDocument } from '#web/gql/campaigns/graphql.ts';
import { todoWords } from '#web/words/todo-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { DayField, SmallForm, TextField } from './small-form.tsx';
import { useTodoAction } from './use-todo-action.ts';

/** A todo that belongs to no campaign. */
export function AddTask({ serviceId }: { readonly serviceId: string }) {
  const t = useWords(todoWords);
  const action = useTodoAction();
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const [dueDate, setDueDate] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    setTitle('');
    setBody('');
    setDueDate('');
  };
  const submit = async () => {
    const more = { ...(body.trim() ? { body } : {}), ...(dueDate ? { dueDate } : {}) };
    if (await action.act(CreateTaskDocument, { serviceId, title: title.trim(), ...more })) close();
  };
  if (!isOpen) {
    return (
      <p>
        <button ref={opener} type="button" class="button" onClick={() => setOpen(true)}>
          {t.add}
        </button>
      </p>
    );
  }
  return (
    <>
      <SmallForm
        label={t.add}
        submit={t.add}
        ready={title.trim() !== ''}
        busy={action.busy}
        onSubmit={() => void submit()}
        onCancel={close}
      >
        <TextField label={t.title} value={title} onValue={setTitle} maxLength={200} wide />
        <TextField label={t.body} value={body} onValue={setBody} maxLength={10_000} wide />
        <DayField label={t.dueDate} value={dueDate} onValue={setDueDate} />
      </SmallForm>
      {action.refused === undefined ? null : (
        <p class="warned" role="alert">
          {action.refused}
        </p>
      )}
    </>
  );
}
