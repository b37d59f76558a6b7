import { useEffect, useState } from 'preact/hooks';
import { useLiveRows } from '#web/live/use-live-rows.ts';
import { Icon } from '#web/parts/icon.tsx';
import { useAnchorName } from '#web/parts/use-named-row.ts';
import type { QueryState } from '#web/routing/query-state.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { formatCount } from '#web/words/numbers.ts';
import { troubleWords } from '#web/words/trouble-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { isMutedAnchor } from './trouble-anchor.ts';
import { filterOf } from './trouble-filter.ts';
import { TroubleList } from './trouble-list.tsx';
import { TROUBLE_ROWS } from './trouble-rows.ts';

interface Props {
  readonly count: number;
  readonly query: QueryState;
}

/** What somebody decided not to look at for a while; read when it is unfolded. */
export function MutedTrouble({ count, query }: Props) {
  const t = useWords(troubleWords);
  const isAsked = isMutedAnchor(useAnchorName());
  const [open, setOpen] = useState(query.all('open').some((id) => id.startsWith('muted ')));
  useEffect(() => {
    if (isAsked) setOpen(true);
  }, [isAsked]);
  return (
    <section>
      <button
        type="button"
        class="timeline-fold quiet"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'down' : 'chevron'} size={12} /> {t.mutedGroup(formatCount(count))}
      </button>
      {open ? <Muted query={query} /> : null}
    </section>
  );
}

function Muted({ query }: Pick<Props, 'query'>) {
  const language = useApiLanguage();
  const trouble = useLiveRows(TROUBLE_ROWS, { filter: filterOf(query, ['MUTED']), language });
  return <TroubleList trouble={trouble} silent={false} query={query} />;
}
