import { useMutation } from '@urql/preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  DiscardDeadLetterDocument,
  type DiscardDeadLetterMutation,
  type DiscardDeadLetterMutationVariables,
} from '#web/gql/graphql.ts';
import { ErrorNote } from '#web/parts/error-note.tsx';
import { deadLettersWords } from '#web/words/dead-letters-words.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly id: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks why; without a reason nothing is discarded. */
export function DiscardForm({ id, onDone, onCancel }: Props) {
  const t = useWords(deadLettersWords);
  const language = useApiLanguage();
  const field = useId();
  const input = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const [{ fetching, error }, discard] = useMutation<
    DiscardDeadLetterMutation,
    DiscardDeadLetterMutationVariables
  >(DiscardDeadLetterDocument.toString());
  // Before the first key: whoever opened the form goes on typing.
  useLayoutEffect(() => input.current?.focus(), []);

  const submit = async () => {
    const { data } = await discard({ id, reason, language });
    setRefused(data?.discardDeadLetter.error?.message);
    if (data && !data.discardDeadLetter.error) onDone();
  };
  return (
    <form
      class="discard-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') void submit();
      }}
      onKeyDown={({ key, isComposing }) => {
        if (key === 'Escape' && !isComposing) onCancel();
      }}
    >
      <label for={field} class="small">
        {t.reason}
      </label>
      <div class="row wrap">
        <input
          id={field}
          ref={input}
          class="reason-input"
          value={reason}
          maxLength={500}
          autocomplete="off"
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <button type="submit" class="button primary" disabled={reason.trim() === '' || fetching}>
          {t.discardNow}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
      {error ? <ErrorNote error={error} /> : null}
      {refused === undefined ? null : (
        <p class="warned" role="alert">
          {refused}
        </p>
      )}
    </form>
  );
}
