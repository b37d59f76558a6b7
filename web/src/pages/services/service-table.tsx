import { useRef } from 'preact/hooks';
import type { ServiceRowFragment } from '#web/gql/graphql.ts';
import { useCalmList } from '#web/live/use-calm-list.ts';
import { useEndInSight } from '#web/live/use-end-in-sight.ts';
import type { LiveRows } from '#web/live/use-live-rows.ts';
import { Empty } from '#web/parts/empty.tsx';
import { ErrorNote } from '#web/parts/error-note.tsx';
import { NewRows } from '#web/parts/new-rows.tsx';
import { specsCommand } from '#web/parts/publish-command.ts';
import { Skeleton } from '#web/parts/skeleton.tsx';
import { Table } from '#web/parts/table.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { commonWords } from '#web/words/common-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { servicesWords } from '#web/words/services-words.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { serviceColumns } from './service-columns.tsx';
import { NO_FILTER, orderOf } from './service-filter.ts';

interface Props {
  readonly services: LiveRows<ServiceRowFragment>;
  readonly environments: readonly string[];
  readonly filtered: boolean;
  readonly query: QueryState;
}

/** The rows, or why there are none. */
export function ServiceTable({ services, environments, filtered, query }: Props) {
  const { list, error, loading, retry, loadMore } = services;
  const t = useWords(servicesWords);
  const common = useWords(commonWords);
  const language = useLanguage();
  const calm = useCalmList(list?.rows ?? NONE, ({ id }) => id, list?.scope ?? '');
  const end = useRef<HTMLDivElement>(null);
  useEndInSight(end, list?.next !== undefined, loadMore);

  const told = error?.networkError && list && !loading;
  const note =
    error && !told ? <ErrorNote error={error} asOf={list?.asOf} onRetry={retry} /> : null;
  if (!list) return <div class="faceted-rows">{note ?? <Skeleton rows={16} />}</div>;
  if (list.total === 0) {
    return (
      <div class="faceted-rows">
        <NoServices filtered={filtered} query={query} />
        {note}
      </div>
    );
  }
  return (
    <div class={loading ? 'faceted-rows waiting' : 'faceted-rows'} {...calm.hold}>
      <NewRows waiting={calm.waiting} onShow={calm.show} />
      <div class="panel">
        <Table
          label={t.title}
          rows={calm.rows}
          total={list.total}
          columns={serviceColumns(environments, { t, language })}
          keyOf={({ id }) => id}
          hrefOf={({ serviceId }) => `/services/${serviceId}`}
          sort={{
            value: orderOf(query),
            onChange: (sort) => query.set({ sort: sort === 'NAME' ? undefined : sort }),
          }}
          keys
        />
      </div>
      {list.next !== undefined ? (
        <div ref={end} class="load-more">
          <button type="button" class="button" onClick={() => void loadMore()}>
            {common.loadMore(formatCount(list.rows.length), formatCount(list.total))}
          </button>
        </div>
      ) : null}
      {note}
      <span class="unseen" role="status">
        {loading ? '' : t.count(formatCount(list.total))}
      </span>
    </div>
  );
}

const NONE: readonly ServiceRowFragment[] = [];

function NoServices({
  filtered,
  query,
}: {
  readonly filtered: boolean;
  readonly query: QueryState;
}) {
  const t = useWords(servicesWords);
  const common = useWords(commonWords);
  if (!filtered) {
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
        <button type="button" class="button" onClick={() => query.set(NO_FILTER)}>
          {common.clearAll}
        </button>
      }
    >
      {t.noneMatchHint}
    </Empty>
  );
}
