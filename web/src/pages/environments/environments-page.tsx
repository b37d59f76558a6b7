import { useState } from 'preact/hooks';
import {
  type EnvironmentDifferenceRowFragment,
  EnvironmentDifferencesDocument,
  type EnvironmentDifferencesQuery,
} from '#web/gql/running/graphql.ts';
import { loadAll } from '#web/live/load-all.ts';
import { type Pages, usePages } from '#web/live/use-pages.ts';
import { CsvButton } from '#web/parts/csv-button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { MoreButton } from '#web/parts/more-button.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { SearchBox } from '#web/parts/search-box.tsx';
import { Table } from '#web/parts/table.tsx';
import { type QueryState, useQueryState } from '#web/routing/query-state.ts';
import { apartWords } from '#web/words/apart-words.ts';
import { commonWords } from '#web/words/common-words.ts';
import { environmentWords } from '#web/words/environment-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { differenceChoice, isNarrowed, NOT_NARROWED } from './difference-choice.ts';
import { differenceColumns } from './difference-columns.tsx';
import { DifferenceFacets } from './difference-facets.tsx';
import { differencesCsv } from './differences-csv.ts';
import { PairPickers } from './pair-pickers.tsx';
import { spreadServices } from './spread-services.ts';
import { NotWaiting, waitingCount } from './waiting-count.tsx';
import '#web/styles/faceted.css';
import '#web/styles/pages.css';
import './environments.css';

type Row = EnvironmentDifferenceRowFragment;

const connectionOf = ({ environmentDifferences }: EnvironmentDifferencesQuery) =>
  environmentDifferences;

/** What runs in one environment and not, or otherwise, in another: what is waiting for production. */
export function EnvironmentsPage() {
  const t = useWords(environmentWords);
  const common = useWords(commonWords);
  const query = useQueryState();
  const [folded, setFolded] = useState(true);
  const choice = differenceChoice(query);
  const pages = usePages(EnvironmentDifferencesDocument, { ...choice, first: 100 }, connectionOf, {
    keep: true,
  });
  const found = pages.result.data?.environmentDifferences;
  const pair = found?.target ? { base: found.base, target: found.target } : undefined;
  return (
    <div class="faceted environments">
      <PageHead
        title={pair === undefined ? t.plainTitle : t.title(pair.target)}
        count={pair === undefined || !found ? undefined : waitingCount(found.facets.drifts, query)}
        beside={
          pair === undefined || !found ? null : (
            <NotWaiting counts={found.facets.drifts} query={query} />
          )
        }
        aside={
          pair === undefined ? null : (
            <>
              <SearchBox
                label={t.search}
                value={query.get('text') ?? ''}
                onChange={(text) => query.set({ text }, { replace: true })}
                slash
              />
              <CsvButton
                name={`waiting-for-${pair.target}.csv`}
                disabled={pages.total === 0}
                load={async () =>
                  differencesCsv(
                    await loadAll(EnvironmentDifferencesDocument, choice, connectionOf),
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
          )
        }
      />
      <Loaded result={pages.result}>
        {(data) =>
          pair === undefined ? (
            <Empty title={t.oneOnly}>{t.oneOnlyHint}</Empty>
          ) : (
            <>
              <PairPickers environments={data.environments} pair={pair} query={query} />
              <div class={folded ? 'faceted-body folded' : 'faceted-body'}>
                <DifferenceFacets
                  facets={data.environmentDifferences.facets}
                  target={pair.target}
                  query={query}
                />
                <Rows pages={pages} pair={pair} query={query} />
              </div>
            </>
          )
        }
      </Loaded>
    </div>
  );
}

interface RowsProps {
  readonly pages: Pages<EnvironmentDifferencesQuery, Row>;
  readonly pair: { readonly base: string | null; readonly target: string };
  readonly query: QueryState;
}

function Rows({ pages, pair, query }: RowsProps) {
  const t = useWords(environmentWords);
  const apart = useWords(apartWords);
  const common = useWords(commonWords);
  if (pages.total === 0) {
    return isNarrowed(query) ? (
      <Empty
        title={t.noneMatch}
        action={
          <button type="button" class="button" onClick={() => query.set(NOT_NARROWED)}>
            {common.clearAll}
          </button>
        }
      />
    ) : (
      <Empty title={t.none}>{t.noneHint(pair.target)}</Empty>
    );
  }
  return (
    <div class="faceted-rows">
      <div class="panel">
        <Table
          label={t.title(pair.target)}
          rows={pages.nodes}
          total={pages.total}
          columns={differenceColumns({ t, apart, ...pair, spread: spreadServices(pages.nodes) })}
          keyOf={({ key }) => key}
          hrefOf={runtimeOf}
          keys
        />
      </div>
      <MoreButton pages={pages} />
    </div>
  );
}

/** Both environments side by side, where both have it. */
function runtimeOf({ service, base, target }: Row): string {
  const path = `/services/${service.serviceId}/runtime`;
  if (base === null || target === null) return path;
  const place = (side: NonNullable<Row['base']>) =>
    `${side.environment.name} @ ${side.cluster.name}`;
  return `${path}?${new URLSearchParams({ view: 'compare', left: place(base), right: place(target) })}`;
}
