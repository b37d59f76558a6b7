import { campaignWords } from '#web/words/campaign-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** The same question campaign by campaign, or as a matrix of teams. */
export function ViewSwitch({ current }: { readonly current: 'list' | 'matrix' }) {
  const t = useWords(campaignWords);
  return (
    <nav class="switch" aria-label={t.view}>
      <a href="/campaigns" aria-current={current === 'list' ? 'true' : undefined}>
        {t.list}
      </a>
      <a href="/campaigns/matrix" aria-current={current === 'matrix' ? 'true' : undefined}>
        {t.matrix}
      </a>
    </nav>
  );
}
