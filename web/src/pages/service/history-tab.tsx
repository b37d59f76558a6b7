import { ServiceHistoryDocument } from '#web/gql/graphql.ts';
import { useCalmList } from '#web/live/use-calm-list.ts';
import { usePages } from '#web/live/use-pages.ts';
import { Empty } from '#web/parts/empty.tsx';
import { joinRollouts } from '#web/parts/join-rollouts.ts';
import { Loaded } from '#web/parts/loaded.tsx';
import { MoreButton } from '#web/parts/more-button.tsx';
import { newestFirst } from '#web/parts/newest-first.ts';
import { useQueryState } from '#web/routing/query-state.ts';
import { commonWords } from '#web/words/common-words.ts';
import { historyWords } from '#web/words/history-words.ts';
import { isoDay } from '#web/words/times.ts';
import { useWords } from '#web/words/use-words.ts';
import { BeforeWatching } from './before-watching.tsx';
import { ChangeFilter } from './change-filter.tsx';
import { type ChangeGroup, chosenGroups, groupOf } from './change-groups.ts';
import { type HistoryChange, HistoryRow } from './history-row.tsx';
import { unseenRollouts, unseenTrouble } from './remembered.ts';
import './history.css';

const PAGE = 100;

/** Everything that ever happened to it, day by day, with before and after on demand. */
export function HistoryTab({ serviceId }: { readonly serviceId: string }) {
  const t = useWords(historyWords);
  const chosen = chosenGroups(useQueryState().all('kind'));
  const pages = usePages(
    ServiceHistoryDocument,
    { serviceId, first: PAGE },
    ({ service }) => service?.changes,
  );
  const wanted = newestFirst(pages.nodes).filter(({ kind }) => {
    const group = groupOf(kind);
    return chosen.length === 0 || (group !== undefined && chosen.includes(group));
  });
  const isWanted = (group: ChangeGroup) => chosen.length === 0 || chosen.includes(group);
  const isComplete = !pages.more && !pages.loadingMore;
  return (
    <Loaded result={pages.result}>
      {({ service }) => {
        const rollouts = isComplete
          ? unseenRollouts(service?.rollouts.nodes ?? [], pages.nodes)
          : [];
        const trouble = isComplete ? unseenTrouble(service?.environments ?? [], pages.nodes) : [];
        const earlier = {
          rollouts: isWanted('rollout') ? rollouts : [],
          trouble: isWanted('health') ? trouble : [],
        };
        const isEmpty = wanted.length + earlier.rollouts.length + earlier.trouble.length === 0;
        return pages.total + rollouts.length + trouble.length === 0 ? (
          <Empty title={t.none}>{t.noneWhy}</Empty>
        ) : (
          <div class="history">
            <ChangeFilter
              changes={pages.nodes}
              complete={isComplete}
              earlier={{ rollout: rollouts.length, health: trouble.length }}
            />
            {isEmpty ? (
              <p class="quiet">{pages.more ? t.noMatchLoaded(pages.nodes.length) : t.noMatch}</p>
            ) : (
              <Days changes={wanted} scope={`${serviceId} ${chosen.join()}`} />
            )}
            <MoreButton pages={pages} />
            <BeforeWatching {...earlier} />
          </div>
        );
      }}
    </Loaded>
  );
}

function Days(props: { readonly changes: readonly HistoryChange[]; readonly scope: string }) {
  const common = useWords(commonWords);
  const { rows, waiting, show, hold } = useCalmList(props.changes, ({ id }) => id, props.scope);
  const joined = joinRollouts(rows);
  const days = Map.groupBy(joined.rows, ({ at }) => isoDay(at));
  return (
    <div {...hold}>
      {waiting > 0 ? (
        <button type="button" class="button" onClick={show}>
          {common.newRows(waiting)}
        </button>
      ) : null}
      {[...days].map(([day, changes]) => (
        <section key={day} class="history-day" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} class="number small quiet">
            {day}
          </h2>
          <ol class="panel">
            {changes.map((change) => (
              <HistoryRow key={change.id} change={change} end={joined.ends.get(change.id)} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
