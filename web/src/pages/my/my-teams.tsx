import { MyTeamsDocument, TeamNamesDocument } from '#web/gql/campaigns/graphql.ts';
import { myTeams, toggleTeam } from '#web/live/my-teams.ts';
import { useStore } from '#web/live/store.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { viewerName } from '#web/live/viewer.ts';
import { Chip } from '#web/parts/chip.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { Section } from '#web/parts/section.tsx';
import { TodoList } from '#web/todos/todo-list.tsx';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { weekWords } from '#web/words/week-words.ts';
import { urgentOf } from './urgent-of.ts';

/** What regressed or is overdue with one’s own teams, and which these are. */
export function MyTeams() {
  const t = useWords(weekWords);
  const teams = useStore(myTeams);
  return (
    <>
      {teams.length === 0 ? null : <Urgent teams={teams} />}
      <Section title={t.myTeams} panel={false}>
        {teams.length === 0 ? (
          <Empty title={t.noTeams} action={<Chooser teams={teams} />}>
            {t.noTeamsWhy}
          </Empty>
        ) : (
          <Chooser teams={teams} />
        )}
      </Section>
    </>
  );
}

function Urgent({ teams }: { readonly teams: readonly string[] }) {
  const t = useWords(weekWords);
  const me = useStore(viewerName);
  const result = useLiveQuery(MyTeamsDocument, { teams: [...teams] }, { keep: true });
  return (
    <Section title={t.teamsUrgent} panel={false}>
      <Loaded result={result}>
        {({ overdue, regressed }) => {
          const urgent = urgentOf(regressed.nodes, overdue.nodes, me);
          const rest =
            Math.max(0, regressed.totalCount - regressed.nodes.length) +
            Math.max(0, overdue.totalCount - overdue.nodes.length);
          if (urgent.length === 0) return <p class="panel panel-body quiet">{t.noneUrgent}</p>;
          return (
            <>
              <TodoList todos={urgent} label={t.teamsUrgent} named />
              {rest > 0 ? <p class="quiet small">{t.more(formatCount(rest))}</p> : null}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

function Chooser({ teams }: { readonly teams: readonly string[] }) {
  const t = useWords(weekWords);
  const { data } = useLiveQuery(TeamNamesDocument, {});
  const others = (data?.teams.nodes ?? []).filter(({ name }) => !teams.includes(name));
  return (
    <div class="my-teams">
      {teams.map((team) => (
        <Chip key={team} onRemove={() => toggleTeam(team)} label={team}>
          <a href={`/teams/${encodeURIComponent(team)}`}>{team}</a>
        </Chip>
      ))}
      <select
        class="picker"
        aria-label={t.addTeam}
        value=""
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== '') toggleTeam(currentTarget.value);
          currentTarget.value = '';
        }}
      >
        <option value="">{t.addTeam}</option>
        {others.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
