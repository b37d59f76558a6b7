import { useState } from 'preact/hooks';
import { CampaignFacets } from '#web/campaigns/campaign-facets.tsx';
import { ViewSwitch } from '#web/campaigns/view-switch.tsx';
import { CampaignsDocument, type CampaignsQuery } from '#web/gql/campaigns/graphql.ts';
import { useLiveRows } from '#web/live/use-live-rows.ts';
import { useMayEdit } from '#web/live/viewer.ts';
import { Icon } from '#web/parts/icon.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { SearchBox } from '#web/parts/search-box.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { campaignListWords } from '#web/words/campaign-list-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { commonWords } from '#web/words/common-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { choiceOf, chosenOf, inTab, SORTS, STATUSES } from './campaign-choice.ts';
import { CampaignTable } from './campaign-table.tsx';
import { StatusTabs } from './status-tabs.tsx';
import '#web/styles/faceted.css';
import '#web/styles/pages.css';
import './campaigns.css';

/** There are hardly ever more: all are here, so that tabs and filters answer at once. */
const ROWS = {
  name: 'campaigns',
  document: CampaignsDocument,
  connectionOf: ({ campaigns }: CampaignsQuery) => campaigns,
  page: 1_000,
};
const FILTER = { status: [...STATUSES] };

/** What is asked of services, how far each has come, and when it will be done; filtered by the address. */
export function CampaignsPage() {
  const t = useWords(campaignListWords);
  const words = useWords(campaignWords);
  const common = useWords(commonWords);
  const query = useQueryState();
  const mayEdit = useMayEdit();
  const campaigns = useLiveRows(ROWS, { filter: FILTER });
  const all = campaigns.list?.rows ?? [];
  const choice = choiceOf(query);
  const shown = chosenOf(all, choice);
  const [folded, setFolded] = useState(true);
  return (
    <div class="faceted campaigns-page">
      <PageHead
        title={words.campaigns}
        count={campaigns.list ? shown.length : undefined}
        beside={<ViewSwitch current="list" query={query} />}
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
                value={choice.sort}
                onChange={({ currentTarget: { value } }) =>
                  query.set({ sort: value === 'DUE' ? undefined : value })
                }
              >
                {SORTS.map((sort) => (
                  <option key={sort} value={sort}>
                    {t[sort]}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              class="button facets-toggle"
              aria-expanded={!folded}
              onClick={() => setFolded(!folded)}
            >
              <Icon name="filter" size={14} /> {common.filters}
            </button>
            {mayEdit ? (
              <a class="button primary" href="/campaigns/new">
                <Icon name="plus" size={14} /> {words.create}
              </a>
            ) : null}
          </>
        }
      >
        <StatusTabs all={all} choice={choice} query={query} />
      </PageHead>
      <div class={folded ? 'faceted-body folded' : 'faceted-body'}>
        <aside
          class="facets"
          aria-label={common.filters}
          aria-busy={campaigns.list === undefined && campaigns.error === undefined}
        >
          {all.length > 0 ? (
            <CampaignFacets rows={inTab(all, choice)} filter={choice} query={query} />
          ) : null}
        </aside>
        <CampaignTable campaigns={campaigns} shown={shown} choice={choice} query={query} />
      </div>
    </div>
  );
}
