import { useState } from 'preact/hooks';
import { CampaignFacets } from '#web/campaigns/campaign-facets.tsx';
import { facetsOf, fits, isNarrowed, NO_FILTER, wordsOf } from '#web/campaigns/campaign-filter.ts';
import { isUnfolded } from '#web/campaigns/passport-group.ts';
import { ViewSwitch } from '#web/campaigns/view-switch.tsx';
import { CampaignMatrixDocument, type CampaignMatrixQuery } from '#web/gql/campaigns/graphql.ts';
import { useLiveRows } from '#web/live/use-live-rows.ts';
import { Empty } from '#web/parts/empty.tsx';
import { ErrorNote } from '#web/parts/error-note.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { Skeleton } from '#web/parts/skeleton.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { campaignMatrixWords } from '#web/words/campaign-matrix-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { commonWords } from '#web/words/common-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { matrixColumns } from './matrix-columns.ts';
import { MATRIX_SORTS, MatrixControls } from './matrix-controls.tsx';
import { MatrixLegend } from './matrix-legend.tsx';
import { matrixRows } from './matrix-rows.ts';
import { MatrixTable } from './matrix-table.tsx';
import { useColumnTitle } from './use-column-title.ts';
import '#web/styles/faceted.css';
import '#web/styles/pages.css';
import './campaign-matrix.css';

const ROWS = {
  name: 'campaign-matrix',
  document: CampaignMatrixDocument,
  connectionOf: ({ campaigns }: CampaignMatrixQuery) => campaigns,
  page: 500,
};

/** How far every team has come with every campaign that runs; filtered by the address. */
export function CampaignMatrixPage() {
  const t = useWords(campaignMatrixWords);
  const words = useWords(campaignWords);
  const common = useWords(commonWords);
  const query = useQueryState();
  const titleOf = useColumnTitle();
  const [folded, setFolded] = useState(true);
  const { list, error, retry, loading } = useLiveRows(ROWS, {});
  const sort = MATRIX_SORTS.find((one) => one === query.get('sort')) ?? 'OPEN';
  const asking = (list?.rows ?? []).filter(({ progress }) => progress.total > 0);
  // What one types here are teams; the rest of the address chooses campaigns.
  const filter = { words: [], facets: facetsOf(query) };
  const narrowed = isNarrowed(filter);
  const unfolded = isUnfolded(query.get('passport'), narrowed);
  const campaigns = asking.filter((campaign) => fits(campaign, filter));
  const columns = matrixColumns(campaigns, unfolded);
  const rows = matrixRows(columns, { sort, words: wordsOf(query) });
  const told = error?.networkError && list && !loading;
  const isEmpty = columns.length === 0 || rows.length === 0;
  const why = asking.length === 0 ? t.none : columns.length === 0 ? t.noneFits : t.noneMatch;
  return (
    <div class="faceted campaign-matrix-page">
      <PageHead
        title={words.campaigns}
        beside={<ViewSwitch current="matrix" query={query} />}
        aside={
          <>
            <MatrixControls query={query} sort={sort} columns={columns} rows={rows} />
            <button
              type="button"
              class="button facets-toggle"
              aria-expanded={!folded}
              onClick={() => setFolded(!folded)}
            >
              <Icon name="filter" size={14} /> {common.filters}
            </button>
          </>
        }
      />
      <div class={folded ? 'faceted-body folded' : 'faceted-body'}>
        <aside
          class="facets"
          aria-label={common.filters}
          aria-busy={list === undefined && error === undefined}
        >
          {asking.length > 0 ? (
            <CampaignFacets rows={asking} filter={filter} query={query} />
          ) : null}
        </aside>
        <div class="faceted-rows">
          {error && !told ? <ErrorNote error={error} asOf={list?.asOf} onRetry={retry} /> : null}
          {list === undefined ? (
            error ? null : (
              <Skeleton rows={12} />
            )
          ) : isEmpty ? (
            <Empty
              title={why}
              action={
                asking.length > 0 ? (
                  <button type="button" class="button" onClick={() => query.set(NO_FILTER)}>
                    {common.clearAll}
                  </button>
                ) : null
              }
            />
          ) : (
            <>
              <MatrixLegend columns={columns} unfolded={unfolded} narrowed={narrowed} />
              <MatrixTable columns={columns} rows={rows} titleOf={titleOf} query={query} />
            </>
          )}
          <span class="unseen" role="status">
            {list ? t.count(formatCount(rows.length), formatCount(columns.length)) : ''}
          </span>
        </div>
      </div>
    </div>
  );
}
