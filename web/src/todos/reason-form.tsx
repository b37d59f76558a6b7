import { useState } from 'preact/hooks';
import { todoWords } from '#web/words/todo-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { SmallForm, TextField } from './small-form.tsx';

/** What takes a reason and nothing else. */
export function ReasonForm(props: {
  readonly label: string;
  readonly busy: boolean;
  /** Whether it was done. */
  readonly onReason: (reason: string) => Promise<boolean>;
  readonly onDone: () => void;
}) {
  const { label, busy, onReason, onDone } = props;
  const t = useWords(todoWords);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (await onReason(reason)) onDone();
  };
  return (
    <SmallForm
      label={label}
      submit={t.save}
      ready={reason.trim() !== ''}
      busy={busy}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <TextField label={t.reason} value={reason} onValue={setReason} wide />
    </SmallForm>
  );
}
