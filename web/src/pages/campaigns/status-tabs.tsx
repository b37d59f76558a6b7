import type { CampaignRowFragment } from '#web/gql/campaigns/graphql.ts';
import { Tabs } from '#web/parts/tabs.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { campaignListWords } from '#web/words/campaign-list-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { type CampaignChoice, STATUSES, statusCounts } from './campaign-choice.ts';

interface Props {
  readonly all: readonly CampaignRowFragment[];
  readonly choice: CampaignChoice;
  readonly query: QueryState;
}

/** One tab a status that any campaign has, and the one that is open. */
export function StatusTabs({ all, choice, query }: Props) {
  const t = useWords(campaignListWords);
  const words = useWords(campaignWords);
  const counts = statusCounts(all, choice);
  const shown = STATUSES.filter(
    (status) =>
      status === choice.status || status === 'ACTIVE' || all.some((row) => row.status === status),
  );
  const living = STATUSES.filter((status) => status !== 'ARCHIVED');
  const total = living.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
  return (
    <Tabs
      label={t.statuses}
      current={choice.status ?? 'all'}
      tabs={[
        { key: 'all', label: t.all, href: query.href({ status: undefined }), count: total },
        ...shown.map((status) => ({
          key: status,
          label: words[status],
          href: query.href({ status }),
          count: counts.get(status) ?? 0,
        })),
      ]}
    />
  );
}
