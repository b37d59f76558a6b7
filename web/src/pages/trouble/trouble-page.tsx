import { useState } from 'preact/hooks';
import { TroubleCsvDocument, TroubleFacetsDocument } from '#web/gql/running/graphql.ts';
import { loadAll } from '#web/live/load-all.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { useLiveRows } from '#web/live/use-live-rows.ts';
import { CsvButton } from '#web/parts/csv-button.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { SearchBox } from '#web/parts/search-box.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { commonWords } from '#web/words/common-words.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { troubleWords } from '#web/words/trouble-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ActiveFilters } from './active-filters.tsx';
import { MutedTrouble } from './muted-trouble.tsx';
import { SilentClusters } from './silent-clusters.tsx';
import { troubleCsv } from './trouble-csv.ts';
import { TroubleFacets } from './trouble-facets.tsx';
import { filterOf } from './trouble-filter.ts';
import { TroubleList } from './trouble-list.tsx';
import { TROUBLE_ROWS } from './trouble-rows.ts';
import { ViewSwitch } from './view-switch.tsx';
import '#web/styles/faceted.css';
import '#web/styles/pages.css';
import './trouble.css';

/** Everything that is wrong with any service anywhere, worst first; filtered by the address. */
export function TroublePage() {
  const t = useWords(troubleWords);
  const common = useWords(commonWords);
  const language = useApiLanguage();
  const query = useQueryState();
  const filter = filterOf(query);
  const trouble = useLiveRows(TROUBLE_ROWS, { filter, language });
  const facets = useLiveQuery(TroubleFacetsDocument, { filter, language }, { keep: true });
  const [folded, setFolded] = useState(true);
  const counted = facets.data?.trouble;
  // Which clusters are silent stands above the rows, so rows wait for it.
  const isSettled = counted !== undefined || facets.error !== undefined;
  const muted = counted?.facets.states.find(({ value }) => value === 'MUTED')?.count ?? 0;
  const rows = trouble.list?.rows ?? [];

  return (
    <div class="faceted trouble-page">
      <PageHead
        title={t.title}
        count={trouble.list?.total}
        beside={<ViewSwitch current="list" />}
        aside={
          <>
            <SearchBox
              label={t.search}
              value={query.get('text') ?? ''}
              onChange={(text) => query.set({ text }, { replace: true })}
              slash
            />
            <CsvButton
              name="trouble.csv"
              disabled={rows.length === 0}
              load={async () =>
                troubleCsv(
                  await loadAll(
                    TroubleCsvDocument,
                    { filter, language },
                    ({ trouble: found }) => found,
                  ),
                )
              }
            />
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
      >
        <ActiveFilters query={query} rules={counted?.facets.rules ?? []} />
      </PageHead>
      <div class={folded ? 'faceted-body folded' : 'faceted-body'}>
        <aside
          class="facets"
          aria-label={common.filters}
          aria-busy={counted === undefined && facets.error === undefined}
        >
          {counted ? <TroubleFacets facets={counted.facets} query={query} /> : null}
        </aside>
        <div class="faceted-rows stack">
          <SilentClusters clusters={counted?.silent ?? []} />
          {isSettled ? (
            <TroubleList
              trouble={trouble}
              silent={(counted?.silent.length ?? 0) > 0}
              query={query}
            />
          ) : null}
          {muted > 0 ? <MutedTrouble count={muted} query={query} /> : null}
        </div>
      </div>
    </div>
  );
}
