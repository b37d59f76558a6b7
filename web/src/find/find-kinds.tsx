import type { SearchKind } from '#web/gql/graphql.ts';
import { findWords } from '#web/words/find-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { type Hit, KINDS } from './entries.ts';

interface Props {
  readonly hits: readonly Hit[];
  readonly only: SearchKind | undefined;
  readonly onOnly: (kind: SearchKind | undefined) => void;
}

/** The kinds that were found; Tab goes through them. */
export function FindKinds({ hits, only, onOnly }: Props) {
  const t = useWords(findWords);
  const kinds = KINDS.filter((kind) => hits.some((hit) => hit.kind === kind));
  if (kinds.length < 2) return null;
  const choices: readonly (SearchKind | undefined)[] = [undefined, ...kinds];
  return (
    <fieldset class="find-kinds" aria-label={t.kinds}>
      {choices.map((kind) => (
        <button
          key={kind ?? 'all'}
          type="button"
          tabIndex={-1}
          class="find-kind"
          aria-pressed={kind === only}
          onClick={() => onOnly(kind)}
        >
          {kind === undefined ? t.all : t[kind]}
        </button>
      ))}
    </fieldset>
  );
}
