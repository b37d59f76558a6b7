import { MatrixDocument, MatrixHeadDocument, type MatrixQuery } from '#web/gql/running/graphql.ts';
import { useStore } from '#web/live/store.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { useLiveRows } from '#web/live/use-live-rows.ts';
import { catalogueVersion, useReachable } from '#web/live/version.ts';
import { ViewSwitch } from '#web/pages/trouble/view-switch.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { matrixWords } from '#web/words/matrix-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { EnvironmentStrip } from './environment-strip.tsx';
import { Legend } from './legend.tsx';
import { MatrixControls } from './matrix-controls.tsx';
import { filterOf, orderOf } from './matrix-filter.ts';
import { MatrixList } from './matrix-list.tsx';
import '#web/styles/faceted.css';
import '#web/styles/pages.css';
import './matrix.css';

const ROWS = {
  name: 'matrix',
  document: MatrixDocument,
  connectionOf: ({ services }: MatrixQuery) => services,
  page: 200,
};

/** Every service in every environment at a glance, worst first. */
export function MatrixPage() {
  const t = useWords(matrixWords);
  const query = useQueryState();
  const language = useApiLanguage();
  const filter = filterOf(query);
  const orderBy = orderOf(query);
  const services = useLiveRows(ROWS, { filter, orderBy, language });
  const head = useLiveQuery(MatrixHeadDocument, { filter }, { keep: true });
  // The strip above the marks takes the room it needs first.
  const isReachable = useReachable();
  const isHeard = useStore(catalogueVersion) !== undefined || !isReachable;
  const isSettled = (head.data !== undefined && isHeard) || head.error !== undefined;
  const all = head.data?.environments.map(({ name }) => name) ?? [];
  const chosen = query.get('environment');
  const environments = chosen === undefined ? all : all.filter((name) => name === chosen);
  return (
    <div class="faceted matrix-page">
      <PageHead
        title={t.title}
        count={services.list?.total}
        beside={<ViewSwitch current="matrix" />}
        aside={<MatrixControls query={query} teams={head.data?.services.facets.teams ?? []} />}
      />
      <div class="matrix-strip">
        {head.data ? (
          <EnvironmentStrip
            environments={all}
            counts={head.data.services.facets.health}
            query={query}
          />
        ) : null}
        <Legend />
      </div>
      {isSettled ? (
        <MatrixList
          services={services}
          environments={environments}
          byTeam={orderBy === 'TEAM'}
          query={query}
        />
      ) : null}
    </div>
  );
}
