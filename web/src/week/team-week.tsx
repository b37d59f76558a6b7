import { useProgressWords } from '#web/campaigns/progress-bar.tsx';
import { TeamWeekDocument, type TeamWeekQuery } from '#web/gql/campaigns/graphql.ts';
import { usePages } from '#web/live/use-pages.ts';
import { HealthShape } from '#web/parts/health-mark.tsx';
import { HeldBack, useArrival } from '#web/parts/held-back.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { MoreButton } from '#web/parts/more-button.tsx';
import { Section } from '#web/parts/section.tsx';
import { TodoList } from '#web/todos/todo-list.tsx';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { weekWords } from '#web/words/week-words.ts';
import { Carriers } from './carriers.tsx';
import { Moves } from './moves.tsx';
import { TeamReadiness } from './team-readiness.tsx';
import './week.css';

const PAGE = 15;

type Team = NonNullable<TeamWeekQuery['team']>;

/** A team’s week: what is open by due date, what came and went, who carries what, how ready its services are. */
export function TeamWeek(props: { readonly team: string; readonly onArrival: () => void }) {
  const { team, onArrival } = props;
  const t = useWords(weekWords);
  const pages = usePages(TeamWeekDocument, { team, first: PAGE }, (data) => data.team?.todos);
  useArrival(pages.result, onArrival);
  const isIn = pages.result.data !== undefined || pages.result.error !== undefined;
  return (
    <div class="week">
      <Section title={t.ourWeek} count={pages.result.data && pages.total} panel={false}>
        <Loaded result={pages.result}>
          {({ team: found }) =>
            found === null ? null : (
              <>
                <WeekHead team={found} />
                {pages.nodes.length > 0 ? (
                  <TodoList todos={pages.nodes} label={t.openByDue} named />
                ) : (
                  <p class="panel panel-body all-well">
                    <HealthShape health="HEALTHY" />
                    {t.nothingOpen}
                  </p>
                )}
                <MoreButton pages={pages} />
              </>
            )
          }
        </Loaded>
      </Section>
      <HeldBack until={isIn} class="week-side">
        <Moves team={team} />
        {pages.result.data?.team ? <Carriers carried={pages.result.data.team.carried} /> : null}
        <TeamReadiness team={team} />
      </HeldBack>
    </div>
  );
}

function WeekHead({ team }: { readonly team: Team }) {
  const t = useWords(weekWords);
  const { overdue, regressed, toShow } = team;
  const words = useProgressWords(team.todoProgress);
  return (
    <p class="week-head small">
      {overdue.totalCount > 0 ? (
        <b class="warned">{t.overdue(formatCount(overdue.totalCount))}</b>
      ) : null}
      {regressed.totalCount > 0 ? (
        <b class="warned">{t.regressed(formatCount(regressed.totalCount))}</b>
      ) : null}
      <span class="quiet">
        {t.inAll(words)}
        {toShow.totalCount > 0 ? ` ${t.toShow(formatCount(toShow.totalCount))}` : ''}
      </span>
    </p>
  );
}
