import type { ChangeFilter } from '#web/gql/running/graphql.ts';
import { TimelineDocument } from '#web/gql/running/graphql.ts';
import { useCalmList } from '#web/live/use-calm-list.ts';
import { usePages } from '#web/live/use-pages.ts';
import { CHANGE_GROUPS, chosenGroups } from '#web/pages/service/change-groups.ts';
import { Empty } from '#web/parts/empty.tsx';
import { ErrorNote } from '#web/parts/error-note.tsx';
import { foldChanges } from '#web/parts/fold-changes.ts';
import { joinRollouts } from '#web/parts/join-rollouts.ts';
import { Loaded } from '#web/parts/loaded.tsx';
import { NewRows } from '#web/parts/new-rows.tsx';
import { newestFirst } from '#web/parts/newest-first.ts';
import { PageHead } from '#web/parts/page-head.tsx';
import type { RolloutEnd } from '#web/parts/rollout-end.ts';
import { type QueryState, useQueryState } from '#web/routing/query-state.ts';
import { commonWords } from '#web/words/common-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { timelineWords } from '#web/words/timeline-words.ts';
import { isoDay, timeOfDay } from '#web/words/times.ts';
import { useWords } from '#web/words/use-words.ts';
import { momentOf } from './moment.ts';
import { TimelineFilters } from './timeline-filters.tsx';
import { type TimelineChange, TimelineFold, TimelineRow } from './timeline-row.tsx';
import '#web/styles/pages.css';
import './timeline.css';

const PAGE = 100;

/** Everything that happened to any service, newest first; `?at=…` looks back from a moment. */
export function TimelinePage() {
  const t = useWords(timelineWords);
  const common = useWords(commonWords);
  const query = useQueryState();
  const filter = filterOf(query);
  const pages = usePages(
    TimelineDocument,
    { first: PAGE, filter, counted: Object.keys(filter).length === 0 },
    ({ changes }) => ({ ...changes, totalCount: changes.totalCount ?? 0 }),
    { keep: true },
  );
  const { nodes, more, loadingMore, moreError } = pages;
  const at = momentOf(query.get('at'));
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <PageHead
        title={at === undefined ? t.title : t.titleBefore(`${isoDay(at)} ${timeOfDay(at)}`)}
      />
      <Loaded result={pages.result}>
        {({ environments, teams }) => (
          <div class="timeline-page stack">
            <TimelineFilters
              environments={environments}
              teams={teams.nodes.map(({ name }) => name)}
            />
            {pages.total > 0 ? (
              <p class="small quiet number">{t.total(formatCount(pages.total))}</p>
            ) : null}
            {nodes.length > 0 ? (
              <Days changes={nodes} scope={JSON.stringify(filter)} />
            ) : isFiltered ? (
              <Empty
                title={more ? t.noMatchSoFar : t.noMatch}
                action={
                  <a class="button" href="/timeline">
                    {common.clearAll}
                  </a>
                }
              />
            ) : (
              <Empty title={t.noneYet}>{t.noneWhy}</Empty>
            )}
            {moreError ? (
              <ErrorNote error={moreError} asOf={pages.result.asOf} onRetry={more} />
            ) : null}
            {more || loadingMore ? (
              <button type="button" class="button" onClick={more} disabled={loadingMore}>
                {loadingMore ? common.loading : t.older}
              </button>
            ) : nodes.length > 0 ? (
              <p class="small quiet">{t.end}</p>
            ) : null}
          </div>
        )}
      </Loaded>
    </>
  );
}

/** Day by day; the time stands once for all rows of a minute. */
function Days({
  changes,
  scope,
}: {
  readonly changes: readonly TimelineChange[];
  readonly scope: string;
}) {
  const calm = useCalmList(newestFirst(changes), ({ id }) => id, scope);
  const { rows, ends } = joinRollouts(calm.rows);
  const days = Map.groupBy(rows, ({ at }) => isoDay(at));
  return (
    <div {...calm.hold}>
      <NewRows waiting={calm.waiting} onShow={calm.show} />
      {[...days].map(([day, own]) => (
        <section key={day} class="timeline-day" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} class="number small quiet">
            {day}
          </h2>
          {[...Map.groupBy(own, ({ at }) => timeOfDay(at).slice(0, 2))].map(([hour, those]) => (
            <Hour key={hour} hour={hour} changes={those} ends={ends} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Hour(props: {
  readonly hour: string;
  readonly changes: readonly TimelineChange[];
  readonly ends: ReadonlyMap<string, RolloutEnd>;
}) {
  const rows = foldChanges(props.changes);
  const minuteOf = (row: (typeof rows)[number] | undefined) =>
    (row?.kind === 'one' ? row.change : row?.changes[0])?.at.slice(0, 16);
  return (
    <>
      <h3 class="timeline-hour number small quiet">{`${props.hour}:00`}</h3>
      <ol class="panel">
        {rows.map((row, place) => {
          const showTime = minuteOf(row) !== minuteOf(rows[place - 1]);
          return row.kind === 'one' ? (
            <TimelineRow
              key={row.change.id}
              change={row.change}
              end={props.ends.get(row.change.id)}
              showTime={showTime}
            />
          ) : (
            <TimelineFold key={row.changes[0]?.id} changes={row.changes} showTime={showTime} />
          );
        })}
      </ol>
    </>
  );
}

/** What the address asks for. */
function filterOf(query: QueryState): ChangeFilter {
  const kind = chosenGroups(query.all('kind')).flatMap((group) => [...CHANGE_GROUPS[group]]);
  const environments = [...query.all('environment')];
  const team = query.get('team');
  const before = momentOf(query.get('at'));
  return {
    ...(kind.length > 0 ? { kind } : {}),
    ...(environments.length > 0 ? { environments } : {}),
    ...(team === undefined ? {} : { teams: [team] }),
    ...(before === undefined ? {} : { before }),
  };
}
