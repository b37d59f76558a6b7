import { TodoShape } from '#web/campaigns/todo-mark.tsx';
import { TODO_STATES } from '#web/campaigns/todo-state.ts';
import type { CampaignTodoFacetsQuery } from '#web/gql/campaigns/graphql.ts';
import type { QueryState } from '#web/routing/query-state.ts';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly facets: CampaignTodoFacetsQuery['todos']['facets'] | undefined;
  readonly query: QueryState;
}

/** States with their counts, several may be chosen; and one team. */
export function TodoFilters({ facets, query }: Props) {
  const t = useWords(campaignPageWords);
  const words = useWords(campaignWords);
  const chosen = query.all('state');
  const team = query.get('team') ?? '';
  const teams = (facets?.teams ?? []).map(({ value }) => value);
  const offered = team === '' || teams.includes(team) ? teams : [...teams, team];
  const toggled = (state: string) =>
    chosen.includes(state) ? chosen.filter((one) => one !== state) : [...chosen, state];
  return (
    <div class="todo-filters">
      <ul class="filter-chips" aria-label={words.state}>
        <li>
          <a
            class="chip"
            href={query.href({ state: undefined })}
            aria-current={chosen.length === 0 ? 'true' : undefined}
          >
            {t.allStates}
          </a>
        </li>
        {TODO_STATES.map((state) => {
          const count = facets?.states.find(({ value }) => value === state)?.count ?? 0;
          if (count === 0 && !chosen.includes(state)) return null;
          return (
            <li key={state}>
              <a
                class="chip"
                href={query.href({ state: toggled(state) })}
                aria-current={chosen.includes(state) ? 'true' : undefined}
              >
                <TodoShape state={state} /> {words[state]}{' '}
                <span class="number quiet">{formatCount(count)}</span>
              </a>
            </li>
          );
        })}
      </ul>
      <label class="select">
        <span class="unseen">{words.team}</span>
        <select
          value={team}
          onChange={({ currentTarget: { value } }) => query.set({ team: value })}
        >
          <option value="">{t.allTeams}</option>
          {offered.toSorted().map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
