import { useEffect, useRef } from 'preact/hooks';
import type { TroubleRowFragment } from '#web/gql/running/graphql.ts';
import { useCalmList } from '#web/live/use-calm-list.ts';
import { useEndInSight } from '#web/live/use-end-in-sight.ts';
import type { LiveRows } from '#web/live/use-live-rows.ts';
import { ErrorNote } from '#web/parts/error-note.tsx';
import { lazy } from '#web/parts/lazy.tsx';
import { NewRows } from '#web/parts/new-rows.tsx';
import { Skeleton } from '#web/parts/skeleton.tsx';
import { useAnchorName } from '#web/parts/use-named-row.ts';
import type { QueryState } from '#web/routing/query-state.ts';
import { commonWords } from '#web/words/common-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { troubleWords } from '#web/words/trouble-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { NoTrouble } from './no-trouble.tsx';
import { anchorOf, isAnchor, isMutedAnchor, openedOnArrival } from './trouble-anchor.ts';
import { TroubleTable } from './trouble-table.tsx';
import { useFocusStays } from './use-focus-stays.ts';
import { useJustMuted } from './use-just-muted.ts';

const MutedNote = lazy(async () => (await import('./muted-note.tsx')).MutedNote);

interface Props {
  readonly trouble: LiveRows<TroubleRowFragment>;
  /** A cluster is silent: then no rows do not mean that all is well. */
  readonly silent: boolean;
  readonly query: QueryState;
}

/** The rows as far as one scrolled, or why there are none. */
export function TroubleList({ trouble, silent, query }: Props) {
  const { list, error, loading, retry, loadMore } = trouble;
  const common = useWords(commonWords);
  const t = useWords(troubleWords);
  const calm = useCalmList(list?.rows ?? NONE, ({ id }) => id, list?.scope ?? '');
  const body = useRef<HTMLDivElement>(null);
  const [muted, onUndone] = useJustMuted(body, calm, list?.rows ?? NONE);
  useFocusStays(body, calm.rows);
  const end = useRef<HTMLDivElement>(null);
  useEndInSight(end, list?.next !== undefined, loadMore);
  const anchor = useAnchorName();
  const [opened] = useRef(openedOnArrival(query)).current;
  const has = (find: (row: TroubleRowFragment) => boolean) =>
    list === undefined || list.rows.some(find);
  const isMissing =
    isAnchor(anchor) && !isMutedAnchor(anchor) && !has((row) => anchorOf(row) === anchor);
  const isAwaited = isMissing || (isListed(opened) && !has(({ id }) => id === opened));
  const known = list?.rows.length ?? 0;
  useEffect(() => {
    if (isAwaited && list?.next !== undefined && known < LOOKED_THROUGH) void loadMore();
  }, [isAwaited, list?.next]);
  const told = error?.networkError && list && !loading;
  const note =
    error && !told ? <ErrorNote error={error} asOf={list?.asOf} onRetry={retry} /> : null;
  const said = muted ? (
    <div role="status">
      <MutedNote muted={muted} query={query} onUndone={onUndone} />
    </div>
  ) : null;
  if (!list) return note ?? <Skeleton rows={12} />;
  if (list.total === 0) {
    return (
      <>
        {said}
        <NoTrouble silent={silent} query={query} />
        {note}
      </>
    );
  }
  return (
    <div ref={body} class={loading ? 'trouble-list waiting' : 'trouble-list'} {...calm.hold}>
      {said}
      <NewRows waiting={calm.waiting} onShow={calm.show} />
      {isMissing && list.next === undefined ? <p class="note">{t.goneRow(anchor)}</p> : null}
      <TroubleTable rows={calm.rows} query={query} />
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

const NONE: readonly TroubleRowFragment[] = [];

/** What is muted stands in a list of its own. */
const isListed = (opened: string | undefined): boolean =>
  opened !== undefined && !opened.startsWith('muted ');

/** So many rows are read at most to find the one that an address names. */
const LOOKED_THROUGH = 1_000;
