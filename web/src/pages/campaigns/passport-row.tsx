import { CampaignReadinessDocument } from '#web/gql/campaigns/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Icon } from '#web/parts/icon.tsx';
import { campaignListWords } from '#web/words/campaign-list-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import type { PassportRow } from './list-rows.ts';

/** All items of the passport as one; the row folds and unfolds them. */
export function PassportTitle({ row }: { readonly row: PassportRow }) {
  const t = useWords(campaignListWords);
  const words = useWords(campaignWords);
  const { items, levels, folded, alone } = row;
  return (
    <span class="campaign-title">
      <span class={folded > 0 ? 'row-name passport-name' : 'row-name passport-name unfolded'}>
        <Icon name="chevron" size={12} />
        {t.passport}
        <span class="unseen"> {folded > 0 ? t.unfold(formatCount(folded)) : t.fold}</span>
      </span>
      <span class="campaign-facts quiet small">
        <span>
          {t.items(formatCount(items))}
          {alone > 0 ? t.alone(formatCount(alone)) : ''}
        </span>
        {levels.map((one) => (
          <span key={one.level} class="level-count" data-tip={words.levelTip(one.level)}>
            <span class="level-badge">{one.level}</span>
            <span class="number"> {formatCount(one.items)}</span>
          </span>
        ))}
      </span>
    </span>
  );
}

/** How many services have reached which level. */
export function PassportReached() {
  const t = useWords(campaignListWords);
  const { data } = useLiveQuery(CampaignReadinessDocument, {}, { keep: true });
  if (!data) return null;
  const { reached, services } = data.readiness.summary;
  const levels = reached.toReversed().map(({ level, services: count }) => `${level} ${count}`);
  const some = reached.reduce((sum, one) => sum + one.services, 0);
  return (
    <span class="small quiet two-lines" data-tip={t.reachedTip}>
      <span class="cut">{t.reached(formatCount(some), formatCount(services))}</span>
      <span class="cut number">{levels.join(' · ')}</span>
    </span>
  );
}
