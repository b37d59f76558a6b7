import type { QueryChange, QueryState } from '#web/routing/query-state.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** What means something else in the other view, or nothing. */
const OWN: QueryChange = { text: undefined, sort: undefined, status: undefined };

interface Props {
  readonly current: 'list' | 'matrix';
  readonly query: QueryState;
}

/** The same question campaign by campaign, or as a matrix of teams; what is filtered stays filtered. */
export function ViewSwitch({ current, query }: Props) {
  const t = useWords(campaignWords);
  const kept = query.href(OWN).split('?')[1];
  const to = (path: string) => (kept === undefined ? path : `${path}?${kept}`);
  return (
    <nav class="switch" aria-label={t.view}>
      <a href={to('/campaigns')} aria-current={current === 'list' ? 'true' : undefined}>
        {t.list}
      </a>
      <a href={to('/campaigns/matrix')} aria-current={current === 'matrix' ? 'true' : undefined}>
        {t.matrix}
      </a>
    </nav>
  );
}
