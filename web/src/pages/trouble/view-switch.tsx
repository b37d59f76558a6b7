import { useQueryState } from '#web/routing/query-state.ts';
import { troubleWords } from '#web/words/trouble-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** The same question as a list of what is wrong, or as a matrix of all services; what both filter by stays. */
export function ViewSwitch({ current }: { readonly current: 'list' | 'matrix' }) {
  const t = useWords(troubleWords);
  const query = useQueryState();
  const kept = new URLSearchParams(
    ['team', 'environment'].flatMap((key) => query.all(key).map((value) => [key, value])),
  ).toString();
  const href = (path: string) => (kept === '' ? path : `${path}?${kept}`);
  return (
    <nav class="switch" aria-label={t.view}>
      <a href={href('/trouble')} aria-current={current === 'list' ? 'true' : undefined}>
        {t.list}
      </a>
      <a href={href('/matrix')} aria-current={current === 'matrix' ? 'true' : undefined}>
        {t.matrix}
      </a>
    </nav>
  );
}
