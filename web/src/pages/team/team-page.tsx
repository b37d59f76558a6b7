import { useEffect } from 'preact/hooks';
import { TeamDocument, type TeamQuery } from '#web/gql/graphql.ts';
import { type Pages, usePages } from '#web/live/use-pages.ts';
import { ProblemRow } from '#web/pages/problems/problem-row.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { EnvironmentSilence } from '#web/parts/environment-silence.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { HeldBack, useAbove } from '#web/parts/held-back.tsx';
import { lazy } from '#web/parts/lazy.tsx';
import { LoadedPage } from '#web/parts/loaded-page.tsx';
import { MoreButton } from '#web/parts/more-button.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { Section } from '#web/parts/section.tsx';
import { SlackChannel } from '#web/parts/slack-channel.tsx';
import { useAnchorName } from '#web/parts/use-named-row.ts';
import type { PageProps } from '#web/routing/route.ts';

import { useApiLanguage } from '#web/words/graphql-language.ts';
import { teamsWords } from '#web/words/teams-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { MyTeamButton } from './my-team-button.tsx';
import { serviceAnchor, type TeamService, TeamServices } from './team-services.tsx';
import { TeamTrouble } from './team-trouble.tsx';
import '#web/styles/pages.css';

const TeamWeek = lazy(async () => (await import('#web/week/team-week.tsx')).TeamWeek);

type Team = NonNullable<TeamQuery['team']>;

/** One team: what is wrong, how its services fare, what it has to put right, how to reach it. */
export function TeamPage({ params }: PageProps) {
  const name = params.name ?? '';
  const language = useApiLanguage();
  const pages = usePages(TeamDocument, { name, first: 100, language }, ({ services }) => services);
  return (
    <LoadedPage title={name} result={pages.result}>
      {({ team }) => (team ? <Known team={team} pages={pages} /> : <NotFound name={name} />)}
    </LoadedPage>
  );
}

function Known(props: { readonly team: Team; readonly pages: Pages<TeamQuery, TeamService> }) {
  const { team, pages } = props;
  const [isTroubleThere, troubleArrives] = useAbove();
  const [isWeekThere, weekArrives] = useAbove();
  const t = useWords(teamsWords);
  useLoadedFor(pages);
  return (
    <>
      <PageHead
        title={team.name}
        aside={<MyTeamButton team={team.name} />}
        beside={
          <ul class="head-marks">
            {team.health.map(({ environment, health }) => (
              <li key={environment.name}>
                <HealthMark health={health} of={environment.name} size="head" />
                {environment.name}
                <EnvironmentSilence environment={environment.name} />
              </li>
            ))}
          </ul>
        }
      >
        <ul class="doors-out">
          {team.corporations.map((corporation) => (
            <li key={corporation} class="quiet">
              {corporation}
            </li>
          ))}
          {team.slack.map(({ name, channel }) => (
            <li key={`${name} ${channel}`}>
              <SlackChannel name={name} channel={channel} />
            </li>
          ))}
        </ul>
      </PageHead>
      <div class="stack">
        <TeamTrouble team={team.name} onArrival={troubleArrives} />
        <HeldBack until={isTroubleThere} class="stack">
          <TeamWeek team={team.name} onArrival={weekArrives} />
          <HeldBack until={isWeekThere} class="stack">
            <Section id="services" title={t.services} count={pages.total}>
              <TeamServices team={team} services={pages.nodes} total={pages.total} />
            </Section>
            <MoreButton pages={pages} />
            {team.problems.length > 0 ? (
              <Section id="problems" title={t.problems} count={team.problems.length}>
                {team.problems.map((problem) => (
                  <ProblemRow key={problem.id} problem={problem} ownTeam />
                ))}
              </Section>
            ) : null}
          </HeldBack>
        </HeldBack>
      </div>
    </>
  );
}

/** Reads on until the service is there that the address names. */
function useLoadedFor({ nodes, more, loadingMore }: Pages<TeamQuery, TeamService>): void {
  const anchor = useAnchorName();
  const isMissing =
    anchor.startsWith('service:') &&
    !nodes.some(({ serviceId }) => serviceAnchor({ serviceId }) === anchor);
  useEffect(() => {
    if (isMissing && !loadingMore) more?.();
  }, [isMissing, loadingMore]);
}

function NotFound({ name }: { readonly name: string }) {
  const t = useWords(teamsWords);
  return (
    <>
      <PageHead title={name} />
      <Empty
        title={t.notFound(name)}
        action={
          <a class="button" href="/teams">
            {t.allTeams}
          </a>
        }
      >
        {t.notFoundWhy}
      </Empty>
    </>
  );
}
