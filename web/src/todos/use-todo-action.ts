import { useState } from 'preact/hooks';
import { client } from '#web/client.ts';
import type { Language, TodoAnswerFragment } from '#web/gql/campaigns/graphql.ts';
import type { TypedDocument } from '#web/live/typed-document.ts';
import { askVersion } from '#web/live/version.ts';
import { commonWords } from '#web/words/common-words.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { useWords } from '#web/words/use-words.ts';

export type Conflict = NonNullable<TodoAnswerFragment['conflict']>;

export interface TodoAction {
  readonly busy: boolean;
  /** Why it was refused; undefined when it was not. */
  readonly refused: string | undefined;
  readonly conflict: Conflict | undefined;
  readonly settle: () => void;
  /** Whether it was done. */
  readonly act: <Input>(
    document: TypedDocument<unknown, { input: Input; language: Language }>,
    input: NoInfer<Input>,
  ) => Promise<boolean>;
}

interface Answered {
  readonly error?: { readonly message: string } | null;
  readonly conflict?: Conflict | null;
}

/** Asks for a change of a todo, and shows every list its effect at once. */
export function useTodoAction(): TodoAction {
  const common = useWords(commonWords);
  const language = useApiLanguage();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const [conflict, setConflict] = useState<Conflict | undefined>(undefined);
  const act: TodoAction['act'] = async (document, input) => {
    setBusy(true);
    const { data, error } = await client
      .mutation<Readonly<Record<string, Answered>>>(document.toString(), { input, language })
      .toPromise();
    const answer = Object.values(data ?? {})[0];
    const said = error?.graphQLErrors.map(({ message }) => message).join(' ');
    setRefused(answer?.error?.message ?? (error ? said || common.unreachable : undefined));
    setConflict(answer?.conflict ?? undefined);
    const isDone = error === undefined && !answer?.error && !answer?.conflict;
    if (isDone) await askVersion();
    setBusy(false);
    return isDone;
  };
  return { busy, refused, conflict, settle: () => setConflict(undefined), act };
}
