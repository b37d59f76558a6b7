import { useMutation } from '@urql/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  RestoreServiceDocument,
  type RestoreServiceMutation,
  type RestoreServiceMutationVariables,
} from '#web/gql/graphql.ts';
import { ErrorNote } from '#web/parts/error-note.tsx';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { sourcesWords } from '#web/words/sources-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly serviceId: string;
  readonly onRestored: () => void;
}

/** The undo of a removal: asks once, since everybody sees what it does. Escape and cancel lead back to its button. */
export function RestoreService({ serviceId, onRestored }: Props) {
  const t = useWords(sourcesWords);
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useLayoutEffect(() => {
    if (asking) asked.current = true;
    else if (asked.current) button.current?.focus();
  }, [asking]);
  if (asking) {
    return (
      <Question serviceId={serviceId} onRestored={onRestored} onCancel={() => setAsking(false)} />
    );
  }
  return (
    <button
      ref={button}
      type="button"
      class="button"
      aria-label={t.restoreIt(serviceId)}
      onClick={() => setAsking(true)}
    >
      {t.restore}
    </button>
  );
}

function Question(props: Props & { readonly onCancel: () => void }) {
  const { serviceId, onRestored, onCancel } = props;
  const t = useWords(sourcesWords);
  const language = useApiLanguage();
  const yes = useRef<HTMLButtonElement>(null);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const [{ fetching, error }, restore] = useMutation<
    RestoreServiceMutation,
    RestoreServiceMutationVariables
  >(RestoreServiceDocument.toString());
  useLayoutEffect(() => yes.current?.focus(), []);

  const submit = async () => {
    setRefused(undefined);
    const { data } = await restore({ serviceId, language });
    const reason = data?.restoreService.error?.message;
    if (reason) setRefused(reason);
    else if (data?.restoreService.service) onRestored();
  };
  return (
    <form
      class="stack-small"
      onSubmit={(event) => {
        event.preventDefault();
        if (!fetching) void submit();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel();
      }}
    >
      <p class="row wrap">
        {t.confirm(serviceId)}
        <button ref={yes} type="submit" class="button primary" aria-disabled={fetching}>
          {t.restore}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t.cancel}
        </button>
      </p>
      {error ? <ErrorNote error={error} /> : null}
      {refused ? (
        <p class="warned" role="alert">
          {refused}
        </p>
      ) : null}
    </form>
  );
}
