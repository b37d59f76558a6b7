import { TargetDay } from '#web/campaigns/target-day.tsx';
import type { CampaignRowFragment } from '#web/gql/campaigns/graphql.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly campaign: CampaignRowFragment;
  /** It stands below the passport. */
  readonly isItem: boolean;
  readonly phone: boolean;
}

/** What is asked, and below it level, status, category and whose it is. */
export function CampaignTitle({ campaign, isItem, phone }: Props) {
  const words = useWords(campaignWords);
  const { title, level, status, targetDate, category, ownerTeam } = campaign;
  return (
    <span class={isItem ? 'campaign-title passport-item' : 'campaign-title'}>
      <span class="row-name">{title}</span>
      <span class="campaign-facts quiet small">
        {level ? (
          <span class="level-badge" data-tip={words.levelTip(level)}>
            {level}
          </span>
        ) : null}
        {status === 'ACTIVE' ? null : <span class="status-badge">{words[status]}</span>}
        {phone && targetDate ? <TargetDay day={targetDate} still={status !== 'ACTIVE'} /> : null}
        <span class="cut">{[category, ownerTeam].filter(Boolean).join(' · ')}</span>
      </span>
    </span>
  );
}
