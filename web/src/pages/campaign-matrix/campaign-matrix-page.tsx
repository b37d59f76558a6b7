import { ViewSwitch } from '#web/campaigns/view-switch.tsx';
import { CampaignMatrixDocument, type CampaignMatrixQuery } from '#web/gql/campaigns/graphql.ts';
import { useLiveRows } from '#web/live/use-live-rows.ts';
import { Empty } from '#web/parts/empty.tsx';
import { ErrorNote } from '#web/parts/error-note.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { SearchBox } from '#web/parts/search-box.tsx';
import { Skeleton } from '#web/parts/skeleton.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { campaignMatrixWords } from '#web/words/campaign-matrix-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { matrixRows } from './matrix-rows.ts';
import { MatrixTable } from './matrix-table.tsx';
import '#web/styles/pages.css';
import './campaign-matrix.css';

const ROWS = {
  name: 'campaign-matrix',
  document: CampaignMatrixDocument,
  connectionOf: ({ campaigns }: CampaignMatrixQuery) => campaigns,
  page: 500,
};

const SORTS = ['OPEN', 'NAME'] as const;

/** How far every team has come with every campaign that runs. */
export function CampaignMatrixPage() {
  const t = useWords(campaignMatrixWords);
  const words = useWords(campaignWords);
  const query = useQueryState();
  const { list, error, retry, loading } = useLiveRows(ROWS, {});
  const sort = SORTS.find((one) => one === query.get('sort')) ?? 'OPEN';
  const campaigns = (list?.rows ?? []).filter(({ progress }) => progress.total > 0);
  const typed = (query.get('text') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const rows = matrixRows(campaigns, { sort, words: typed });
  const told = error?.networkError && list && !loading;
  return (
    <div class="campaign-matrix-page">
      <PageHead
        title={words.campaigns}
        beside={<ViewSwitch current="matrix" />}
        aside={
          <>
            <SearchBox
              label={t.search}
              value={query.get('text') ?? ''}
              onChange={(text) => query.set({ text }, { replace: true })}
              slash
            />
            <label class="select">
              <span class="unseen">{t.sort}</span>
              <select
                value={sort}
                onChange={({ currentTarget: { value } }) =>
                  query.set({ sort: value === 'OPEN' ? undefined : value })
                }
              >
                {SORTS.map((one) => (
                  <option key={one} value={one}>
                    {t[one]}
                  </option>
                ))}
              </select>
            </label>
          </>
        }
      />
      {error && !told ? <ErrorNote error={error} asOf={list?.asOf} onRetry={retry} /> : null}
      {list === undefined ? (
        error ? null : (
          <Skeleton rows={12} />
        )
      ) : rows.length === 0 ? (
        <Empty title={typed.length > 0 && campaigns.length > 0 ? t.noneMatch : t.none} />
      ) : (
        <MatrixTable campaigns={campaigns} rows={rows} />
      )}
    </div>
  );
}
