import { useMutation } from '@urql/preact';
import { useState } from 'preact/hooks';
import {
  type DeadLetterLineFragment,
  ReplayDeadLetterDocument,
  type ReplayDeadLetterMutation,
  type ReplayDeadLetterMutationVariables,
} from '#web/gql/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { ErrorNote } from '#web/parts/error-note.tsx';
import { deadLettersWords } from '#web/words/dead-letters-words.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { useWords } from '#web/words/use-words.ts';
import { DiscardForm } from './discard-form.tsx';

interface Props {
  readonly letter: DeadLetterLineFragment;
  readonly onDecided: () => void;
}

/** One message: what it was about, what became of it, and the two things to do about it. */
export function DeadLetterRow({ letter, onDecided }: Props) {
  const t = useWords(deadLettersWords);
  const { id, queue, type, about, queuedAt, givenUpAt, attempts, lastError, replayable } = letter;
  const language = useApiLanguage();
  const [discarding, setDiscarding] = useState(false);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const [{ fetching, error }, replay] = useMutation<
    ReplayDeadLetterMutation,
    ReplayDeadLetterMutationVariables
  >(ReplayDeadLetterDocument.toString());
  const send = async () => {
    const { data } = await replay({ id, language });
    setRefused(data?.replayDeadLetter.error?.message);
    if (data && !data.replayDeadLetter.error) onDecided();
  };
  return (
    <li class="dead-letter">
      <div>
        <p>
          <strong class="mono">{about}</strong>{' '}
          <span class="quiet">
            {type === 'task' ? t.task : type} · {queue}
          </span>
        </p>
        {lastError === null ? null : (
          <p>
            <span class="quiet">{t.lastError}:</span> <code>{lastError}</code>
          </p>
        )}
        <p class="small quiet">
          {t.givenUp} <Age at={givenUpAt} /> · {t.attempts(attempts)} · {t.queued}{' '}
          <Age at={queuedAt} />
        </p>
        {replayable ? null : <p class="small">{t.notReplayable}</p>}
        {error ? <ErrorNote error={error} /> : null}
        {refused === undefined ? null : (
          <p class="warned" role="alert">
            {refused}
          </p>
        )}
      </div>
      {discarding ? (
        <DiscardForm id={id} onDone={onDecided} onCancel={() => setDiscarding(false)} />
      ) : (
        <div class="row wrap">
          {replayable ? (
            <button type="button" class="button" disabled={fetching} onClick={() => void send()}>
              {t.replay}
            </button>
          ) : null}
          <button type="button" class="button" onClick={() => setDiscarding(true)}>
            {t.discard}
          </button>
        </div>
      )}
    </li>
  );
}
