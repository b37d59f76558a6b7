import { MyTeamsDocument } from '#web/gql/campaigns/graphql.ts';
import { myTeams } from '#web/live/my-teams.ts';
import { useStore } from '#web/live/store.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { viewerName } from '#web/live/viewer.ts';
import { Loaded } from '#web/parts/loaded.tsx';
import { Section } from '#web/parts/section.tsx';
import { TodoList } from '#web/todos/todo-list.tsx';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { weekWords } from '#web/words/week-words.ts';
import { TeamChooser } from './team-chooser.tsx';
import { TeamsToDo } from './teams-to-do.tsx';
import { urgentOf } from './urgent-of.ts';

/** Which teams are one’s own, what regressed or is overdue with them, and what else they have to do. */
export function MyTeams() {
  const teams = useStore(myTeams);
  return (
    <>
      <TeamChooser teams={teams} />
      {teams.length === 0 ? null : (
        <>
          <Urgent teams={teams} />
          <TeamsToDo teams={teams} />
        </>
      )}
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
