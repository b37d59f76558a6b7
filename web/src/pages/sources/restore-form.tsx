import { useMutation } from '@urql/preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { RestoreServiceDocument, type RestoreServiceMutation } from '#web/gql/graphql.ts';
import { ErrorNote } from '#web/parts/error-note.tsx';
import { sourcesWords } from '#web/words/sources-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly serviceId: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks by having the id typed. */
export function RestoreForm({ serviceId, onDone, onCancel }: Props) {
  const t = useWords(sourcesWords);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const [{ fetching, error }, restore] = useMutation<
    RestoreServiceMutation,
    { readonly serviceId: string }
  >(RestoreServiceDocument.toString());
  useEffect(() => input.current?.focus(), []);

  const submit = async () => {
    setRefused(undefined);
    const { data } = await restore({ serviceId });
    const reason = data?.restoreService.error?.message;
    if (reason) setRefused(reason);
    else if (data?.restoreService.service) onDone();
  };
  return (
    <form
      class="restore-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed === serviceId) void submit();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel();
      }}
    >
      <label for={id} class="small">
        {t.confirm(serviceId)}
      </label>
      <div class="row wrap">
        <input
          id={id}
          ref={input}
          class="text-input mono"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => setTyped(currentTarget.value.trim())}
        />
        <button type="submit" class="button primary" disabled={typed !== serviceId || fetching}>
          {t.restoreNow}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
      {error ? <ErrorNote error={error} /> : null}
      {refused ? (
        <p class="warned" role="alert">
          {refused}
        </p>
      ) : null}
    </form>
  );
}
