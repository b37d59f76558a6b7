import { isNarrowed, NO_FILTER } from '#web/campaigns/campaign-filter.ts';
import { afterToggle } from '#web/campaigns/passport-group.ts';
import type { CampaignRowFragment } from '#web/gql/campaigns/graphql.ts';
import { useCalmList } from '#web/live/use-calm-list.ts';
import type { LiveRows } from '#web/live/use-live-rows.ts';
import { PHONE, useMedia } from '#web/live/use-media.ts';
import { Empty } from '#web/parts/empty.tsx';
import { ErrorNote } from '#web/parts/error-note.tsx';
import { NewRows } from '#web/parts/new-rows.tsx';
import { specsCommand } from '#web/parts/publish-command.ts';
import { Skeleton } from '#web/parts/skeleton.tsx';
import { Table } from '#web/parts/table.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { campaignListWords } from '#web/words/campaign-list-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { commonWords } from '#web/words/common-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import type { CampaignChoice } from './campaign-choice.ts';
import { campaignColumns } from './campaign-columns.tsx';
import { type ListRow, listRows } from './list-rows.ts';
import { useForecasts } from './use-forecasts.ts';

interface Props {
  readonly campaigns: LiveRows<CampaignRowFragment>;
  readonly shown: readonly CampaignRowFragment[];
  readonly choice: CampaignChoice;
  readonly query: QueryState;
}

/** The rows, or why there are none. */
export function CampaignTable({ campaigns, shown, choice, query }: Props) {
  const { list, error, loading, retry } = campaigns;
  const t = useWords(campaignListWords);
  const words = useWords(campaignWords);
  const forecasts = useForecasts();
  const phone = useMedia(PHONE);
  const calm = useCalmList(shown, ({ id }) => id, JSON.stringify(choice));
  const told = error?.networkError && list && !loading;
  const note =
    error && !told ? <ErrorNote error={error} asOf={list?.asOf} onRetry={retry} /> : null;
  if (!list) return <div class="faceted-rows">{note ?? <Skeleton rows={12} />}</div>;
  return (
    <div class="faceted-rows" {...calm.hold}>
      <NewRows waiting={calm.waiting} onShow={calm.show} />
      {shown.length === 0 ? (
        <NoCampaigns none={list.total === 0} choice={choice} query={query} />
      ) : (
        <div class="panel">
          <Table
            label={t.caption}
            rows={listRows(calm.rows, choice.unfolded)}
            columns={campaignColumns({ t, words, forecasts, phone })}
            keyOf={keyOf}
            hrefOf={(row) =>
              row.kind === 'passport'
                ? query.href({ passport: afterToggle(choice.unfolded, isNarrowed(choice)) })
                : `/campaigns/${row.campaign.campaignId}`
            }
            sort={{
              value: choice.sort,
              onChange: (sort) => query.set({ sort: sort === 'DUE' ? undefined : sort }),
            }}
            keys
          />
        </div>
      )}
      {note}
      <span class="unseen" role="status">
        {t.count(formatCount(shown.length))}
      </span>
    </div>
  );
}

const keyOf = (row: ListRow): string => (row.kind === 'passport' ? row.kind : row.campaign.id);

function NoCampaigns(props: {
  readonly none: boolean;
  readonly choice: CampaignChoice;
  readonly query: QueryState;
}) {
  const t = useWords(campaignListWords);
  const common = useWords(commonWords);
  if (props.none) {
    return (
      <Empty title={t.noneYet} command={specsCommand(location.origin)}>
        {t.noneYetHint}
      </Empty>
    );
  }
  return (
    <Empty
      title={t.noneMatch}
      action={
        isNarrowed(props.choice) ? (
          <button type="button" class="button" onClick={() => props.query.set(NO_FILTER)}>
            {common.clearAll}
          </button>
        ) : null
      }
    />
  );
}
