import { useRef } from 'preact/hooks';
import type { MatrixRowFragment } from '#web/gql/running/graphql.ts';
import { useCalmList } from '#web/live/use-calm-list.ts';
import { useEndInSight } from '#web/live/use-end-in-sight.ts';
import type { LiveRows } from '#web/live/use-live-rows.ts';
import { Empty } from '#web/parts/empty.tsx';
import { ErrorNote } from '#web/parts/error-note.tsx';
import { NewRows } from '#web/parts/new-rows.tsx';
import { snapshotCommand } from '#web/parts/publish-command.ts';
import { Skeleton } from '#web/parts/skeleton.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { commonWords } from '#web/words/common-words.ts';
import { matrixWords } from '#web/words/matrix-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { MatrixGrid } from './matrix-grid.tsx';

interface Props {
  readonly services: LiveRows<MatrixRowFragment>;
  readonly environments: readonly string[];
  readonly byTeam: boolean;
  readonly query: QueryState;
}

/** The matrix as far as one scrolled, or why there is none. */
export function MatrixList({ services, environments, byTeam, query }: Props) {
  const { list, error, loading, retry, loadMore } = services;
  const t = useWords(matrixWords);
  const common = useWords(commonWords);
  const calm = useCalmList(list?.rows ?? NONE, ({ id }) => id, list?.scope ?? '');
  const end = useRef<HTMLDivElement>(null);
  useEndInSight(end, list?.next !== undefined, loadMore);
  const told = error?.networkError && list && !loading;
  const note =
    error && !told ? <ErrorNote error={error} asOf={list?.asOf} onRetry={retry} /> : null;
  if (!list) return note ?? <Skeleton rows={16} />;
  if (list.total === 0) return <Nothing query={query} />;
  if (environments.length === 0) {
    return <Empty title={t.noneYet} command={snapshotCommand(location.origin)} />;
  }
  return (
    <div class={loading ? 'matrix-list waiting' : 'matrix-list'} {...calm.hold}>
      <NewRows waiting={calm.waiting} onShow={calm.show} />
      <MatrixGrid
        services={calm.rows}
        total={list.total}
        environments={environments}
        byTeam={byTeam}
      />
      {list.next !== undefined ? (
        <div ref={end} class="load-more">
          <button type="button" class="button" onClick={() => void loadMore()}>
            {common.loadMore(formatCount(list.rows.length), formatCount(list.total))}
          </button>
        </div>
      ) : null}
      {note}
    </div>
  );
}

const NONE: readonly MatrixRowFragment[] = [];

function Nothing({ query }: { readonly query: QueryState }) {
  const t = useWords(matrixWords);
  const common = useWords(commonWords);
  const clear = { text: undefined, team: undefined, environment: undefined, only: undefined };
  return (
    <Empty
      title={query.get('only') === 'trouble' ? t.allWell : t.noneMatch}
      action={
        <button type="button" class="button" onClick={() => query.set(clear)}>
          {common.clearAll}
        </button>
      }
    />
  );
}
