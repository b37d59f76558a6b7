import { useStore } from '#web/live/store.ts';
import { catalogueVersion } from '#web/live/version.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Freshness } from '#web/parts/freshness.tsx';
import { HealthShape } from '#web/parts/health-mark.tsx';
import { snapshotCommand } from '#web/parts/publish-command.ts';
import type { QueryState } from '#web/routing/query-state.ts';
import { commonWords } from '#web/words/common-words.ts';
import { troubleWords } from '#web/words/trouble-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { isFiltered, NO_FILTER } from './trouble-filter.ts';

interface Props {
  readonly silent: boolean;
  readonly query: QueryState;
}

/** Good news, with its age; or why it is none. */
export function NoTrouble({ silent, query }: Props) {
  const t = useWords(troubleWords);
  const common = useWords(commonWords);
  const clusters = useStore(catalogueVersion)?.clusters ?? [];
  const oldest = clusters.map(({ asOf }) => asOf).toSorted()[0];
  if (isFiltered(query)) {
    return (
      <Empty
        title={t.nothingHere}
        action={
          <button type="button" class="button" onClick={() => query.set(NO_FILTER)}>
            {common.clearAll}
          </button>
        }
      />
    );
  }
  if (oldest === undefined) {
    return <Empty title={t.neverHeard} command={snapshotCommand(location.origin)} />;
  }
  if (silent) return null;
  return (
    <div class="panel all-right">
      <p class="all-well">
        <HealthShape health="HEALTHY" pixels={14} /> <strong>{t.nothing}</strong>
      </p>
      <p class="quiet">
        {t.nothingWhy} <Freshness asOf={oldest} />
      </p>
    </div>
  );
}
