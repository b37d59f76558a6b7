import { useState } from 'preact/hooks';
import { ServiceFacetsDocument, ServicesDocument, type ServicesQuery } from '#web/gql/graphql.ts';
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
import { servicesWords } from '#web/words/services-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ActiveFilters } from './active-filters.tsx';
import { ServiceFacets } from './service-facets.tsx';
import { filterOf, orderOf } from './service-filter.ts';
import { ServiceTable } from './service-table.tsx';
import { servicesCsv } from './services-csv.ts';
import { SortChoice } from './sort-choice.tsx';
import '#web/styles/faceted.css';
import './services.css';

const ROWS = {
  name: 'services',
  document: ServicesDocument,
  connectionOf: ({ services }: ServicesQuery) => services,
  page: 50,
};

/** Every service, filtered and sorted by the address. */
export function ServicesPage() {
  const t = useWords(servicesWords);
  const common = useWords(commonWords);
  const query = useQueryState();
  const filter = filterOf(query);
  const spoken = useApiLanguage();
  const question = { filter, orderBy: orderOf(query), spoken };
  const services = useLiveRows(ROWS, question);
  const facets = useLiveQuery(ServiceFacetsDocument, { filter }, { keep: true });
  const environments = facets.data?.environments.map(({ name }) => name) ?? [];
  const [folded, setFolded] = useState(true);
  const rows = services.list?.rows ?? [];

  return (
    <div class="faceted services">
      <PageHead
        title={t.title}
        count={services.list?.total}
        aside={
          <>
            <SearchBox
              label={t.search}
              value={query.get('text') ?? ''}
              onChange={(text) => query.set({ text }, { replace: true })}
              slash
            />
            <SortChoice query={query} />
            <CsvButton
              name="services.csv"
              disabled={rows.length === 0}
              load={async () =>
                servicesCsv(await loadAll(ROWS.document, question, ROWS.connectionOf), environments)
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
        <ActiveFilters query={query} />
      </PageHead>
      <div class={folded ? 'faceted-body folded' : 'faceted-body'}>
        <aside
          class="facets"
          aria-label={common.filters}
          aria-busy={facets.data === undefined && facets.error === undefined}
        >
          {facets.data ? <ServiceFacets data={facets.data} query={query} /> : null}
        </aside>
        <ServiceTable
          services={services}
          environments={environments}
          filtered={Object.keys(filter).length > 0}
          query={query}
        />
      </div>
    </div>
  );
}
