import { useEffect, useRef } from 'preact/hooks';
import { TODO_STATES, type TodoState } from '#web/campaigns/todo-state.ts';
import {
  CampaignTodoFacetsDocument,
  type CampaignTodoFragment,
  CampaignTodosDocument,
  type CampaignTodosQuery,
} from '#web/gql/campaigns/graphql.ts';
import { useCalmList } from '#web/live/use-calm-list.ts';
import { useEndInSight } from '#web/live/use-end-in-sight.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { useLiveRows } from '#web/live/use-live-rows.ts';
import { PHONE, useMedia } from '#web/live/use-media.ts';
import { Empty } from '#web/parts/empty.tsx';
import { ErrorNote } from '#web/parts/error-note.tsx';
import { NewRows } from '#web/parts/new-rows.tsx';
import { Section } from '#web/parts/section.tsx';
import { Skeleton } from '#web/parts/skeleton.tsx';
import { Table } from '#web/parts/table.tsx';
import { useHref } from '#web/routing/location.ts';
import { type QueryState, useQueryState } from '#web/routing/query-state.ts';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { commonWords } from '#web/words/common-words.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { todoColumns } from './todo-columns.tsx';
import { TodoFilters } from './todo-filters.tsx';
import './campaign-todos.css';

const ROWS = {
  name: 'campaign-todos',
  document: CampaignTodosDocument,
  connectionOf: ({ todos }: CampaignTodosQuery) => todos,
  page: 50,
};

/** Every service that is asked, with what was found for it; filtered by the address. */
export function CampaignTodos({ campaignId }: { readonly campaignId: string }) {
  const t = useWords(campaignPageWords);
  const words = useWords(campaignWords);
  const common = useWords(commonWords);
  const query = useQueryState();
  const phone = useMedia(PHONE);
  const filter = { campaign: [campaignId], ...chosenOf(query) };
  const language = useApiLanguage();
  const todos = useLiveRows(ROWS, { filter, language });
  const facets = useLiveQuery(CampaignTodoFacetsDocument, { filter }, { keep: true });
  const { list, error, loading, retry, loadMore } = todos;
  const calm = useCalmList(list?.rows ?? NONE, ({ id }) => id, list?.scope ?? '');
  const end = useRef<HTMLDivElement>(null);
  const section = useRef<HTMLDivElement>(null);
  const href = useHref();
  useEffect(() => {
    if (href.endsWith('#services')) section.current?.scrollIntoView({ block: 'start' });
  }, [href]);
  useEndInSight(end, list?.next !== undefined, loadMore);
  const told = error?.networkError && list && !loading;
  return (
    <div ref={section} id="services" class="campaign-services">
      <Section title={t.services} count={list?.total} panel={false}>
        <TodoFilters facets={facets.data?.todos.facets} query={query} />
        {list === undefined ? (
          error ? null : (
            <Skeleton rows={8} />
          )
        ) : list.total === 0 ? (
          <Empty title={t.noTodos} />
        ) : (
          <div class={loading ? 'panel waiting' : 'panel'} {...calm.hold}>
            <NewRows waiting={calm.waiting} onShow={calm.show} />
            <Table
              label={t.services}
              rows={calm.rows}
              total={list.total}
              columns={todoColumns({ t, words, phone })}
              keyOf={({ id }) => id}
              hrefOf={({ serviceId }) =>
                `/services/${serviceId}/todos?todo=${campaignId}~${serviceId}`
              }
              keys
            />
          </div>
        )}
        {list?.next === undefined ? null : (
          <div ref={end} class="load-more">
            <button type="button" class="button" onClick={() => void loadMore()}>
              {common.loadMore(formatCount(list.rows.length), formatCount(list.total))}
            </button>
          </div>
        )}
        {error && !told ? <ErrorNote error={error} asOf={list?.asOf} onRetry={retry} /> : null}
      </Section>
    </div>
  );
}

const NONE: readonly CampaignTodoFragment[] = [];

function chosenOf(query: QueryState): { state?: TodoState[]; team?: string[] } {
  const state = TODO_STATES.filter((one) => query.all('state').includes(one));
  const team = [...query.all('team')];
  return { ...(state.length > 0 ? { state } : {}), ...(team.length > 0 ? { team } : {}) };
}
