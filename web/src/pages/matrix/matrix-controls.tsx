import { SearchBox } from '#web/parts/search-box.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { matrixWords } from '#web/words/matrix-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { ORDERS, orderOf } from './matrix-filter.ts';

interface Props {
  readonly query: QueryState;
  readonly teams: readonly { readonly value: string; readonly count: number }[];
}

/** Which services, and in which order. */
export function MatrixControls({ query, teams }: Props) {
  const t = useWords(matrixWords);
  const team = query.get('team') ?? '';
  const onlyTrouble = query.get('only') === 'trouble';
  const names = teams.map(({ value }) => value);
  return (
    <>
      <SearchBox
        label={t.search}
        value={query.get('text') ?? ''}
        onChange={(text) => query.set({ text }, { replace: true })}
        slash
      />
      <label class="select">
        <span class="unseen">{t.team}</span>
        <select
          value={team}
          onChange={({ currentTarget: { value } }) => query.set({ team: value })}
        >
          <option value="">{t.allTeams}</option>
          {team !== '' && !names.includes(team) ? <option value={team}>{team}</option> : null}
          {teams
            .toSorted((a, b) => a.value.localeCompare(b.value))
            .map(({ value, count }) => (
              <option key={value} value={value}>
                {value} ({formatCount(count)})
              </option>
            ))}
        </select>
      </label>
      <label class="select">
        <span class="unseen">{t.sort}</span>
        <select
          value={orderOf(query)}
          onChange={({ currentTarget: { value } }) =>
            query.set({ sort: value === 'HEALTH' ? undefined : value.toLowerCase() })
          }
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t[order]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="button toggle"
        aria-pressed={onlyTrouble}
        data-tip={t.onlyTroubleTip}
        onClick={() => query.set({ only: onlyTrouble ? undefined : 'trouble' })}
      >
        {t.onlyTrouble}
      </button>
    </>
  );
}
